import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Jak bardzo prawdopodobne jest, że polecą Państwo {brand} znajomym lub współpracownikom?',
    low: 'Bardzo mało prawdopodobne',
    high: 'Bardzo prawdopodobne',
  },
  satisfied: {
    question: 'Jak oceniają Państwo {about}?',
    levels: ['Bardzo źle', 'Źle', 'Ani dobrze, ani źle', 'Dobrze', 'Bardzo dobrze'],
  },
  ces: {
    question: 'Dzięki {brand} łatwo mi było {about}.',
    low: 'Zdecydowanie się nie zgadzam',
    high: 'Zdecydowanie się zgadzam',
  },
  cxi: {
    title: 'Trzy krótkie pytania o Państwa wrażenia',
    effective: 'Czy udało się załatwić sprawę?',
    easy: 'Czy było to łatwe?',
    enjoyed: 'Czy było to przyjemne?',
    low: 'Wcale nie',
    high: 'W pełni',
  },
  thumbs: { question: 'Czy dobrze oceniają Państwo {about}?', no: 'Nie', yes: 'Tak' },
  about: { service: 'naszą obsługę', effort: 'załatwić swoją sprawę' },
  why: {
    detractor: 'Przykro nam. Co poszło nie tak?',
    passive: 'Dziękujemy. Co mogliśmy zrobić lepiej?',
    promoter: 'Bardzo nas to cieszy. Co podobało się najbardziej?',
    unrated: 'Co najbardziej wpłynęło na tę ocenę?',
  },
  page: {
    optional: 'nieobowiązkowo',
    notSent: 'Nic jeszcze nie zostało wysłane. Odpowiedź zostanie wysłana po naciśnięciu przycisku.',
    answeredBefore:
      'Mamy już Państwa odpowiedź. Można ją tutaj zmienić; nic się nie zmieni, dopóki nie zostanie naciśnięty przycisk.',
    noContact: 'Nie trzeba się ze mną kontaktować w tej sprawie',
    send: 'Wyślij odpowiedź',
    badRating: 'Prosimy wybrać jedną z ocen. Nic jeszcze nie zostało wysłane.',
    unsubscribe: 'Nie chcę więcej ankiet',
  },
  thanks: {
    title: 'Dziękujemy. Odpowiedź do nas dotarła.',
    detractor: 'Przykro nam, że nie poszło dobrze.',
    passive: 'Czytamy każdą odpowiedź.',
    promoter: 'Sprawiła nam ona wielką radość.',
    noContact: 'Zgodnie z życzeniem nie będziemy się kontaktować w tej sprawie.',
    yours: 'Wysłana odpowiedź',
    change: 'Zmień odpowiedź',
    more: {
      one: 'Jeszcze jedno pytanie, jeśli można',
      few: 'Jeszcze {n} pytania, jeśli można',
      many: 'Jeszcze {n} pytań, jeśli można',
      other: 'Jeszcze {n} pytania, jeśli można',
    },
    sendMore: 'Wyślij także to',
  },
  notices: {
    'not-found': {
      title: 'Nie ma takiej strony',
      body: 'Adres może być niepełny. Nic nie zostało wysłane ani zmienione. Prosimy ponownie otworzyć link z naszej wiadomości.',
    },
    'invalid-link': {
      title: 'Ten link nie działa',
      body: 'Być może został ucięty. Nic nie zostało wysłane ani zmienione. Prosimy ponownie otworzyć link z wiadomości lub skopiować go w całości.',
    },
    closed: {
      title: 'Ta ankieta jest zakończona',
      body: 'Nie przyjmuje już odpowiedzi, więc nic nie zostało teraz wysłane. Wcześniejsza odpowiedź jest u nas bezpieczna. Jeśli powinniśmy o czymś wiedzieć, prosimy o kontakt w zwykły sposób.',
    },
    trouble: {
      title: 'Coś poszło nie tak po naszej stronie',
      body: 'Jeśli coś było właśnie wysyłane, mogło do nas nie dotrzeć. Prosimy wrócić i za chwilę spróbować ponownie; dwukrotne wysłanie niczemu nie szkodzi.',
    },
    'too-long': {
      title: 'Tekst był za długi',
      body: 'Nic nie zostało wysłane, a napisany tekst nadal tam jest. Prosimy wrócić, skrócić go i dopiero wtedy wysłać.',
    },
    busy: {
      title: 'W tej chwili jest zbyt wiele zapytań naraz',
      body: 'Nic nie zostało wysłane ani zmienione. Prosimy odczekać minutę, wrócić i spróbować ponownie.',
    },
  },
  unsubscribe: {
    title: 'Bez kolejnych ankiet?',
    body: 'Prosimy wybrać, czego {brand} ma więcej nie wysyłać. Nie dotyczy to wiadomości o zamówieniach.',
    all: 'Wszystkie ankiety',
    program: 'Ankiety takie jak ta',
    email: 'Ankiety e-mailem',
    sms: 'Ankiety SMS-em',
    button: 'Nie wysyłajcie mi ich',
    done: 'Gotowe',
    doneBody: 'Od tej chwili {brand} nie będzie już wysyłać:',
    undo: 'Cofnij',
    undone: 'Wszystko jest jak wcześniej',
    undoneBody: '{brand} znów będzie wysyłać:',
  },
  kiosk: { waiting: 'Brak połączenia. Odpowiedź jest zapisana i zostanie wysłana, gdy tylko wróci.' },
};

export const mail: MailTexts = {
  subject: 'Jak poszło? ({title})',
  subjectPlain: 'Jak poszło?',
  reminderSubject: 'Krótkie przypomnienie: jak poszło? ({title})',
  reminderPlain: 'Krótkie przypomnienie: jak poszło?',
  hello: 'Dzień dobry, {name},',
  helloPlain: 'Dzień dobry,',
  intro: 'mamy do Państwa jedno pytanie. Odpowiedź zajmie mniej niż minutę.',
  reminderIntro:
    'kilka dni temu zadaliśmy Państwu pytanie. Jeśli znajdzie się minuta, nadal chętnie poznamy odpowiedź.',
  about: 'Sprawa: {about}',
  choose: 'Prosimy wybrać ocenę. Na następnej stronie można dodać kilka słów, zanim cokolwiek zostanie wysłane.',
  cxi: 'Na następnej stronie są jeszcze dwa krótkie pytania. Nic nie zostanie wysłane przed naciśnięciem tam przycisku.',
  line: '— Prosimy o odpowiedź powyżej tej linii —',
  reply: 'Można też po prostu odpowiedzieć na tę wiadomość. Każdą odpowiedź czyta człowiek.',
  unsubscribe: 'Nie chcę więcej ankiet',
  sms: {
    nps: 'czy polecą nas Państwo innym?',
    satisfied: 'jak oceniają Państwo {about}?',
    ces: 'łatwo było załatwić sprawę.',
    thumbs: 'czy wszystko było dobrze?',
    reply: 'Odpowiedź: od {low} ({lowest}) do {high} ({highest}).',
    either: 'Odpowiedź: {high} ({highest}) lub {low} ({lowest}).',
    end: 'STOP kończy.',
    thanks: {
      detractor: 'Dziękujemy. Przekazaliśmy to naszemu pracownikowi.',
      passive: 'Dziękujemy. Czytamy każdą odpowiedź.',
      promoter: 'Dziękujemy. Bardzo nas to cieszy.',
    },
  },
};
