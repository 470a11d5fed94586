import type { Language } from './language.ts';

export const sv: Language = {
  code: 'sv',
  numbers: [
    'noll',
    'ett|en|etta',
    'två|tvåa',
    'tre|trea',
    'fyra',
    'fem|femma',
    'sex|sexa',
    'sju|sjua',
    'åtta',
    'nio|nia',
    'tio|tia',
  ],
  common:
    'och|att|det|som|en|ett|är|jag|inte|med|för|men|min|mitt|era|ni|tack|hej|beställning|leverans|allt|också|på|i|av|till|var|mycket|bra|har|hade|den|de|från|om|så|aldrig|bara|service|väldigt|mig|blev',
  rating: {
    leads:
      'menade|jag menade|ger|gav|skulle ge|sätter|betyg|betyget|mitt betyg|mitt svar|svar|poäng|jag säger|skulle säga|jag väljer|det är en|det är ett|det blir en|är en|en stark|en klar|en solid|totalt|sammantaget|omdöme|röstar|resultat|får en|förtjänar en|värd en',
    fillers:
      'hallå|tyvärr|bara|en|ett|er|dem|det|den|är|av|stark|klar|solid|stor|definitivt|absolut|helt|mitt|betyget|betyg|för|mig|jag|skulle|säga|hej|hejsan|blir|från|med|till|tjänsten|servicen|företaget|så|ni',
    after:
      'eftersom|för|men|och|därför|tack|super|toppen|bra|mycket|väldigt|perfekt|utmärkt|jättebra|fantastiskt|verkligen|tyvärr|dåligt|hemskt|besviken|nöjd|glad|allt|alltid|totalt|sammantaget|definitivt|på grund|på en skala|på skalan|jag|vi|det var|var|snabbt|snabb|trevlig|från mig|från oss|kanon|utan tvekan|då|mvh|hälsningar|riktigt|så',
    points: 'poäng|p',
    stars: 'stjärnor|stjärna',
    outOf: 'av|utav|av möjliga|på',
    between: 'eller|till|och|kanske|nej|snarare',
    against: 'inte|ingen|aldrig|hade|kunde|borde|istället|än|förväntade|om|tills|utan|varför|långt från|nästan|utom|ej',
    unless: 'och en halv|och halv|om|vore|hade|skulle|kunde|är för|tills|utom',
    would: 'skulle|vore',
    but: 'men|dock|fast',
    hedges:
      'kanske|ungefär|cirka|ca|nästan|runt|mellan|minst|högst|troligen|förmodligen|mer än|mindre än|knappt|inte ens|typ|omkring',
    units:
      'dag|dagar|vecka|veckor|månad|månader|år|timme|timmar|tim|h|minut|minuter|min|sekunder|gång|gånger|x|kr|kronor|sek|euro|eur|öre|procent|st|stycken|artiklar|delar|personer|människor|samtal|mejl|mail|beställningar|km|kg|g|cm|mm|m|liter|paket|anställda|kunder|barn|kollegor|frågor|saker|problem|produkter|par|andra|till|fler|arbetsdagar|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|försök|lådor|stolar|e',
    labels:
      'kod|saldo|beställning|order|nummer|nr|rum|bord|faktura|ärende|artikel|sida|steg|våning|storlek|version|modell|kapitel|id|dag|vecka|ålder|linje|klockan|kl|vid|före|efter|sedan|till|från|inom|i|varje|väntat|väntade|ringt|ringde|betalat|betalade|kostar|köpt|beställt|ännu|senaste|sista|nästa|dessa|mina|tel|telefon|mobil|butik|gatan|spår|tog|saknas|på',
    thumbsUp: 'tummen upp|tumme upp',
    thumbsDown: 'tummen ner|tumme ner|tummen ned',
  },
  commands: {
    stop: 'stopp|stoppa|avsluta|slut|sluta|avregistrera|avbryt|avbeställ|avanmäl|ta bort|säg upp|avsäg|stop',
    unsubscribe:
      'avregistrera|avregistrera mig|avprenumerera|avanmäl|avanmäl mig|avanmälan|ta bort mig|säg upp prenumeration|avsluta prenumeration|avregistrering|jag vill avregistrera mig|stop|stopp|ta bort mitt nummer',
    help: 'hjälp|info|information|vem är det|vilka är ni|vem är du',
    start: 'starta|återuppta|börja|anmäl',
    revoke:
      'inga fler {sms,meddelanden,mejl,mail,utskick}|kontakta {mig inte,inte mig,mig aldrig} {,igen,mer}|skriv inte till mig {,igen,mer}|skicka {inga,inte} fler {sms,meddelanden,mejl,mail}|skicka inte mer|sluta {smsa,mejla,maila,kontakta,störa,skriva till} mig|sluta {smsa,mejla,maila}|sluta skicka {sms,meddelanden,mejl,mail} {,till mig}|lämna mig {ifred,i fred}|{ta bort,stryk,radera} {mig från {listan,er lista,era listor},mitt nummer,min adress}|{avregistrera,avanmäl} mig|jag vill {avregistrera,avanmäla} mig|jag vill inte {ha,få} {,fler} {sms,meddelanden,mejl,mail}|jag vill inte {,längre} {bli kontaktad,få mejl,få sms}|jag {återkallar,drar tillbaka} mitt samtycke|sluta {,med att} {skicka,messa,fråga,sms a,höra av er,tjata,plåga,spamma} {,mig,er} {,så många,dessa,era,alla} {,sms,meddelanden,mejl,mail,enkäter,undersökningar} {,till mig}|inga {fler,mer} {enkäter,undersökningar,mess}|skicka {inga,inte} {,fler,mer} {enkäter,meddelanden,sms,mejl}|messa {mig inte,inte mig} {,igen,mer}|jag vill inte {ha,få} {,några,fler,era} {enkäter,meddelanden,sms,mejl,mail} {,längre,mer}|lämna mig {ifred,i fred}|låt mig {vara,vara ifred,vara i fred}|{ta bort,radera,stryk} {mig,mitt nummer,min mejl,min adress} {,från {listan,er lista,registret,era register}}|hur {avregistrerar jag mig,avanmäler jag mig,slutar jag få sms}|{dra åt helvete,stick,far åt helvete}|jag har {inte,aldrig} {godkänt,samtyckt till} {detta,det här}|stör mig inte {,mer,igen}|nog med {sms,mejl,enkäter}|{,jag} vill inte {,längre} {få,ha,ta emot} {dessa,de här,era} {sms,mejl,mail,meddelanden,utskick}',
    mistaken:
      '{,du har,ni har,det är,detta är} fel {nummer,person}|fel nummer|{du,ni} har {ringt,messat,skickat till} fel {,nummer,person}|jag är inte {den personen,rätt person}|det {är,här är} inte mitt nummer',
    corrects:
      '{,oj,hoppsan,ups,nej} {förlåt,ursäkta,sorry,rättelse,jag menade,menade,jag menar,ska vara,det ska vara,egentligen,skrev fel}|oj|hoppsan|nej',
    polite:
      'snälla|tack|nu|genast|omedelbart|från|denna|er|lista|och|jag|vill|kan|ni|vänligen|hej|aldrig|mer|igen|till|detta|nummer|nyhetsbrev|var|snäll|på|mejl|listan|någonsin|så|bara|framöver|nej|ja|hur|hjälp|för guds skull|er|mig|jag|ber|nu räcker det',
  },
  mail: {
    replyLine: 'Svara gärna ovanför denna rad',
    on: 'den|på|mån|tis|ons|tors|tor|fre|lör|sön|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|d',
    wrote: 'skrev|skriver|skrev följande',
    from: 'från|fra',
    headers: 'skickat|skickades|sänt|till|kopia|ämne|datum|svar till|cc|sendt|til|emne|dato',
    original:
      'ursprungligt meddelande|originalmeddelande|vidarebefordrat meddelande|vidarebefordrat mejl|vidarebefordrat brev|oprindelig meddelelse|opprinnelig melding|oprindelig besked',
    mobile:
      'skickat från min|skickat från|skickat med|sänt från|skickades från|hämta outlook för|sendt fra min|sendt fra|hent outlook|virusfri|lähetetty',
    closings:
      'med vänlig hälsning|med vänliga hälsningar|vänliga hälsningar|vänligen|hälsningar|mvh|hälsning|tack|tack på förhand|bästa hälsningar|vh|allt gott|ha det bra|med venlig hilsen|venlig hilsen|med vennlig hilsen|hilsen|mange hilsner|ystävällisin terveisin|terveisin',
    disclaimers:
      'detta meddelande|detta mejl|detta e postmeddelande|denna e post|informationen i detta|om du inte är|sekretess|tänk på miljön',
    automatic:
      'autosvar|automatiskt svar|frånvaromeddelande|frånvaro|frånvarande|ej på kontoret|automatisk svar|fraværsmeddelelse|poissa|automaattinen vastaus|vi har tagit emot ditt ärende|vi har mottagit ditt ärende|vi har tagit emot ditt meddelande|ditt ärende är mottaget',
    away: 'jag är på semester|jag är inte på kontoret|jag är frånvarande|jag är bortrest|på semester|semester|föräldraledig|detta är ett automatiskt|vi har tagit emot|vi har mottagit',
  },
};
