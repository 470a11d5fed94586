import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Hur troligt är det att du skulle rekommendera {brand} till en vän eller kollega?',
    low: 'Inte alls troligt',
    high: 'Mycket troligt',
  },
  satisfied: {
    question: 'Hur nöjd är du med {about}?',
    levels: ['Mycket missnöjd', 'Missnöjd', 'Varken nöjd eller missnöjd', 'Nöjd', 'Mycket nöjd'],
  },
  ces: {
    question: '{brand} gjorde det enkelt för mig att {about}.',
    low: 'Instämmer inte alls',
    high: 'Instämmer helt',
  },
  cxi: {
    title: 'Tre korta frågor om din upplevelse',
    effective: 'Fick du det du behövde?',
    easy: 'Var det enkelt?',
    enjoyed: 'Var det trevligt?',
    low: 'Inte alls',
    high: 'Helt och hållet',
  },
  thumbs: { question: 'Är du nöjd med {about}?', no: 'Nej', yes: 'Ja' },
  about: { service: 'vår service', effort: 'få det jag behövde' },
  why: {
    detractor: 'Det var tråkigt att höra. Vad gick fel?',
    passive: 'Tack. Vad hade vi kunnat göra bättre?',
    promoter: 'Vad roligt att höra. Vad uppskattade du mest?',
    unrated: 'Vad är den främsta orsaken till ditt betyg?',
  },
  page: {
    optional: 'frivilligt',
    notSent: 'Inget har skickats än. Ditt svar skickas när du trycker på knappen.',
    answeredBefore: 'Du har redan svarat. Du kan ändra ditt svar här; ingenting ändras förrän du trycker på knappen.',
    noContact: 'Ni behöver inte kontakta mig om detta',
    send: 'Skicka mitt svar',
    badRating: 'Välj ett av betygen. Inget har skickats än.',
    unsubscribe: 'Inga fler enkäter från oss',
  },
  thanks: {
    title: 'Tack. Vi har fått ditt svar.',
    detractor: 'Vi beklagar att det inte blev bra för dig.',
    passive: 'Vi läser varje svar.',
    promoter: 'Det gör oss riktigt glada.',
    noContact: 'Som du önskar kontaktar vi dig inte om detta.',
    yours: 'Det här skickade du',
    change: 'Ändra mitt svar',
    more: { one: 'En fråga till, om du vill', other: '{n} frågor till, om du vill' },
    sendMore: 'Skicka det här också',
  },
  notices: {
    'not-found': {
      title: 'Sidan finns inte',
      body: 'Adressen kan vara ofullständig. Inget har skickats eller ändrats. Öppna länken i vårt meddelande igen.',
    },
    'invalid-link': {
      title: 'Länken fungerar inte',
      body: 'Den kan ha blivit avklippt. Inget har skickats eller ändrats. Öppna länken i meddelandet igen eller kopiera hela länken.',
    },
    closed: {
      title: 'Enkäten är stängd',
      body: 'Den tar inte emot fler svar, så inget skickades nu. Om du har svarat tidigare finns ditt svar kvar hos oss. Är det något vi borde veta, kontakta oss gärna på vanligt sätt.',
    },
    trouble: {
      title: 'Något gick fel hos oss',
      body: 'Om du skickade något kan det hända att det inte kom fram. Gå tillbaka och försök igen om en liten stund; det gör inget om det skickas två gånger.',
    },
    'too-long': {
      title: 'Det blev för långt',
      body: 'Inget har skickats, och det du skrev finns kvar. Gå tillbaka, korta ner det och skicka det sedan.',
    },
    busy: {
      title: 'Just nu är det väldigt många samtidigt',
      body: 'Inget har skickats eller ändrats. Vänta en minut, gå tillbaka och försök igen.',
    },
  },
  unsubscribe: {
    title: 'Inga fler enkäter?',
    body: 'Välj vad {brand} ska sluta skicka till dig. Meddelanden om dina beställningar påverkas inte.',
    all: 'Alla enkäter',
    program: 'Enkäter som den här',
    email: 'Enkäter via e-post',
    sms: 'Enkäter via sms',
    button: 'Sluta skicka dem',
    done: 'Klart',
    doneBody: 'Från och med nu skickar {brand} inte längre:',
    undo: 'Ångra',
    undone: 'Allt är som förut',
    undoneBody: '{brand} skickar dig åter:',
  },
  kiosk: { waiting: 'Ingen anslutning. Ditt svar är sparat och skickas så snart det går.' },
};

export const mail: MailTexts = {
  subject: 'Hur gick det? ({title})',
  subjectPlain: 'Hur gick det?',
  reminderSubject: 'En kort påminnelse: hur gick det? ({title})',
  reminderPlain: 'En kort påminnelse: hur gick det?',
  hello: 'Hej {name},',
  helloPlain: 'Hej,',
  intro: 'Vi har en fråga till dig. Det tar mindre än en minut.',
  reminderIntro:
    'För några dagar sedan ställde vi en fråga till dig. Om du har en minut över vill vi fortfarande gärna veta.',
  about: 'Det gäller: {about}',
  choose: 'Välj ett betyg. På nästa sida kan du skriva några ord innan något skickas.',
  cxi: 'Två korta frågor till följer på nästa sida. Inget skickas förrän du trycker på knappen där.',
  line: '— Svara gärna ovanför denna rad —',
  reply: 'Du kan också svara direkt på det här mejlet. Varje svar läses av en människa.',
  unsubscribe: 'Inga fler enkäter från oss',
  sms: {
    nps: 'skulle du rekommendera oss?',
    satisfied: 'hur var {about}?',
    ces: 'vi gjorde det enkelt för dig.',
    thumbs: 'är du nöjd med {about}?',
    reply: 'Svara {low} ({lowest}) till {high} ({highest}).',
    either: 'Svara {high} ({highest}) eller {low} ({lowest}).',
    end: 'STOP avslutar.',
    thanks: {
      detractor: 'Tack. Vi har lämnat det vidare till en medarbetare.',
      passive: 'Tack. Vi läser varje svar.',
      promoter: 'Tack. Det gör oss riktigt glada.',
    },
  },
};
