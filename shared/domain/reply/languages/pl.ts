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
      'miałem na myśli|miałam na myśli|chodziło mi o|daję|dałbym|dałabym|dam|wystawiam|oceniam|ocena|moja ocena|moja odpowiedź|odpowiedź|powiem|powiedziałbym|powiedziałabym|wybieram|to jest|mocne|mocna|solidne|solidna|ogólnie|łącznie|wynik|oceniam na|stawiam|głosuję|zasługuje na|punktacja|nota',
    fillers:
      'szanowni|państwo|niestety|tylko|na|to|wam|państwu|firmie|jest|mocne|mocna|solidne|solidna|pełne|zdecydowanie|bez|wątpienia|moja|moje|ogólnie|od|mnie|ja|więc|dzień|dobry|cześć|witam|hej|obsługę|dla|za|was|usługę|ocenę|notę',
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
      'kod|saldo|zamówienie|zamówienia|numer|nr|pokój|stolik|faktura|zgłoszenie|artykuł|strona|krok|piętro|rozmiar|wersja|model|rozdział|sprawa|id|dzień|tydzień|wiek|linia|o|w|we|przed|po|od|do|co|czekałem|czekałam|czekam|dzwoniłem|dzwoniłam|zapłaciłem|zapłaciłam|kosztuje|kupiłem|kupiłam|zamówiłem|jeszcze|ostatnie|następne|te|moje|tel|telefon|sklep|ulica|peron|brakuje|przez|godzinie|godz',
    thumbsUp: 'kciuk w górę|kciuki w górę',
    thumbsDown: 'kciuk w dół|kciuki w dół',
  },
  commands: {
    stop: 'stop|koniec|anuluj|rezygnuję|rezygnacja|wypisz|zakończ|usuń|przestań|przestańcie|wyrejestruj|dość|cofam',
    unsubscribe:
      'wypisz|wypisz mnie|wypiszcie mnie|rezygnuję|rezygnacja|wypisać|anuluj subskrypcję|usuń mnie|proszę o wypisanie|wypis|rezygnacja z subskrypcji|wyrejestruj|chcę się wypisać|stop|usuń mój numer',
    help: 'pomoc|info|informacje|kto to|kim jesteście',
    start: 'wznów|zapisz|zacznij|rozpocznij',
    revoke:
      'nie kontaktujcie się ze mną {,więcej}|proszę {,więcej} {się ze mną nie kontaktować,nie kontaktować się ze mną}|nie piszcie {,do mnie} {,więcej}|proszę {,więcej} {do mnie nie pisać,nie pisać do mnie}|nie {wysyłajcie,przysyłajcie} {,mi} {,więcej} {wiadomości,smsów,maili}|proszę {,mi} {,więcej} nie {wysyłać,przysyłać} {,mi} {,więcej} {wiadomości,smsów,maili}|przestańcie {,do mnie} pisać|przestańcie {,mi} {wysyłać,przysyłać} {,mi} {wiadomości,smsy,maile}|przestańcie mnie {nękać,niepokoić}|dajcie mi spokój|zostawcie mnie w spokoju|{wypiszcie,wypisz} mnie {,z listy}|{usuńcie,usuń} {mnie z listy,mnie z bazy,mój numer,mój adres}|proszę o {wypisanie,usunięcie z listy,usunięcie z bazy,usunięcie mojego numeru}|proszę {mnie usunąć,usunąć mnie} z {listy,bazy}|proszę mnie wypisać|chcę się wypisać|nie chcę {,już} {,więcej} {,otrzymywać} {wiadomości,smsów,maili}|nie życzę sobie {,więcej} {wiadomości,kontaktu,smsów,maili}|{wycofuję,cofam} {,swoją} zgodę|{przestańcie,przestań,proszę przestać} {,mi,do mnie} {,wysyłać,przysyłać,pisać,wypisywać} {,mi,do mnie} {,te,wasze} {wiadomości,smsy,sms y,maile,ankiety}|{przestańcie,przestań,proszę przestać} {do mnie pisać,pisać,pisać do mnie,mnie pytać,wysyłać smsy}|nie {pisz,piszcie,wysyłaj,wysyłajcie} {,do mnie,mi} {,więcej} {,wiadomości,smsów,ankiet,niczego}|nie chcę {,już,więcej} {,otrzymywać,dostawać} {,żadnych,tych,waszych} {wiadomości,smsów,maili,ankiet}|żadnych {więcej,} {ankiet,wiadomości,smsów}|koniec z {wiadomościami,smsami,ankietami}|{dajcie,daj} mi {spokój,święty spokój}|{odczepcie,odwalcie,odczep} się {,ode mnie}|{spadajcie,spadaj,spierdalaj,spierdalajcie}|jak {się wypisać,mogę się wypisać}|{usuńcie,usuń,skasujcie} mój numer {,z bazy,z listy}|nie wyrażam zgody|nie zgadzam się na {wiadomości,smsy,kontakt}|{,proszę} {,już} nie {pisać,wysyłać,dzwonić,przysyłać} {,do mnie,mi} {,już,więcej} {,żadnych,takich,tych} {,wiadomości,smsów,sms ów,maili,ankiet} {,więcej}|{,już} nie chcę {,już,więcej} {dostawać,otrzymywać} {,tych,takich,waszych,żadnych} {,wiadomości,smsów,sms ów,maili,ankiet,niczego} {,więcej}|{dość,koniec} {,tych,z tymi} {wiadomości,smsów,ankiet,maili,wiadomościami,smsami}|{przestańcie,przestań} {,już} {,mi} {wysyłać,przysyłać,pisać,wypisywać,dzwonić}',
    mistaken:
      '{,to} {zły,błędny,niewłaściwy} numer|pomyłka|{to,} pomyłka|pomylił {pan,pani} numer|{zła,niewłaściwa} osoba|to nie {mój,ten} numer|nie jestem tą osobą|pomyliliście numer',
    corrects:
      '{,o,ups,oj,nie} {przepraszam,sorry,sorki,poprawka,miało być,chodziło mi o,miałem na myśli,miałam na myśli,pomyłka,właściwie,raczej}|ups|oj|nie',
    polite:
      'proszę|dziękuję|dzięki|już|teraz|natychmiast|z|tej|waszej|listy|i|chcę|o|dzień|dobry|więcej|nigdy|na|ten|numer|newslettera|wiadomości|się|mi|bardzo|witam|cześć|tak|proszę was|proszę państwa|do mnie|mnie|błagam|jak|pomocy',
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
