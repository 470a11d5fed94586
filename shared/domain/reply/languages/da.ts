import { brief } from './brief.ts';

export const da = brief({
  code: 'da',
  numbers: [
    'nul',
    'en|et|én|ét|ettal',
    'to',
    'tre|tretal',
    'fire|firtal',
    'fem|femtal',
    'seks|sekstal|sekser',
    'syv|syvtal|syver',
    'otte|ottetal',
    'ni|nital',
    'ti|tital',
  ],
  numbersAlone: 'en|et|én|ét',
  common:
    'og|det|er|jeg|ikke|med|for|men|min|mit|jeres|vi|tak|hej|bestilling|levering|alt|også|på|i|af|til|var|meget|godt|har|havde|den|de|fra|om|så|aldrig|kun|rigtig|mig|blev|at|som|god|skriv|skrive|mere',
  rating: {
    leads:
      'giver|jeg giver|jeg giver jer|vil give|ville give|jeg vil give|karakter|karakteren|min karakter|mit svar|svar|svaret|vurdering|min vurdering|jeg siger|vil sige|jeg vælger|det er et|det er en|det bliver|score|scoren|samlet|min score|et stort|en stor|et solidt|et klart|mener',
    fillers:
      'en|et|jer|dem|det|den|er|af|stort|stor|solidt|klart|helt|bare|klar|mig|jeg|vil|ville|sige|hej|bliver|fra|mit|min|svaret|svar|karakter|desværre|absolut|til|servicen|firmaet|så',
    after:
      'fordi|for|men|og|tak|super|meget|rigtig|perfekt|fantastisk|god|godt|desværre|dårligt|dårlig|skuffet|tilfreds|glad|alt|altid|på grund|på en skala|jeg|vi|det var|var|hurtigt|hurtig|venlig|fra mig|fra os|helt|mvh|hilsen|så|uden tvivl',
    points: 'point|tal|er|eren|taller|tallet|p',
    stars: 'stjerner|stjerne',
    outOf: 'ud af|af|ud af en|fra',
    between: 'eller|til|og|måske|nej',
    against:
      'ikke|ingen|aldrig|havde|kunne|burde|i stedet for|end|forventede|hvis|indtil|uden|hvorfor|langt fra|næsten',
    unless:
      'og {tyve,tredive,fyrre,halvtreds,tres,halvfjerds,firs,halvfems}|og en halv|og halv|hvis|havde|ville|kunne|er for|indtil',
    would: 'ville',
    but: 'men|dog',
    hedges: 'måske|cirka|ca|næsten|omkring|mellem|mindst|højst|nok|mere end|mindre end|under|over',
    units:
      'dag|dage|uge|uger|måned|måneder|år|time|timer|minut|minutter|min|gang|gange|x|kr|kroner|euro|procent|stk|styk|varer|personer|kg|km|m|cm|liter|pakker|pakke|børn|ordrer|mails|beskeder|stole|ting|januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december',
    labels:
      'kode|saldo|ordre|bestilling|nummer|nr|faktura|sag|side|etage|størrelse|kl|klokken|før|efter|siden|inden|hver|ventet|betalt|sidste|næste|tlf|telefon|mobil|kun|mangler|til',
    thumbsUp: 'tommelfinger op|tommel op',
    thumbsDown: 'tommelfinger ned|tommel ned',
  },
  commands: {
    stop: 'stop|stands|afslut|slut|afmeld|frameld|slet|annuller|opsig|ophør',
    unsubscribe:
      'stop|afmeld|afmeld mig|frameld|frameld mig|afmelding|framelding|slet mig|slet mit nummer|fjern mig|fjern mit nummer|afmeld venligst',
    help: 'hjælp|hvem er det|hvem er i|hvem er du',
    start: 'start|genoptag|tilmeld|tilmeld mig',
    revoke:
      '{stop,hold op} med at {skrive,sms e,sende,maile,ringe,kontakte,spamme,genere,forstyrre} {,mig,til mig} {,sms er,beskeder,mails,mere,spørgeskemaer,de her beskeder,disse beskeder,disse mails,det her} {,til mig}|{stop,hold op} med {,de her,disse,jeres,alle} {sms er,beskeder,mails,spørgeskemaer}|{skriv,send,kontakt,ring} {ikke,aldrig} {,mere,flere,mig,til mig,noget} {,sms er,beskeder,mails,mere,igen,til mig} {,mere,igen}|kontakt mig {ikke,aldrig} {,mere,igen}|send mig {ikke,ikke flere} {,flere,mere} {,sms er,beskeder,mails} {,igen}|{ikke,ingen} flere {sms er,beskeder,mails,spørgeskemaer} {,til mig}|jeg {vil,ønsker} ikke {,at} {have,modtage,få,} {,flere,jeres,disse,de her} {sms er,beskeder,mails,spørgeskemaer} {,mere,længere}|jeg ønsker ikke {,at} {blive kontaktet,kontaktes} {,mere,igen}|{slet,fjern} {mig,mit nummer,min mail,min adresse,mit telefonnummer} {,fra {listen,jeres liste,jeres lister,jeres system}}|{afmeld,frameld} mig {,fra listen,fra jeres liste}|jeg vil {afmeldes,frameldes,gerne afmeldes,gerne frameldes,slettes}|lad mig være {,i fred}|jeg trækker mit samtykke tilbage|hvordan {afmelder,framelder} jeg {mig,det her,det}|fjern mig fra {mailinglisten,maillisten,nyhedsbrevet,listen,jeres mailingliste,sms listen}|afmeld mig {,fra {mailinglisten,nyhedsbrevet,listen}}',
    mistaken:
      '{,du har,i har,det er,dette er} {,fået} forkert {nummer,person}|forkert nummer|det er ikke mit nummer|jeg er ikke {den person,rette person}|{han,hun} har ikke {,længere} {det,dette} nummer {,længere,mere}',
    corrects:
      '{,ups,hov,nej,hovsa} {undskyld,sorry,rettelse,jeg mente,mente,skulle være,det skulle være}|ups|hovsa|hov|nej',
    polite:
      'venligst|tak|nu|straks|fra|og|jeg|vil|gerne|hej|bede|om|til|mig|jer|igen|mere|være|sød|vær|så|ja|nej|bare|fremover|for|altid|at|i|kan',
  },
});
