import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Con quale probabilità consiglierebbe {brand} a un amico o a un collega?',
    low: 'Per niente probabile',
    high: 'Estremamente probabile',
  },
  satisfied: {
    question: 'Qual è il Suo grado di soddisfazione per {about}?',
    levels: [
      'Molto insoddisfatto/a',
      'Insoddisfatto/a',
      'Né soddisfatto/a né insoddisfatto/a',
      'Soddisfatto/a',
      'Molto soddisfatto/a',
    ],
  },
  ces: {
    question: 'Con {brand} è stato facile {about}.',
    low: 'Per niente d’accordo',
    high: 'Completamente d’accordo',
  },
  cxi: {
    title: 'Tre brevi domande sulla Sua esperienza',
    effective: 'Ha ottenuto ciò di cui aveva bisogno?',
    easy: 'È stato facile?',
    enjoyed: 'È stata un’esperienza piacevole?',
    low: 'Per niente',
    high: 'Del tutto',
  },
  thumbs: { question: 'Ha apprezzato {about}?', no: 'No', yes: 'Sì' },
  about: { service: 'il nostro servizio', effort: 'fare ciò che mi serviva' },
  why: {
    detractor: 'Ci dispiace. Che cosa non ha funzionato?',
    passive: 'Grazie. Che cosa avremmo potuto fare meglio?',
    promoter: 'Ci fa molto piacere. Che cosa ha apprezzato di più?',
    unrated: 'Qual è il motivo principale della Sua valutazione?',
  },
  page: {
    optional: 'facoltativo',
    notSent: 'Non è ancora stato inviato nulla. La risposta parte quando preme il pulsante.',
    answeredBefore: 'Ha già risposto. Qui può modificare la risposta; nulla cambia finché non preme il pulsante.',
    noContact: 'Non occorre che mi contattiate in proposito',
    send: 'Invia la risposta',
    badRating: 'Scelga una delle valutazioni. Non è ancora stato inviato nulla.',
    unsubscribe: 'Non ricevere più sondaggi',
  },
  thanks: {
    title: 'Grazie. La Sua risposta è arrivata.',
    detractor: 'Ci dispiace che non sia andata bene.',
    passive: 'Leggiamo ogni risposta.',
    promoter: 'Ci ha fatto davvero piacere.',
    noContact: 'Come preferisce, non La contatteremo in proposito.',
    yours: 'Che cosa ha inviato',
    change: 'Modifica la risposta',
    more: { one: 'Ancora una domanda, se vuole', other: 'Ancora {n} domande, se vuole' },
    sendMore: 'Invia anche queste',
  },
  notices: {
    'not-found': {
      title: 'Questa pagina non esiste',
      body: 'L’indirizzo potrebbe essere incompleto. Nulla è stato inviato o modificato. Riapra il link nel nostro messaggio.',
    },
    'invalid-link': {
      title: 'Questo link non funziona',
      body: 'Forse è stato troncato. Non è stato inviato né modificato nulla. Apra di nuovo il link nel messaggio oppure lo copi per intero.',
    },
    closed: {
      title: 'Questo sondaggio è chiuso',
      body: 'Non accetta più risposte e ora non è stato inviato nulla. Se aveva già risposto, la Sua risposta è al sicuro. Se c’è qualcosa che dovremmo sapere, ci contatti nel modo consueto.',
    },
    trouble: {
      title: 'Qualcosa non ha funzionato da parte nostra',
      body: 'Se stava inviando qualcosa, potrebbe non essere arrivato. Torni indietro e riprovi tra un momento; inviare due volte non crea problemi.',
    },
    'too-long': {
      title: 'Il testo era troppo lungo',
      body: 'Non è stato inviato nulla e ciò che ha scritto è ancora lì. Torni indietro, lo accorci e poi lo invii.',
    },
    busy: {
      title: 'Ci sono troppe richieste insieme',
      body: 'Non è stato inviato né modificato nulla. Attenda un minuto, poi torni indietro e riprovi.',
    },
  },
  unsubscribe: {
    title: 'Niente più sondaggi?',
    body: 'Scelga che cosa {brand} non deve più inviarLe. I messaggi sui Suoi ordini non cambiano.',
    all: 'Tutti i sondaggi',
    program: 'I sondaggi come questo',
    email: 'I sondaggi via e-mail',
    sms: 'I sondaggi via SMS',
    button: 'Non inviatemeli più',
    done: 'Fatto',
    doneBody: 'Da questo momento {brand} non Le invierà più:',
    undo: 'Annulla',
    undone: 'È tutto come prima',
    undoneBody: '{brand} Le invierà di nuovo:',
  },
  kiosk: { waiting: 'Nessuna connessione. La risposta è conservata e partirà appena possibile.' },
};

export const mail: MailTexts = {
  subject: 'Com’è andata? ({title})',
  subjectPlain: 'Com’è andata?',
  reminderSubject: 'Un breve promemoria: com’è andata? ({title})',
  reminderPlain: 'Un breve promemoria: com’è andata?',
  hello: 'Buongiorno {name},',
  helloPlain: 'Buongiorno,',
  intro: 'abbiamo una domanda per Lei. Richiede meno di un minuto.',
  reminderIntro: 'qualche giorno fa Le abbiamo fatto una domanda. Se ha un minuto, ci farebbe ancora piacere saperlo.',
  about: 'Riguarda: {about}',
  choose:
    'Scelga una valutazione. Nella pagina successiva può aggiungere qualche parola prima che venga inviato qualcosa.',
  cxi: 'Nella pagina successiva ci sono altre due brevi domande. Nulla viene inviato prima che prema il pulsante.',
  line: '— Rispondere sopra questa riga —',
  reply: 'Può anche semplicemente rispondere a questa e-mail. Ogni risposta viene letta da una persona.',
  unsubscribe: 'Non ricevere più sondaggi',
  sms: {
    nps: 'ci consiglierebbe?',
    satisfied: 'com’è stato il nostro servizio?',
    ces: 'è stato facile per Lei.',
    thumbs: 'è soddisfatto/a?',
    reply: 'Risponda da {low} ({lowest}) a {high} ({highest}).',
    either: 'Risponda {high} ({highest}) o {low} ({lowest}).',
    end: 'STOP per terminare.',
    thanks: {
      detractor: 'Grazie. Lo abbiamo passato a una persona del nostro team.',
      passive: 'Grazie. Leggiamo ogni risposta.',
      promoter: 'Grazie. Ci fa davvero piacere.',
    },
  },
};
