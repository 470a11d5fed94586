import type { Language } from './language.ts';

export const nl: Language = {
  code: 'nl',
  numbers: ['nul', 'een|één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien'],
  common:
    'de|het|een|en|van|ik|is|niet|dat|zeer|heel|met|voor|maar|mijn|uw|jullie|bedankt|dank|hallo|bestelling|levering|alles|ook|op|in|te|was|erg|goed|goede|zijn|heb|heeft|er|aan|bij|nog|geen|wel|service|graag',
  rating: {
    leads:
      'ik bedoelde|bedoelde|geef|geven|gaf|zou geven|cijfer|beoordeling|beoordeel|score|mijn antwoord|antwoord|ik zeg|ik zou zeggen|zou zeggen|ik kies|het is een|dat is een|is een|was een|een dikke|een mooie|een goede|een ruime|een solide|over het geheel|totaal|waardering|waardeer|krijgt|krijgen|verdient|verdienen|stem|resultaat',
    fillers:
      'beste|geachte|mevrouw|heer|helaas|slechts|een|de|het|jullie|u|je|hem|haar|van|is|zou|met|dikke|mooie|goede|ruime|solide|volle|zeker|absoluut|gewoon|mijn|service|bedrijf|over het geheel|ik|zeggen|dus|hallo|hoi|voor|mij|ze|dit|deze|op|dan|er|cijfer|klinkklare',
    after:
      'omdat|want|maar|en|voor|bedankt|dank|dank u|dankjewel|super|top|goed|heel|zeer|perfect|prima|uitstekend|geweldig|echt|helaas|slecht|vreselijk|teleurstellend|teleurgesteld|tevreden|blij|alles|altijd|graag|over het geheel|vanwege|door|op een schaal|op de schaal|ik|wij|het was|was|snel|vriendelijk|van mij|van ons|zeker|absoluut|hoor|erg|fijn|fijne|mooi|ga zo door|gr',
    points: 'punten|punt|pt',
    stars: 'sterren|ster',
    outOf: 'van de|van|uit|op de|op|uit de|op een schaal van',
    between: 'of|tot|en|misschien|nee|eerder|à',
    against:
      'niet|geen|nooit|had|hadden|zou kunnen|kan|kon|zou moeten|in plaats van|dan|verwacht|als|indien|tot|behalve|zonder|waarom|verre van|bijna|nog geen',
    unless:
      'en een half|en een halve|en {twintig,dertig,veertig,vijftig,zestig,zeventig,tachtig,negentig}|{voor,over} half|half|als|indien|zou|zouden|had|kon|tenzij|is te|zijn te|totdat|mits',
    would: 'zou',
    but: 'maar|echter|alleen',
    hedges:
      'misschien|ongeveer|circa|ca|bijna|rond|rondom|tussen|minstens|minimaal|hoogstens|maximaal|waarschijnlijk|meer dan|minder dan|nauwelijks|niet eens|zoiets als|tegen de',
    units:
      'dag|dagen|week|weken|maand|maanden|jaar|jaren|uur|uren|u|minuut|minuten|min|seconden|keer|maal|x|euro|eur|cent|procent|stuks|stuk|artikelen|delen|personen|mensen|telefoontjes|mails|e|bestellingen|km|kg|g|cm|mm|m|liter|pakketten|pakketjes|medewerkers|klanten|kinderen|collegas|vragen|dingen|problemen|producten|paar|andere|meer|werkdagen|januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|pogingen|dozen|stoelen|e keer|ste|de keer|van de',
    labels:
      'code|saldo|bestelling|order|nummer|nr|kamer|tafel|factuur|ticket|artikel|pagina|stap|verdieping|maat|versie|model|hoofdstuk|zaak|ref|id|dag|week|leeftijd|lijn|om|op|voor|na|sinds|tot|vanaf|binnen|in|elke|alle|gewacht|wacht|gebeld|betaald|kost|gekocht|besteld|nog|laatste|volgende|deze|mijn|onze|pas|tel|telefoon|mobiel|winkel|straat|spoor|duurde|ontbreken|heb|al',
    thumbsUp: 'duim omhoog|duimpje omhoog',
    thumbsDown: 'duim omlaag|duimpje omlaag',
  },
  commands: {
    stop: 'stop|stoppen|afmelden|uitschrijven|opzeggen|annuleren|einde|beëindigen|verwijderen|uit|kap ermee|ophouden|stop maar',
    unsubscribe:
      'afmelden|uitschrijven|uitschrijving|afmelding|schrijf mij uit|schrijf me uit|meld mij af|meld me af|mij uitschrijven|me uitschrijven|mij afmelden|me afmelden|opzeggen|stop|stop maar|verwijder mij|stop ermee',
    help: 'hulp|info|informatie|wie is dit|wie ben je|wie bent u',
    start: 'starten|aanmelden|hervatten|beginnen',
    revoke:
      'geen {sms,smsjes,berichten,mails,e mails,mail,enquêtes} meer|neem geen contact meer {op,met {mij,me} op,op met {mij,me}}|niet meer {contacteren,benaderen,mailen,appen}|contacteer {mij,me} niet {,meer}|stuur {mij,me} {geen {sms,smsjes,berichten,mails,e mails} meer,niets meer}|{stop,hou op} met {berichten sturen,sms en,mailen,{mij,me} te mailen,{mij,me} berichten te sturen,het sturen van {berichten,mails,sms}}|laat {mij,me} met rust|{haal,verwijder,schrap} {mij,me} {van,uit} {de,deze,uw,jullie,je} {lijst,mailinglijst,bestand,mailinglist}|verwijder mijn {nummer,adres,gegevens}|schrijf {mij,me} uit|meld {mij,me} af|ik wil {mij,me} {uitschrijven,afmelden}|{ik,} {wil,wens} geen {sms,berichten,mails,e mails,smsjes} meer {,ontvangen,krijgen,te ontvangen}|ik wil niet meer {benaderd,gecontacteerd,gemaild} worden|ik trek mijn toestemming in|{stop,hou op,houd op,kap} {,nou,eens,alsjeblieft} met {,het} {sms en,sms sturen,berichten,appen,mij lastig vallen,me lastig vallen,deze berichten,die berichten,al die berichten,deze enquêtes,die enquêtes,vragen,sturen van {enquêtes,sms}}|geen {enquêtes,vragenlijsten,smsjes,berichtjes} {,meer}|stuur {mij,me} {niks meer,geen enquêtes meer,geen smsjes meer}|{ik,} {wil,wens,hoef} geen {enquêtes,vragenlijsten,berichtjes} meer {,ontvangen,krijgen,te ontvangen}|val {mij,me} niet {meer,} lastig|laat me {met rust,met vrede}|{haal,verwijder} {mijn nummer,mij,me} {uit,van} {jullie,uw,de} {systeem,lijst,database,bestand}|hoe kan ik {mij,me} {afmelden,uitschrijven}|hoe {meld,schrijf} ik {mij,me} {af,uit}|{rot op,sodemieter op,donder op,flikker op,oprotten}|ik {heb,} {hier,} nooit {toestemming gegeven,voor aangemeld}|neem geen contact meer op|sms {mij,me} niet {,meer}|{schrijf,mail,sms,app,bel,contacteer} {mij,me} {,alstublieft} niet meer|{stop,hou op} met {,het} {sms en,smsen,appen,mailen,schrijven,sturen,berichten sturen,berichten,deze berichten,die berichten,mails,de mails,enquêtes,versturen} {,aan mij,naar mij}|{ik,} wil {,hier} {niets,geen mails,geen berichten,geen sms,geen enquêtes} meer {ontvangen,krijgen,van jullie,van jullie horen}|geen {mails,enquêtes,sms jes,smsjes,sms} meer {,sturen,aub}',
    mistaken:
      '{,u heeft,je hebt,jullie hebben,dit is,u hebt} {,het,een} {verkeerde,verkeerd,foute} {nummer,persoon}|verkeerd verbonden|ik ben {niet die persoon,de verkeerde,de verkeerde persoon}|dit is niet mijn nummer',
    corrects:
      '{,oh,oeps,ah,nee} {sorry,excuses,correctie,ik bedoel,ik bedoelde,bedoelde,bedoel,moet zijn,eigenlijk,typefout,foutje}|oeps|nee',
    polite:
      'alsjeblieft|alstublieft|aub|svp|bedankt|dank|u|je|nu|meteen|onmiddellijk|van|deze|uw|jullie|lijst|en|ik|wil|graag|kunt|kun|wilt|willen|hallo|hoi|nooit|meer|weer|op|dit|nummer|nieuwsbrief|voor|deze|mij|me|wel|nog|nee|ja|nou|eens|hulp|gewoon|aub|a u b|ajb',
  },
  mail: {
    replyLine: 'Graag boven deze regel antwoorden',
    formerReplyLine: 'Antwoord alstublieft boven deze regel',
    on: 'op',
    wrote: 'schreef|het volgende geschreven|heeft geschreven|geschreven',
    from: 'van|afzender',
    headers: 'verzonden|verstuurd|aan|cc|kopie|onderwerp|datum|antwoord aan|beantwoorden',
    original:
      'oorspronkelijk bericht|origineel bericht|doorgestuurd bericht|begin doorgestuurd bericht|oorspronkelijke e mail',
    mobile:
      'verzonden vanaf mijn|verstuurd vanaf mijn|verzonden vanaf|verstuurd vanaf|verzonden met|verstuurd met|verstuurd via|verzonden via|verzonden vanuit|outlook voor|download outlook|virusvrij',
    closings:
      'met vriendelijke groet|met vriendelijke groeten|vriendelijke groet|vriendelijke groeten|groet|groeten|groetjes|mvg|hartelijke groet|hartelijke groeten|hoogachtend|bedankt|dank u|dank je|alvast bedankt|met hartelijke groet|gr|bvd|fijne dag|prettige dag',
    disclaimers:
      'dit bericht is vertrouwelijk|dit bericht en|dit e mailbericht|deze e mail is|deze email is|deze e mail en|de informatie in dit|de inhoud van dit|vertrouwelijkheid|indien u niet de geadresseerde|denk aan het milieu|kvk',
    automatic:
      'automatisch antwoord|afwezigheidsbericht|afwezig|automatische reactie|autoreply|niet op kantoor|wij hebben uw verzoek ontvangen|we hebben uw aanvraag ontvangen|we hebben je bericht ontvangen|we hebben uw bericht ontvangen|ontvangstbevestiging|onbestelbaar',
    away: 'ik ben afwezig|ik ben niet op kantoor|ik ben met vakantie|ik ben op vakantie|ik ben momenteel niet|ik ben momenteel afwezig|op vakantie|met vakantie|dit is een automatisch|wij hebben uw|we hebben je|vakantie',
  },
};
