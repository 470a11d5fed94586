import { brief } from './brief.ts';

export const hu = brief({
  code: 'hu',
  numbers: [
    'nulla|zéró|nullás',
    'egy|egyes|egyest',
    'kettő|két|kettes|kettest',
    'három|hármas|hármast',
    'négy|négyes|négyest',
    'öt|ötös|ötöst',
    'hat|hatos|hatost',
    'hét|hetes|hetest',
    'nyolc|nyolcas|nyolcast',
    'kilenc|kilences|kilencest',
    'tíz|tizes|tízes|tizest|tízest',
  ],
  numbersAlone: 'egy|hat|hét',
  common:
    'és|az|nem|hogy|van|volt|de|is|csak|már|még|nagyon|jó|köszönöm|köszi|kérem|szia|rendelés|szállítás|minden|meg|mert|egy|ez|azt|ha|mint|vagyok|nekem|engem|többet|ne|üzenetet',
  rating: {
    leads:
      'adok|adnék|értékelés|értékelésem|pontszám|osztályzat|válaszom|válasz|azt mondom|mondanék|választom|szerintem|legyen|összességében|úgy értem|akartam írni|egy erős|egy kerek|erős|kerek|jegy',
    fillers:
      'a|az|egy|erős|kerek|tőlem|nekem|nálam|ez|szia|üdv|hát|sajnos|egyértelműen|határozottan|teljes|csak|értékelésem|válaszom|pontszám',
    after:
      'mert|mivel|de|és|köszönöm|köszi|szuper|nagyon|tökéletes|remek|kiváló|sajnos|rossz|csalódott|elégedett|minden|mindig|skálán|volt|gyors|kedves|tőlem|tőlünk|jó|adok|üdv|üdvözlettel|értékelés',
    points: '-es|-as|-os|-ös|pont|pontot|pontos|es|as|os|ös|est|ast|öst|ost',
    stars: 'csillag|csillagot|csillagos',
    outOf: 'per',
    topFirst: '-ből|-ból|ből|ból|es skálán|as skálán|hez képest',
    between: 'vagy|és|talán|meg',
    against: 'nem|sem|se|soha|volna|lehetne|kellene|helyett|mint|vártam|ha|amíg|nélkül|miért|majdnem',
    unless: 'és fél|ha|lett volna|lenne|lehetne|túl|amíg|helyett|nem',
    would: 'lenne|volna|adnék',
    but: 'de|viszont',
    hedges: 'talán|kb|körülbelül|majdnem|között|legalább|legfeljebb|nagyjából|több mint|kevesebb mint|úgy',
    units:
      'nap|napot|napja|hét|hete|hónap|hónapja|év|éve|óra|órát|órája|perc|percet|perce|alkalom|alkalommal|x|forint|ft|euró|százalék|db|darab|termék|ember|kg|km|m|cm|liter|csomag|gyerek|rendelés|üzenet|szék|dolog|szer|szor|ször|január|február|március|április|május|június|július|augusztus|szeptember|október|november|december',
    labels:
      'rendelés|rendelésszám|számla|oldal|emelet|méret|előtt|után|óta|minden|vártam|fizettem|múlt|jövő|tel|telefon|csak|hiányzik|szám',
    thumbsUp: 'hüvelykujj fel',
    thumbsDown: 'hüvelykujj le',
  },
  commands: {
    stop: 'stop|leállít|leállítás|állj|elég|leiratkozás|leiratkozom|törlés|lemondás|vége',
    unsubscribe:
      'stop|leiratkozás|leiratkozom|leiratkoznék|leiratkozni|töröljenek|töröljön|le szeretnék iratkozni|szeretnék leiratkozni|le akarok iratkozni',
    help: 'segítség|ki ez|ki vagy|kik maguk',
    start: 'újra|feliratkozás|feliratkozom',
    revoke:
      'ne {írjanak,írjon,írjatok,írj,küldjenek,küldjön,küldjetek,küldj,hívjanak,hívjon,zaklassanak,zaklassatok,keressenek} {,nekem,engem} {,több,ilyen} {,üzenetet,smst,sms t,emailt,e mailt,kérdőívet} {,többet,többé}|{hagyják,hagyjátok,hagyja,hagyd} abba {,az üzeneteket,a zaklatást,az sms eket,az üzenetküldést}|nem {kérek,akarok} {,több,ilyen} {üzenetet,smst,sms t,emailt,e mailt,kérdőívet,levelet} {,többet,kapni}|nem {szeretnék,akarok} {,több,ilyen} {üzenetet,smst,emailt,levelet} kapni|{töröljék,töröljétek,töröljön,töröld} {,ki} {a számomat,a számom,a nevemet,a címemet,az adataimat,engem} {,a {listáról,listájukról,rendszerből}}|{hagyjanak,hagyjatok,hagyj} {békén,engem békén}|visszavonom a {hozzájárulásomat,beleegyezésemet}|hogyan {iratkozhatok,tudok} le {,iratkozni}|nem járultam hozzá',
    mistaken: '{,ez,ez egy} {rossz,téves} {szám,személy}|téves szám|rossz szám|nem az én számom|nem én vagyok {az,ő}',
    corrects: '{,hoppá,jaj,nem} {bocsánat,bocs,elnézést,javítás,úgy értem,azt akartam írni}|hoppá|nem',
    polite:
      'kérem|kérlek|köszönöm|köszi|most|azonnal|és|szia|üdv|többet|soha|nekem|engem|már|végre|légyszi|szépen|a|jövőben|igen',
  },
});
