import { brief } from './brief.ts';

export const fi = brief({
  code: 'fi',
  numbers: [
    'nolla|nollan',
    'yksi|yks|ykkönen|ykkösen|yhden',
    'kaksi|kaks|kakkonen|kakkosen',
    'kolme|kolmonen|kolmosen',
    'neljä|nelonen|nelosen',
    'viisi|viis|vitonen|viitonen|vitosen|viitosen',
    'kuusi|kuus|kutonen|kuutonen',
    'seitsemän|seiska|seiskan|seittemän',
    'kahdeksan|kasi|kasin|kaheksan',
    'yhdeksän|ysi|ysin|yheksän',
    'kymmenen|kymppi|kympin',
  ],
  common:
    'ja|on|ei|oli|se|että|mutta|en|olen|hyvä|hyvin|kiitos|hei|moi|tilaus|toimitus|kaikki|myös|minä|mun|minun|teidän|te|vain|vielä|enää|palvelu|todella|tosi|kun|jos|niin|mitä|kuin|olisi|älkää|viestejä',
  rating: {
    leads:
      'annan|antaisin|arvosana|arvosanaksi|arvosanani|vastaus|vastaukseni|vastaan|sanon|sanoisin|valitsen|pisteet|arvio|arvioni|meinasin|tarkoitin|numero on|yleisarvosana|ehdottomasti|vahva|selvä|täysi|täydet',
    fillers:
      'on|se|teille|ehdottomasti|vahva|selvä|täysi|täydet|ihan|vain|minä|minulta|hei|moi|siis|sitten|no|varmaan|palvelulle|kokonaisarvosana|arvosana|arvosanaksi',
    after:
      'koska|sillä|mutta|ja|kiitos|kiitti|super|hyvä|hyvin|erittäin|todella|tosi|täydellinen|mahtava|valitettavasti|huono|pettynyt|tyytyväinen|kaikki|aina|asteikolla|oli|olen|nopea|nopeasti|ystävällinen|minulta|meiltä|plussaa|t|terveisin',
    points: 'pistettä|piste|p',
    stars: 'tähteä|tähti',
    outOf: 'kautta|per',
    topFirst: 'stä|sta|:stä|:sta',
    between: 'tai|ja|ehkä|vai|eikä',
    against: 'ei|en|eikä|ole|olisi|olisin|voi|pitäisi|kuin|odotin|jos|kunnes|ilman|miksi|kaukana|melkein',
    unless: 'ja puoli|jos|olisi|olisin|voisi|on liian|kunnes|ei',
    would: 'olisi|olisin|antaisin',
    but: 'mutta',
    hedges: 'ehkä|noin|melkein|suunnilleen|välillä|vähintään|enintään|varmaan|yli|alle|vajaa',
    units:
      'päivä|päivää|viikko|viikkoa|kuukausi|kuukautta|vuosi|vuotta|tunti|tuntia|minuutti|minuuttia|min|kerta|kertaa|x|euroa|e|prosenttia|kpl|kappaletta|tuotetta|henkilöä|ihmistä|kg|km|m|cm|litraa|pakettia|lasta|tilausta|viestiä|tuolia|asiaa',
    labels:
      'tilaus|tilausnumero|lasku|sivu|kerros|koko|kello|klo|ennen|jälkeen|asti|joka|odotin|odotettu|maksoin|viime|ensi|puh|puhelin|vain|puuttuu|nro',
    thumbsUp: 'peukku ylös|peukku',
    thumbsDown: 'peukku alas',
  },
  commands: {
    stop: 'lopeta|lopettakaa|stop|peruuta|peru|poista|seis|seis nyt|loppu|riittää',
    unsubscribe:
      'lopeta|stop|peru tilaus|peruuta tilaus uutiskirjeestä|poista minut|poistakaa minut|poista numeroni|poistakaa numeroni|poistu listalta|peru postituslista|lopettakaa',
    help: 'apua|ohje|kuka tämä on|kuka siellä|kuka sinä olet',
    start: 'aloita|jatka',
    revoke:
      '{älkää,älä} {,enää} {lähettäkö,lähetä,laittako,laita,kirjoittako,kirjoita,soittako,soita,häiritkö,häiritse,ottako,ota} {,minulle,mulle,minua,mua} {,enää} {,yhteyttä} {,enempää,lisää} {,viestejä,viestiä,tekstiviestejä,sähköposteja,kyselyitä,kyselyjä,näitä} {,minulle,mulle,minuun} {,enää}|{lopeta,lopettakaa} {,tämä,nämä,näiden} {,viestien,viestit,tekstiviestit,kyselyt} {lähettäminen,laittaminen,spämmääminen,häirintä,häiritseminen}|{lopeta,lopettakaa} {,nämä,tämä} {viestit,tekstiviestit,kyselyt,spämmi}|ei {,enää} {lisää,enempää} {viestejä,tekstiviestejä,kyselyitä,sähköposteja}|{en halua,emme halua} {,enää} {,saada,vastaanottaa} {,näitä,teidän,lisää,enempää} {viestejä,viestejänne,tekstiviestejä,kyselyitä,kyselyjä,sähköposteja} {,enää}|en halua, että minuun otetaan yhteyttä|{poista,poistakaa} {minut,numeroni,mun numero,yhteystietoni,osoitteeni,sähköpostini} {,listalta,listaltanne,listoilta,rekisteristä,rekisteristänne}|{jättäkää,jätä} {minut,mut} rauhaan|perun suostumukseni|miten {poistun listalta,perun tämän,lopetan tämän}',
    mistaken:
      '{,teillä on,sinulla on,tämä on} väärä {numero,henkilö}|{tämä,se} ei ole minun numeroni|en ole {hän,se henkilö}|väärä numero',
    corrects: '{,ups,hups,oho,ei} {anteeksi,sori,korjaus,tarkoitin,meinasin,piti olla}|ups|hups|oho|ei',
    polite:
      'kiitos|ole hyvä|pyydän|nyt|heti|ystävällisesti|hei|moi|minut|ja|jo|enää|koskaan|kiitti|kyllä|teiltä|vain|ikinä|jatkossa',
  },
});
