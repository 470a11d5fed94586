import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Wie wahrscheinlich ist es, dass Sie {brand} Freunden oder Kollegen weiterempfehlen?',
    low: 'Sehr unwahrscheinlich',
    high: 'Sehr wahrscheinlich',
  },
  satisfied: {
    question: 'Wie zufrieden waren Sie mit {about}?',
    levels: ['Sehr unzufrieden', 'Unzufrieden', 'Weder zufrieden noch unzufrieden', 'Zufrieden', 'Sehr zufrieden'],
  },
  ces: {
    question: '{brand} hat es mir leicht gemacht, {about}.',
    low: 'Stimme gar nicht zu',
    high: 'Stimme voll und ganz zu',
  },
  cxi: {
    title: 'Drei kurze Fragen zu Ihrem Erlebnis',
    effective: 'Haben Sie bekommen, was Sie brauchten?',
    easy: 'War es einfach?',
    enjoyed: 'War es angenehm?',
    low: 'Überhaupt nicht',
    high: 'Voll und ganz',
  },
  thumbs: { question: 'Waren Sie mit {about} zufrieden?', no: 'Nein', yes: 'Ja' },
  about: { service: 'unserem Service', effort: 'mein Anliegen zu erledigen' },
  why: {
    detractor: 'Das tut uns leid. Was ist schiefgelaufen?',
    passive: 'Vielen Dank. Was hätten wir besser machen können?',
    promoter: 'Das freut uns sehr. Was hat Ihnen am besten gefallen?',
    unrated: 'Was ist der wichtigste Grund für Ihre Bewertung?',
  },
  page: {
    optional: 'freiwillig',
    notSent: 'Noch wurde nichts gesendet. Ihre Antwort geht erst ab, wenn Sie auf den Knopf drücken.',
    answeredBefore:
      'Sie haben schon geantwortet. Hier können Sie Ihre Antwort ändern; es ändert sich nichts, bevor Sie auf den Knopf drücken.',
    noContact: 'Sie brauchen sich deswegen nicht bei mir zu melden',
    send: 'Antwort senden',
    badRating: 'Bitte wählen Sie eine der Bewertungen. Noch wurde nichts gesendet.',
    unsubscribe: 'Keine Umfragen mehr erhalten',
  },
  thanks: {
    title: 'Vielen Dank. Ihre Antwort ist angekommen.',
    detractor: 'Es tut uns leid, dass es für Sie nicht gut gelaufen ist.',
    passive: 'Wir lesen jede Antwort.',
    promoter: 'Damit machen Sie uns eine große Freude.',
    noContact: 'Wie gewünscht melden wir uns deswegen nicht bei Ihnen.',
    yours: 'Das haben Sie gesendet',
    change: 'Antwort ändern',
    more: { one: 'Noch eine Frage, wenn Sie mögen', other: 'Noch {n} Fragen, wenn Sie mögen' },
    sendMore: 'Auch das senden',
  },
  notices: {
    'not-found': {
      title: 'Diese Seite gibt es nicht',
      body: 'Vielleicht ist die Adresse unvollständig. Es wurde nichts gesendet oder geändert. Bitte öffnen Sie den Link in unserer Nachricht noch einmal.',
    },
    'invalid-link': {
      title: 'Dieser Link funktioniert nicht',
      body: 'Vielleicht wurde er abgeschnitten. Es wurde nichts gesendet oder geändert. Bitte öffnen Sie den Link in der Nachricht noch einmal oder kopieren Sie ihn vollständig.',
    },
    closed: {
      title: 'Diese Umfrage ist beendet',
      body: 'Sie nimmt keine Antworten mehr an; es wurde nichts gesendet. Eine frühere Antwort von Ihnen ist bei uns gut aufgehoben. Wenn wir etwas wissen sollten, melden Sie sich bitte auf dem üblichen Weg.',
    },
    trouble: {
      title: 'Bei uns ist etwas schiefgegangen',
      body: 'Falls Sie gerade etwas gesendet haben, ist es vielleicht nicht angekommen. Bitte gehen Sie zurück und versuchen Sie es gleich noch einmal; doppelt zu senden schadet nicht.',
    },
    'too-long': {
      title: 'Das war zu lang',
      body: 'Es wurde nichts gesendet; was Sie geschrieben haben, steht noch da. Bitte gehen Sie zurück, kürzen Sie es und senden Sie es dann.',
    },
    busy: {
      title: 'Gerade kommt sehr viel auf einmal',
      body: 'Es wurde nichts gesendet oder geändert. Bitte warten Sie eine Minute, gehen Sie zurück und versuchen Sie es noch einmal.',
    },
  },
  unsubscribe: {
    title: 'Keine Umfragen mehr?',
    body: 'Wählen Sie, was {brand} Ihnen nicht mehr senden soll. Nachrichten zu Ihren Bestellungen sind davon nicht betroffen.',
    all: 'Alle Umfragen',
    program: 'Umfragen wie diese',
    email: 'Umfragen per E-Mail',
    sms: 'Umfragen per SMS',
    button: 'Abbestellen',
    done: 'Abbestellt',
    doneBody: '{brand} sendet Ihnen ab sofort nicht mehr:',
    undo: 'Rückgängig machen',
    undone: 'Es bleibt, wie es war',
    undoneBody: '{brand} sendet Ihnen wieder:',
  },
  kiosk: { waiting: 'Keine Verbindung. Ihre Antwort ist aufgehoben und geht ab, sobald es wieder eine gibt.' },
};

export const mail: MailTexts = {
  subject: 'Wie war es? ({title})',
  subjectPlain: 'Wie war es?',
  reminderSubject: 'Kurze Erinnerung: Wie war es? ({title})',
  reminderPlain: 'Kurze Erinnerung: Wie war es?',
  hello: 'Guten Tag {name},',
  helloPlain: 'Guten Tag,',
  intro: 'wir haben eine Frage an Sie. Sie kostet weniger als eine Minute.',
  reminderIntro:
    'vor einigen Tagen haben wir Ihnen eine Frage gestellt. Wenn Sie eine Minute Zeit haben, wüssten wir es immer noch gern.',
  about: 'Es geht um: {about}',
  choose:
    'Wählen Sie eine Bewertung. Auf der nächsten Seite können Sie noch etwas dazu schreiben, bevor etwas gesendet wird.',
  cxi: 'Auf der nächsten Seite folgen zwei weitere kurze Fragen. Gesendet wird erst, wenn Sie dort auf den Knopf drücken.',
  line: '— Bitte oberhalb dieser Zeile antworten —',
  reply: 'Sie können auch einfach auf diese E-Mail antworten. Jede Antwort wird von einem Menschen gelesen.',
  unsubscribe: 'Keine Umfragen mehr erhalten',
  sms: {
    nps: 'Würden Sie uns weiterempfehlen?',
    satisfied: 'Wie waren wir?',
    ces: 'Wir haben es Ihnen leicht gemacht.',
    thumbs: 'Waren Sie zufrieden?',
    reply: 'Antworten Sie mit {low} ({lowest}) bis {high} ({highest}).',
    either: 'Antworten Sie mit {high} ({highest}) oder {low} ({lowest}).',
    end: 'Ende mit STOP.',
    thanks: {
      detractor: 'Vielen Dank. Wir haben das an einen Menschen weitergegeben.',
      passive: 'Vielen Dank. Wir lesen jede Antwort.',
      promoter: 'Vielen Dank. Das freut uns sehr.',
    },
  },
};
