import type { Language } from './language.ts';

export const pl: Language = {
  code: 'pl',
  numbers: [
    'zero',
    'jeden|jedna|jedynka|jedynkę',
    'dwa|dwie|dwójka|dwójkę',
    'trzy|trójka|trójkę',
    'cztery|czwórka|czwórkę',
    'pięć|piątka|piątkę',
    'sześć|szóstka|szóstkę',
    'siedem|siódemka|siódemkę',
    'osiem|ósemka|ósemkę',
    'dziewięć|dziewiątka|dziewiątkę',
    'dziesięć|dziesiątka|dziesiątkę',
  ],
  common:
    'ten|ta|to|i|w|z|na|do|nie|jest|się|bardzo|ale|że|dziękuję|dzięki|dzień|dobry|cześć|zamówienie|obsługa|wszystko|tylko|mi|mnie|moje|był|była|było|za|od|po|jak|co|dla|dobrze|dostawa|przesyłka|super|polecam|proszę',
  rating: {
    leads:
      'daję|dałbym|dałabym|dam|wystawiam|oceniam|ocena|moja ocena|moja odpowiedź|odpowiedź|powiem|powiedziałbym|powiedziałabym|wybieram|to jest|mocne|mocna|solidne|solidna|ogólnie|łącznie|wynik|oceniam na|stawiam|głosuję|zasługuje na|punktacja|nota',
    fillers:
      'niestety|tylko|na|to|wam|państwu|firmie|jest|mocne|mocna|solidne|solidna|pełne|zdecydowanie|bez|wątpienia|moja|moje|ogólnie|od|mnie|ja|więc|dzień|dobry|cześć|witam|hej|obsługę|dla|za|was|usługę|ocenę|notę',
    after:
      'bo|ponieważ|gdyż|ale|i|za|dla|dziękuję|dzięki|super|świetnie|bardzo|dobrze|doskonale|idealnie|rewelacja|polecam|niestety|źle|okropnie|fatalnie|rozczarowany|rozczarowana|zadowolony|zadowolona|wszystko|zawsze|ogólnie|zdecydowanie|chociaż|od|w skali|na skali|ja|było|szybko|miła|pozdrawiam|brak|świetna|świetny|dobra|dobry|jestem|tak',
    points: 'punktów|punkty|punkt|pkt',
    stars: 'gwiazdek|gwiazdki|gwiazdka',
    outOf: 'na|z|ze|w skali do|na możliwych',
    between: 'lub|albo|do|i|może|raczej|nie|a',
    against:
      'nie|nigdy|żadna|byłoby|byłaby|mógłby|mogłoby|powinno|powinna|zamiast|niż|oczekiwałem|oczekiwałam|jeśli|gdyby|jakby|dopóki|oprócz|bez|dlaczego|daleko|prawie',
    unless: 'i pół|jeśli|gdyby|byłoby|byłaby|byłby|chyba że|to za dużo|dopóki|jakby',
    would: 'dałbym|dałabym|byłoby|byłaby',
    but: 'ale|jednak|lecz|tylko',
    hedges:
      'może|około|ok|prawie|blisko|między|pomiędzy|co najmniej|przynajmniej|co najwyżej|maksymalnie|minimalnie|prawdopodobnie|ponad|więcej niż|mniej niż|ledwo|nawet nie|chyba|jakieś',
    units:
      'dzień|dni|tydzień|tygodnie|tygodni|miesiąc|miesiące|miesięcy|rok|lata|lat|godzina|godziny|godzin|h|minut|minuty|min|sekund|raz|razy|x|zł|złotych|pln|euro|eur|groszy|procent|sztuk|sztuki|szt|osób|osoby|telefony|maili|zamówień|zamówienia|km|kg|g|cm|mm|m|litrów|paczki|paczek|pracowników|klientów|dzieci|pytań|rzeczy|problemy|produkty|produktów|par|innych|kolejne|robocze|roboczych|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|prób|razem|tys|rano|wieczorem',
    labels:
      'zamówienie|zamówienia|numer|nr|pokój|stolik|faktura|zgłoszenie|artykuł|strona|krok|piętro|rozmiar|wersja|model|rozdział|sprawa|id|dzień|tydzień|wiek|linia|o|w|we|przed|po|od|do|co|czekałem|czekałam|czekam|dzwoniłem|dzwoniłam|zapłaciłem|zapłaciłam|kosztuje|kupiłem|kupiłam|zamówiłem|jeszcze|ostatnie|następne|te|moje|tel|telefon|sklep|ulica|peron|brakuje|przez|godzinie|godz',
    thumbsUp: 'kciuk w górę|kciuki w górę',
    thumbsDown: 'kciuk w dół|kciuki w dół',
  },
  commands: {
    stop: 'stop|koniec|anuluj|rezygnuję|rezygnacja|wypisz|zakończ|usuń|przestań|przestańcie|wyrejestruj|dość|cofam',
    unsubscribe:
      'wypisz|wypisz mnie|wypiszcie mnie|rezygnuję|rezygnacja|wypisać|anuluj subskrypcję|usuń mnie|proszę o wypisanie|wypis|rezygnacja z subskrypcji|wyrejestruj|chcę się wypisać',
    help: 'pomoc|info|informacje|kto to|kim jesteście',
    start: 'wznów|zapisz|zacznij|rozpocznij',
    revoke:
      'nie kontaktujcie się ze mną|nie kontaktujcie się ze mną więcej|proszę się ze mną nie kontaktować|proszę nie kontaktować się ze mną|proszę więcej się ze mną nie kontaktować|nie piszcie do mnie|nie piszcie do mnie więcej|nie piszcie więcej|proszę do mnie nie pisać|proszę więcej do mnie nie pisać|nie wysyłajcie mi więcej wiadomości|nie wysyłajcie mi więcej smsów|nie wysyłajcie mi więcej maili|nie wysyłajcie więcej wiadomości|nie wysyłajcie mi wiadomości|proszę nie wysyłać mi wiadomości|proszę nie wysyłać więcej wiadomości|proszę nie wysyłać więcej smsów|proszę nie wysyłać mi więcej maili|przestańcie do mnie pisać|przestańcie pisać|przestańcie wysyłać mi wiadomości|przestańcie wysyłać wiadomości|przestańcie wysyłać mi smsy|przestańcie mi wysyłać smsy|przestańcie mi wysyłać wiadomości|przestańcie mnie nękać|dajcie mi spokój|zostawcie mnie w spokoju|wypiszcie mnie|wypiszcie mnie z listy|wypisz mnie z listy|wypisz mnie|usuńcie mnie z listy|usuń mnie z listy|usuńcie mój numer|usuń mój numer|usuńcie mój adres|proszę o usunięcie z listy|proszę mnie usunąć z listy|proszę usunąć mnie z listy|proszę mnie wypisać|proszę o wypisanie|chcę się wypisać|nie chcę więcej wiadomości|nie chcę więcej smsów|nie chcę więcej maili|nie chcę otrzymywać wiadomości|nie chcę otrzymywać smsów|nie chcę otrzymywać maili|nie chcę już otrzymywać wiadomości|nie chcę więcej otrzymywać wiadomości|nie życzę sobie wiadomości|nie życzę sobie więcej wiadomości|nie życzę sobie kontaktu|wycofuję zgodę|cofam zgodę|wycofuję swoją zgodę',
    polite:
      'proszę|dziękuję|dzięki|już|teraz|natychmiast|z|tej|waszej|listy|i|chcę|o|dzień|dobry|więcej|nigdy|na|ten|numer|newslettera|wiadomości|się|mi|bardzo|witam|cześć',
  },
  mail: {
    replyLine: 'Prosimy o odpowiedź powyżej tej linii',
    on: 'w dniu|dnia|on|pon|wt|śr|czw|pt|sob|niedz|sobota|niedziela|poniedziałek|wtorek|środa|czwartek|piątek',
    wrote: 'napisał|napisała|napisał(a)|pisze|napisał a|napisali',
    from: 'od|nadawca',
    headers: 'wysłano|wysłane|data|do|dw|udw|temat|kopia|odpowiedz do',
    original:
      'wiadomość oryginalna|oryginalna wiadomość|wiadomość przekazana|początek przekazywanej wiadomości|treść przekazanej wiadomości',
    mobile:
      'wysłane z|wysłano z|wysłane z mojego|wysłano z mojego|pobierz outlooka|pobierz aplikację outlook|uzyskaj aplikację outlook|wolny od wirusów',
    closings:
      'pozdrawiam|z poważaniem|pozdrowienia|z pozdrowieniami|serdecznie pozdrawiam|pozdrawiam serdecznie|dziękuję|dzięki|miłego dnia|z wyrazami szacunku|pozdr|dziękuję i pozdrawiam|łączę pozdrowienia',
    disclaimers:
      'niniejsza wiadomość|ta wiadomość|wiadomość ta|treść tej wiadomości|informacje zawarte w|jeżeli nie jesteście|jeśli nie są państwo|klauzula poufności|administratorem danych|pomyśl o środowisku',
    automatic:
      'odpowiedź automatyczna|automatyczna odpowiedź|autoodpowiedź|poza biurem|otrzymaliśmy twoje zgłoszenie|otrzymaliśmy państwa zgłoszenie|otrzymaliśmy twoją wiadomość|potwierdzenie otrzymania|nieobecność',
    away: 'jestem na urlopie|przebywam na urlopie|jestem nieobecny|jestem nieobecna|jestem poza biurem|będę nieobecny|będę nieobecna|urlop|otrzymaliśmy twoje|to jest automatyczna|wiadomość wygenerowana automatycznie',
  },
};
