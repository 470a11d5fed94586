import { brief } from './brief.ts';

/** Bokmål, and of Nynorsk what differs. */
export const nb = brief({
  code: 'nb',
  numbers: [
    'null|nuller',
    'en|ett|én|ein|ener',
    'to|toer',
    'tre|treer',
    'fire|firer',
    'fem|femmer',
    'seks|sekser',
    'sju|syv|sjuer|syver',
    'åtte|åtter',
    'ni|nier',
    'ti|tier',
  ],
  numbersAlone: 'en|ett|én|ein|null|ener',
  common:
    'og|det|er|jeg|eg|ikke|ikkje|med|for|men|min|mitt|deres|vi|takk|hei|bestilling|levering|alt|også|på|i|av|til|var|veldig|bra|har|hadde|den|de|fra|om|så|aldri|bare|meg|ble|at|som|god|skriv|skrive|mer|meldinger',
  rating: {
    leads:
      'gir|jeg gir|jeg gir dere|vil gi|ville gitt|jeg vil gi|karakter|karakteren|min karakter|mitt svar|svar|svaret|vurdering|min vurdering|jeg sier|vil si|jeg velger|det er en|det er et|det blir|score|scoren|totalt|min score|terningkast|en sterk|en solid|en klar|mener|mente',
    fillers:
      'en|et|ein|dere|dem|det|den|er|av|sterk|solid|klar|helt|bare|meg|jeg|vil|si|hei|blir|fra|mitt|min|svaret|svar|karakter|dessverre|absolutt|til|servicen|firmaet|så|stor',
    after:
      'fordi|for|men|og|takk|super|veldig|perfekt|fantastisk|god|godt|bra|dessverre|dårlig|skuffet|fornøyd|glad|alt|alltid|på grunn|på en skala|jeg|vi|det var|var|raskt|rask|hyggelig|fra meg|fra oss|helt|mvh|hilsen|så|uten tvil',
    points: 'poeng|er|eren|p',
    stars: 'stjerner|stjerne',
    outOf: 'av|ut av|av totalt',
    between: 'eller|til|og|kanskje|nei',
    against:
      'ikke|ikkje|ingen|aldri|hadde|kunne|burde|i stedet for|enn|forventet|hvis|dersom|før|uten|hvorfor|langt fra|nesten',
    unless: 'og en halv|og halv|hvis|dersom|hadde|ville|kunne|er for|før',
    would: 'ville',
    but: 'men',
    hedges: 'kanskje|cirka|ca|nesten|rundt|mellom|minst|maks|trolig|mer enn|mindre enn|under|over|omtrent',
    units:
      'dag|dager|uke|uker|måned|måneder|år|time|timer|minutt|minutter|min|gang|ganger|x|kr|kroner|euro|prosent|stk|varer|personer|kg|km|m|cm|liter|pakker|pakke|barn|ordrer|mailer|meldinger|stoler|ting|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember',
    labels:
      'kode|saldo|ordre|bestilling|nummer|nr|faktura|sak|side|etasje|størrelse|kl|klokken|før|etter|siden|innen|hver|ventet|betalt|siste|neste|tlf|telefon|mobil|bare|mangler|til',
    thumbsUp: 'tommel opp|tommelen opp',
    thumbsDown: 'tommel ned|tommelen ned',
  },
  commands: {
    stop: 'stopp|stop|stans|avslutt|slutt|meld av|avmeld|slett|avbestill|si opp|stoppe',
    unsubscribe:
      'stopp|stop|meld meg av|avmeld|avmeld meg|avmelding|slett meg|slett nummeret mitt|fjern meg|fjern nummeret mitt|meld av',
    help: 'hjelp|hvem er dette|hvem er dere|hvem er du',
    start: 'start|gjenoppta|meld meg på',
    revoke:
      '{stopp,slutt} {,med,å,med å} {skrive,sms e,sende,maile,ringe,kontakte,spamme,plage,forstyrre} {,meg,til meg} {,sms er,meldinger,mailer,eposter,mer,undersøkelser,disse meldingene,dette} {,til meg}|{stopp,slutt} med {,disse,alle} {sms er,meldinger,meldingene,mailer,undersøkelser}|{,vennligst} {skriv,send,kontakt,ring} {ikke,aldri} {,mer,flere,meg,til meg,noe} {,sms er,meldinger,mailer,eposter,mer,igen,til meg} {,mer,igjen}|{ikke,aldri} {skriv,send,kontakt,ring} {,til} {,meg} {,mer,flere} {,sms er,meldinger,mailer,eposter} {,mer,igjen}|kontakt meg {ikke,aldri} {,mer,igjen}|send meg ikke {,flere,mer} {,sms er,meldinger,mailer}|{ikke,ingen} flere {sms er,meldinger,mailer,eposter,undersøkelser} {,til meg}|jeg {vil,ønsker} ikke {,å} {ha,motta,få,} {,flere,deres,disse} {sms er,meldinger,mailer,eposter,undersøkelser} {,mer,lenger}|jeg ønsker ikke å {bli kontaktet,kontaktes} {,mer,igjen}|{slett,fjern,stryk} {meg,nummeret mitt,mitt nummer,min e post,adressen min} {,fra {listen,lista,listen deres,deres liste}}|meld meg av {,listen,lista}|jeg vil {meldes av,avmeldes,melde meg av}|la meg være {,i fred}|jeg trekker {,tilbake} samtykket mitt {,tilbake}|hvordan melder jeg meg av',
    mistaken:
      '{,du har,dere har,det er,dette er} {,fått} feil {nummer,person}|feil nummer|{det,dette} er ikke mitt nummer|jeg er ikke {den personen,rett person}|{han,hun} har ikke {,lenger} dette nummeret {,lenger}',
    corrects:
      '{,oi,ops,nei,oisann} {beklager,unnskyld,sorry,rettelse,jeg mente,mente,skulle være,det skulle være}|oi|ops|oisann|nei',
    polite:
      'vennligst|takk|nå|straks|fra|og|jeg|vil|gjerne|hei|ber|om|til|meg|dere|igjen|mer|vær|så|snill|ja|nei|bare|fremover|for|alltid|å|kan',
  },
});
