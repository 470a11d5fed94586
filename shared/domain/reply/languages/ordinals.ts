/** Nouns that are counted by a number with a full stop, in the languages that write "the third" so. Nominative, with `|` between them. */
export const ordinals = {
  /** What nobody complains about by its name. */
  always:
    'quartal|halbjahr|trimester|semester|stock|stockwerk|etage|obergeschoss|untergeschoss|geschoss|klasse|auflage|generation|jahrhundert|reihe|kvartal|halvår|sal|etasje|våning|čtvrtletí|pololetí|patro|ročník|třída|štvrťrok|polrok|poschodie|ročník|trieda|kwartał|półrocze|piętro|klasa|negyedév|félév|emelet|évfolyam|osztály|neljännes|vuosineljännes|kerros|luokka|veerand|korrus|ceturksnis|stāvs|ketvirtis|aukštas|tromjesečje|kvartal|kat|četrtletje|nadstropje|razred|çeyrek|sınıf|ársfjórðungur|hæð|квартал|спрат|четвртина',

  /** What may be what somebody speaks of behind a rating: "2. Lieferung kam zu spät". */
  alone:
    'mal|versuch|lieferung|bestellung|mahnung|erinnerung|anlauf|anruf|termin|besuch|woche|tag|monat|jahr|paket|rechnung|gang|forsøg|levering|bestilling|rykker|uge|dag|måned|år|forsøk|purring|uke|gång|försök|leverans|beställning|påminnelse|vecka|månad|pokus|dodávka|objednávka|upomínka|zásilka|týden|den|měsíc|rok|dodávka|upomienka|týždeň|deň|mesiac|raz|próba|dostawa|zamówienie|wezwanie|tydzień|dzień|miesiąc|alkalom|próbálkozás|szállítás|rendelés|felszólítás|nap|hónap|kerta|yritys|toimitus|tilaus|muistutus|viikko|päivä|kuukausi|vuosi|kord|katse|tarne|tellimus|nädal|reize|piegāde|kartas|pristatymas|put|pokušaj|dostava|narudžba|opomena|tjedan|dan|mjesec|krat|poskus|naročilo|teden|kez|deneme|teslimat|sipariş|hafta|gün|yıl',
};
