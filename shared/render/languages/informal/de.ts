import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** du */
export const page: Change<PageTexts> = {
  nps: { question: 'Wie wahrscheinlich ist es, dass du {brand} Freunden oder Kollegen weiterempfiehlst?' },
  satisfied: { question: 'Wie zufrieden warst du mit {about}?' },
  cxi: { title: 'Drei kurze Fragen zu deinem Erlebnis', effective: 'Hast du bekommen, was du brauchtest?' },
  thumbs: { question: 'Warst du mit {about} zufrieden?' },
  why: {
    passive: 'Danke dir. Was hätten wir besser machen können?',
    promoter: 'Das freut uns sehr. Was hat dir am besten gefallen?',
    unrated: 'Was ist der wichtigste Grund für deine Bewertung?',
  },
  page: {
    notSent: 'Noch wurde nichts gesendet. Deine Antwort geht erst ab, wenn du auf den Knopf drückst.',
    answeredBefore:
      'Du hast schon geantwortet. Hier kannst du deine Antwort ändern; es ändert sich nichts, bevor du auf den Knopf drückst.',
    noContact: 'Ihr braucht euch deswegen nicht bei mir zu melden',
    badRating: 'Bitte wähle eine der Bewertungen. Noch wurde nichts gesendet.',
  },
  thanks: {
    title: 'Danke dir. Deine Antwort ist angekommen.',
    detractor: 'Es tut uns leid, dass es für dich nicht gut gelaufen ist.',
    promoter: 'Damit machst du uns eine große Freude.',
    noContact: 'Wie gewünscht melden wir uns deswegen nicht bei dir.',
    yours: 'Das hast du gesendet',
    more: { one: 'Noch eine Frage, wenn du magst', other: 'Noch {n} Fragen, wenn du magst' },
  },
  notices: {
    'not-found': {
      body: 'Vielleicht ist die Adresse unvollständig. Es wurde nichts gesendet oder geändert. Bitte öffne den Link in unserer Nachricht noch einmal.',
    },
    'invalid-link': {
      body: 'Vielleicht wurde er abgeschnitten. Es wurde nichts gesendet oder geändert. Bitte öffne den Link in der Nachricht noch einmal oder kopiere ihn vollständig.',
    },
    closed: {
      body: 'Sie nimmt keine Antworten mehr an; es wurde nichts gesendet. Eine frühere Antwort von dir ist bei uns gut aufgehoben. Wenn wir etwas wissen sollten, melde dich bitte auf dem üblichen Weg.',
    },
    trouble: {
      body: 'Falls du gerade etwas gesendet hast, ist es vielleicht nicht angekommen. Bitte geh zurück und versuche es gleich noch einmal; doppelt zu senden schadet nicht.',
    },
    'too-long': {
      body: 'Es wurde nichts gesendet; was du geschrieben hast, steht noch da. Bitte geh zurück, kürze es und sende es dann.',
    },
    busy: {
      body: 'Es wurde nichts gesendet oder geändert. Bitte warte eine Minute, geh zurück und versuche es noch einmal.',
    },
  },
  unsubscribe: {
    body: 'Wähle, was {brand} dir nicht mehr senden soll. Nachrichten zu deinen Bestellungen sind davon nicht betroffen.',
    doneBody: '{brand} sendet dir ab sofort nicht mehr:',
    undoneBody: '{brand} sendet dir wieder:',
  },
  kiosk: { waiting: 'Keine Verbindung. Deine Antwort ist aufgehoben und geht ab, sobald es wieder eine gibt.' },
};

export const mail: Change<MailTexts> = {
  hello: 'Hallo {name},',
  helloPlain: 'Hallo,',
  intro: 'wir haben eine Frage an dich. Sie kostet weniger als eine Minute.',
  reminderIntro:
    'vor einigen Tagen haben wir dir eine Frage gestellt. Wenn du eine Minute Zeit hast, wüssten wir es immer noch gern.',
  choose:
    'Wähle eine Bewertung. Auf der nächsten Seite kannst du noch etwas dazu schreiben, bevor etwas gesendet wird.',
  cxi: 'Auf der nächsten Seite folgen zwei weitere kurze Fragen. Gesendet wird erst, wenn du dort auf den Knopf drückst.',
  reply: 'Du kannst auch einfach auf diese E-Mail antworten. Jede Antwort wird von einem Menschen gelesen.',
  sms: {
    nps: 'Würdest du uns weiterempfehlen?',
    ces: 'Wir haben es dir leicht gemacht.',
    thumbs: 'Warst du zufrieden?',
    reply: 'Antworte mit {low} ({lowest}) bis {high} ({highest}).',
    either: 'Antworte mit {high} ({highest}) oder {low} ({lowest}).',
    thanks: {
      detractor: 'Danke dir. Wir haben das an einen Menschen weitergegeben.',
      passive: 'Danke dir. Wir lesen jede Antwort.',
      promoter: 'Danke dir. Das freut uns sehr.',
    },
  },
};
