import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** ty, worded so that it says nothing of the customer's gender. */
export const page: Change<PageTexts> = {
  nps: { question: 'Jak bardzo prawdopodobne jest, że polecisz {brand} znajomym lub współpracownikom?' },
  satisfied: { question: 'Jak oceniasz {about}?' },
  cxi: { title: 'Trzy krótkie pytania o Twoje wrażenia', effective: 'Czy udało Ci się załatwić sprawę?' },
  thumbs: { question: 'Czy dobrze oceniasz {about}?' },
  why: {
    promoter: 'Bardzo nas to cieszy. Co podobało Ci się najbardziej?',
    unrated: 'Co najbardziej wpłynęło na Twoją ocenę?',
  },
  page: {
    notSent: 'Nic jeszcze nie zostało wysłane. Twoja odpowiedź zostanie wysłana, gdy naciśniesz przycisk.',
    answeredBefore:
      'Mamy już Twoją odpowiedź. Możesz ją tutaj zmienić; nic się nie zmieni, dopóki nie naciśniesz przycisku.',
    badRating: 'Wybierz jedną z ocen. Nic jeszcze nie zostało wysłane.',
  },
  thanks: {
    title: 'Dziękujemy. Twoja odpowiedź do nas dotarła.',
    noContact: 'Zgodnie z Twoim życzeniem nie będziemy się kontaktować w tej sprawie.',
    yours: 'Twoja odpowiedź',
    more: {
      one: 'Jeszcze jedno pytanie, jeśli chcesz',
      few: 'Jeszcze {n} pytania, jeśli chcesz',
      many: 'Jeszcze {n} pytań, jeśli chcesz',
      other: 'Jeszcze {n} pytania, jeśli chcesz',
    },
  },
  notices: {
    'not-found': {
      body: 'Adres może być niepełny. Nic nie zostało wysłane ani zmienione. Otwórz ponownie link z naszej wiadomości.',
    },
    'invalid-link': {
      body: 'Być może został ucięty. Nic nie zostało wysłane ani zmienione. Otwórz ponownie link z wiadomości lub skopiuj go w całości.',
    },
    closed: {
      body: 'Nie przyjmuje już odpowiedzi, więc nic nie zostało teraz wysłane. Twoja wcześniejsza odpowiedź jest u nas bezpieczna. Jeśli powinniśmy o czymś wiedzieć, skontaktuj się z nami w zwykły sposób.',
    },
    trouble: {
      body: 'Jeśli właśnie coś wysyłasz, mogło to do nas nie dotrzeć. Wróć i za chwilę spróbuj ponownie; dwukrotne wysłanie niczemu nie szkodzi.',
    },
    'too-long': {
      body: 'Nic nie zostało wysłane, a napisany tekst nadal tam jest. Wróć, skróć go i dopiero wtedy wyślij.',
    },
    busy: {
      body: 'Nic nie zostało wysłane ani zmienione. Odczekaj minutę, wróć i spróbuj ponownie.',
    },
  },
  unsubscribe: {
    body: 'Wybierz, czego {brand} ma Ci więcej nie wysyłać. Nie dotyczy to wiadomości o Twoich zamówieniach.',
    doneBody: 'Od tej chwili {brand} nie będzie Ci już wysyłać:',
    undoneBody: '{brand} znów będzie Ci wysyłać:',
  },
  kiosk: { waiting: 'Brak połączenia. Twoja odpowiedź jest zapisana i zostanie wysłana, gdy tylko wróci.' },
};

export const mail: Change<MailTexts> = {
  hello: 'Cześć, {name},',
  helloPlain: 'Cześć,',
  intro: 'mamy do Ciebie jedno pytanie. Odpowiedź zajmie mniej niż minutę.',
  reminderIntro: 'kilka dni temu zadaliśmy Ci pytanie. Jeśli masz minutę, nadal chętnie poznamy odpowiedź.',
  choose: 'Wybierz ocenę. Na następnej stronie możesz dodać kilka słów, zanim cokolwiek zostanie wysłane.',
  cxi: 'Na następnej stronie są jeszcze dwa krótkie pytania. Nic nie zostanie wysłane, zanim naciśniesz tam przycisk.',
  reply: 'Możesz też po prostu odpowiedzieć na tę wiadomość. Każdą odpowiedź czyta człowiek.',
  sms: { nps: 'czy polecisz nas innym?', satisfied: 'jak oceniasz {about}?' },
};
