import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** tu */
export const page: Change<PageTexts> = {
  nps: { question: 'Con quale probabilità consiglieresti {brand} a un amico o a un collega?' },
  satisfied: { question: 'Qual è il tuo grado di soddisfazione per {about}?' },
  cxi: { title: 'Tre brevi domande sulla tua esperienza', effective: 'Hai ottenuto ciò di cui avevi bisogno?' },
  thumbs: { question: 'Hai apprezzato {about}?' },
  why: {
    promoter: 'Ci fa molto piacere. Che cosa hai apprezzato di più?',
    unrated: 'Qual è il motivo principale della tua valutazione?',
  },
  page: {
    notSent: 'Non è ancora stato inviato nulla. La risposta parte quando premi il pulsante.',
    answeredBefore: 'Hai già risposto. Qui puoi modificare la risposta; nulla cambia finché non premi il pulsante.',
    badRating: 'Scegli una delle valutazioni. Non è ancora stato inviato nulla.',
  },
  thanks: {
    title: 'Grazie. La tua risposta è arrivata.',
    noContact: 'Come preferisci, non ti contatteremo in proposito.',
    yours: 'Che cosa hai inviato',
    more: { one: 'Ancora una domanda, se vuoi', other: 'Ancora {n} domande, se vuoi' },
  },
  notices: {
    'not-found': {
      body: 'L’indirizzo potrebbe essere incompleto. Nulla è stato inviato o modificato. Riapri il link nel nostro messaggio.',
    },
    'invalid-link': {
      body: 'Forse è stato troncato. Non è stato inviato né modificato nulla. Apri di nuovo il link nel messaggio oppure copialo per intero.',
    },
    closed: {
      body: 'Non accetta più risposte e ora non è stato inviato nulla. Se avevi già risposto, la tua risposta è al sicuro. Se c’è qualcosa che dovremmo sapere, contattaci nel modo consueto.',
    },
    trouble: {
      body: 'Se stavi inviando qualcosa, potrebbe non essere arrivato. Torna indietro e riprova tra un momento; inviare due volte non crea problemi.',
    },
    'too-long': {
      body: 'Non è stato inviato nulla e ciò che hai scritto è ancora lì. Torna indietro, accorcialo e poi invialo.',
    },
    busy: {
      body: 'Non è stato inviato né modificato nulla. Attendi un minuto, poi torna indietro e riprova.',
    },
  },
  unsubscribe: {
    body: 'Scegli che cosa {brand} non deve più inviarti. I messaggi sui tuoi ordini non cambiano.',
    doneBody: 'Da questo momento {brand} non ti invierà più:',
    undoneBody: '{brand} ti invierà di nuovo:',
  },
};

export const mail: Change<MailTexts> = {
  hello: 'Ciao {name},',
  helloPlain: 'Ciao,',
  intro: 'abbiamo una domanda per te. Richiede meno di un minuto.',
  reminderIntro: 'qualche giorno fa ti abbiamo fatto una domanda. Se hai un minuto, ci farebbe ancora piacere saperlo.',
  choose:
    'Scegli una valutazione. Nella pagina successiva puoi aggiungere qualche parola prima che venga inviato qualcosa.',
  cxi: 'Nella pagina successiva ci sono altre due brevi domande. Nulla viene inviato prima che tu prema il pulsante.',
  reply: 'Puoi anche semplicemente rispondere a questa e-mail. Ogni risposta viene letta da una persona.',
  sms: {
    nps: 'ci consiglieresti?',
    ces: 'è stato facile per te.',
    thumbs: 'sei soddisfatto/a?',
    reply: 'Rispondi da {low} ({lowest}) a {high} ({highest}).',
    either: 'Rispondi {high} ({highest}) o {low} ({lowest}).',
  },
};
