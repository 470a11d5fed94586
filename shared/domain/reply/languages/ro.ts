import { brief } from './brief.ts';

export const ro = brief({
  code: 'ro',
  numbers: [
    'zero',
    'unu|una|un',
    'doi|două',
    'trei',
    'patru',
    'cinci',
    'șase|şase|sase',
    'șapte|şapte|sapte',
    'opt',
    'nouă|noua',
    'zece',
  ],
  numbersAlone: 'un|una|unu|nouă|noua|opt',
  common:
    'și|nu|este|sunt|am|a|fost|că|cu|de|la|pe|mai|foarte|dar|bun|bună|mulțumesc|multumesc|mersi|salut|comanda|comandă|livrare|livrarea|tot|toate|pentru|din|ce|mi|îmi|vă|va|mă|eu|voi|meu|mea|dacă|când|doar|niciodată|mesaje|vreau|în|să|o|un|ați|aveți',
  rating: {
    leads:
      'dau|aș da|as da|vă dau|va dau|nota|notă|nota mea|răspunsul meu|răspuns|scor|scorul|spun|aș spune|aleg|per total|în total|am vrut să spun|voiam să spun|mă refeream la|un mare|o notă de|merită|merita|calificativ',
    fillers:
      'un|o|e|este|vă|de|mare|solid|sigur|la|mine|din partea mea|salut|bună|deci|din păcate|nota|doar|eu|clar|absolut',
    after:
      'pentru|deoarece|fiindcă|că|dar|și|mulțumesc|multumesc|mersi|super|foarte|perfect|excelent|minunat|din păcate|prost|dezamăgit|dezamăgită|mulțumit|mulțumită|totul|tot|mereu|pe o scară|a fost|am|sunt|rapid|amabil|de la mine|bravo|bun|bună|recomand',
    points: 'puncte|punct',
    stars: 'stele|stea',
    outOf: 'din|pe|dintr un',
    topFirst: '',
    between: 'sau|și|ori|poate|la|până la',
    against: 'nu|nici|niciodată|ar fi|putea|decât|așteptam|dacă|până|fără|de ce|aproape|în loc de',
    unless: 'și jumătate|jumătate|dacă|ar fi|aș fi|e prea|este prea|până',
    would: 'ar fi|aș fi',
    but: 'dar|însă',
    hedges:
      'poate|aproximativ|cam|circa|aproape|între|cel puțin|cel mult|probabil|peste|sub|vreo|mai mult de|mai puțin de',
    units:
      'zi|zile|săptămână|săptămâni|saptamani|lună|luni|an|ani|oră|ore|minut|minute|min|ori|dată|x|lei|ron|euro|la sută|bucăți|buc|produse|persoane|oameni|kg|km|m|cm|litri|pachete|copii|comenzi|mesaje|scaune|lucruri|ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
    labels:
      'comanda|comandă|numărul|nr|factura|pagina|etaj|mărimea|ora|înainte|după|fiecare|așteptat|plătit|ultimele|tel|telefon|doar|lipsesc|lipsește|la',
    thumbsUp: '',
    thumbsDown: '',
  },
  commands: {
    stop: 'stop|opriți|opriti|oprește|opreste|dezabonare|dezabonează|anulare|anulează|renunț|gata|stopare|încetați',
    unsubscribe:
      'stop|dezabonare|dezabonați mă|dezabonati ma|dezaboneaza ma|dezabonează mă|vreau să mă dezabonez|doresc dezabonare|ștergeți mă|scoateți mă|stergeti numarul meu|ștergeți numărul meu',
    help: 'ajutor|cine ești|cine e|cine sunteți',
    start: 'start|abonare|abonează mă',
    revoke:
      'nu {,îmi,mi,mă,ma} {,mai} {,mi} {trimiteți,trimiteti,trimite,scrieți,scrieti,scrie,contactați,contactati,sunați,sunati,deranjați,deranjati} {,mie} {,mai,alte,astfel de} {,mesaje,smsuri,sms uri,emailuri,mailuri,nimic} {,niciodată}|{opriți,opriti,încetați,incetati,terminați} {,cu} {,aceste,toate} {mesajele,mesaje,smsurile,emailurile}|{încetați,incetati,opriți vă} {să,sa,din a} {,îmi,mi,mă} {mai trimiteți,trimiteți,mai scrieți,scrieți,trimite,scrie,deranjați} {,mesaje}|nu {,mai} {vreau,doresc} {,să,sa} {,primesc,mai primesc} {,alte,aceste} {mesaje,mesajele,smsuri,sms uri,emailuri,mailuri,chestionare} {,de la voi,de la dumneavoastră}|nu {,mai} {vreau,doresc} {să,sa} fiu {contactat,contactată}|fără {,alte} {mesaje,smsuri,emailuri}|{ștergeți,stergeti,scoateți,scoateti,eliminați} {mă,ma,numărul meu,numarul meu,adresa mea} {,din {listă,lista,lista voastră,baza de date}}|{lăsați,lasati,lasă} mă în pace|îmi retrag {consimțământul,acordul}|cum mă dezabonez',
    mistaken:
      '{,ați,aveți,este,e} {,greșit} {numărul greșit,număr greșit,persoana greșită,numar gresit}|număr greșit|numar gresit|ați greșit {numărul,persoana}|nu este numărul meu|nu sunt {eu,persoana aceea}',
    corrects: '{,ups,nu} {scuze,pardon,corecție,am vrut să spun,voiam să spun,mă refeream la}|ups|nu',
    polite:
      'vă|rog|va|multumesc|mulțumesc|mersi|acum|imediat|și|salut|bună|mai|niciodată|vreau|doresc|da|de la|lista|din|domnule|mă',
  },
});
