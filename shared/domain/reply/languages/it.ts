import type { Language } from './language.ts';

export const it: Language = {
  code: 'it',
  numbers: ['zero', 'uno|un|una', 'due', 'tre', 'quattro', 'cinque', 'sei', 'sette', 'otto', 'nove', 'dieci'],
  common:
    'il|lo|la|gli|di|del|della|e|che|un|una|molto|con|per|ma|mio|grazie|ciao|buongiorno|ordine|servizio|tutto|non|è|sono|ho|ha|si|mi|vi|da|in|bene|buono|ottimo|consegna|più|anche|stato|stata|dal|al|ottima|mai|senza',
  rating: {
    leads:
      'intendevo|volevo dire|correggo|do|darei|darò|do un|metto|metterei|voto|valuto|valutazione|punteggio|il mio voto|la mia risposta|risposta|dico|direi|scelgo|è un|sarebbe un|un bel|un buon|nel complesso|complessivamente|in totale|giudizio|si merita un|merita un|meritate un|risultato|assegno',
    fillers:
      'gentili|gentile|signori|salve|purtroppo|solo|un|una|il|la|lo|vi|le|gli|ti|di|è|sarebbe|a|al|questo|servizio|per|me|bel|buon|pieno|netto|sicuramente|decisamente|mio|vostra|azienda|nel complesso|io|direi|ciao|buongiorno|dunque|allora|voto|punteggio',
    after:
      'perché|ma|e|per|grazie|molto|super|bene|ottimo|ottima|eccellente|perfetto|fantastico|davvero|purtroppo|pessimo|orribile|deludente|deluso|delusa|soddisfatto|soddisfatta|contento|contenta|tutto|sempre|nel complesso|senza dubbio|anche se|visto che|io|noi|era|da parte mia|su una scala|bravi|complimenti|veloce|troppo|saluti|consegna|servizio|continuate così|è stato|siete',
    points: 'punti|punto|pt',
    stars: 'stelle|stella|stelline',
    outOf: 'su|di|su un totale di|su un massimo di',
    between: 'o|oppure|a|al|alle|e|forse|anzi|no|fino',
    against:
      'non|mai|né|nessun|avrei|avrebbe|potrebbe|potrei|dovrebbe|invece di|piuttosto che|che un|aspettavo|se|fino|tranne|senza|perché non|lontano da|quasi',
    unless:
      'e mezzo|e mezza|e un quarto|e trequarti|se|sarebbe|sarebbero|avrei|avrebbe|potrebbe|tranne|è troppo|sono troppe|finché',
    would: 'darei|metterei|sarebbe|direi',
    but: 'ma|però|tuttavia|solo che',
    hedges:
      'forse|circa|quasi|intorno|tra|fra|almeno|al massimo|massimo|minimo|probabilmente|più di|meno di|appena|nemmeno|neanche|verso|magari|più o meno',
    units:
      'giorno|giorni|settimana|settimane|mese|mesi|anno|anni|ora|ore|h|minuto|minuti|min|secondi|volta|volte|x|euro|eur|centesimi|percento|per cento|articolo|articoli|pezzi|persone|chiamate|mail|email|ordini|km|kg|g|cm|mm|m|litri|pacchi|dipendenti|clienti|figli|bambini|colleghi|domande|cose|problemi|prodotti|paia|altri|altre|lavorativi|gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|mila|tentativi|scatole|dei|delle',
    labels:
      'codice|saldo|ordine|numero|n|nr|camera|stanza|tavolo|fattura|ticket|articolo|pagina|passo|piano|taglia|versione|modello|capitolo|caso|rif|riferimento|id|giorno|settimana|età|linea|alle|le|il giorno|prima|dopo|dal|dalle|entro|ogni|in|aspettato|atteso|chiamato|pagato|costa|comprato|ordinato|altri|ultimi|ultime|prossimi|questi|miei|tel|telefono|cell|negozio|via|binario|mancano|ho|dopo',
    thumbsUp: 'pollice su|pollice in su|pollice alto',
    thumbsDown: 'pollice giù|pollice in giù|pollice verso',
  },
  commands: {
    stop: 'fermati|stop|ferma|fermare|basta|annulla|annullare|fine|cancella|cancellami|disiscrivi|disiscrizione|disdici|rimuovi|esci|revoca|interrompi',
    unsubscribe:
      'disiscrivimi|disiscrizione|disiscrivi|annulla iscrizione|annullare iscrizione|cancellatemi|cancellami|cancellazione|disiscrivermi|voglio disiscrivermi|disiscrivetemi|disiscriversi|stop|rimuovimi|disiscrizione stop|disiscrivimi|disiscrivetemi',
    help: 'aiuto|info|informazioni|chi è|chi sei|chi siete',
    start: 'inizia|iniziare|iscrivimi|riprendi|riattiva',
    revoke:
      'non {contattatemi,contattarmi,contattateci,scrivetemi,scrivermi,disturbatemi} {,più,mai più}|non {mandatemi,inviatemi,mandarmi,inviarmi} più {messaggi,email,mail,sms,nulla,niente}|{niente più,basta} {messaggi,email,mail,sms}|{smettetela,smettete,smettila} di {scrivermi,contattarmi,disturbarmi,mandarmi {messaggi,email,mail,sms},inviarmi {messaggi,email,mail,sms}}|lasciatemi in pace|{toglietemi,rimuovetemi,cancellatemi,eliminatemi} {dalla,dalla vostra} {lista,mailing list}|{cancellate,eliminate,rimuovete} il mio {numero,indirizzo,contatto}|{disiscrivetemi,disiscrivimi}|{voglio,vorrei,desidero} disiscrivermi|non {voglio,desidero} {,più} ricevere {messaggi,email,mail,sms}|non {voglio,desidero} {,più} essere {contattato,contattata}|{revoco,ritiro} il {,mio} consenso|{smettetela,smettete,smettila,smetti,finitela,piantatela} di {scrivermi,contattarmi,disturbarmi,mandarmi,inviarmi,rompere,chiedermi} {,questi,tutti questi,altri} {,messaggi,email,mail,sms,sondaggi}|basta con {i,questi,gli,le} {messaggi,sms,email,mail,sondaggi,questionari}|basta {sondaggi,questionari}|niente più {sondaggi,questionari}|non {voglio,desidero} {,più} {,ricevere} {,altri,i vostri,questi} {sondaggi,messaggi,sms,email,mail}|non {scrivermi,contattarmi,mandarmi,scrivetemi,contattatemi,mandatemi} {,più,mai più} {,messaggi,niente,nulla}|{lasciatemi,lasciami} {in pace,stare,perdere}|{toglimi,toglietemi,rimuovimi,cancellami} {dalla,dalle} {lista,liste,vostra lista,mailing list}|{cancella,elimina,rimuovi,cancellate,eliminate} il mio {numero,contatto}|come {mi cancello,mi disiscrivo,posso disiscrivermi}|{andate a,vai a} {quel paese,cagare}|{vaffanculo,fuori dalle palle}|non {autorizzo,acconsento}|non {voglio,desidero} {,più} ricevere {,più} {,questi,queste,altri,altre,i vostri,le vostre} {messaggi,email,e mail,mail,sms,sondaggi,niente,nulla}|basta {,con} {messaggi,i messaggi,sms,gli sms,email,le email,sondaggi,questi messaggi}|{fermate,fermatevi} {,con} {,i messaggi,questi messaggi}',
    mistaken:
      '{,avete,hai,ha,è} {,il,un} numero {sbagliato,errato}|{avete,hai,ha} sbagliato {numero,persona}|{non sono,io non sono} {quella persona,la persona giusta}|questo non è {il mio numero,il numero giusto}|persona sbagliata',
    corrects:
      '{,oh,ops,ah,no} {scusa,scusate,scusi,correzione,volevo dire,intendevo,anzi,mi correggo,mi sono sbagliato,mi sono sbagliata,errore,in realtà}|ops|anzi|no',
    polite:
      'per|favore|cortesia|grazie|ora|subito|adesso|da|questa|vostra|lista|a|e|voglio|vorrei|vi|prego|ciao|buongiorno|di|mai|più|questo|numero|su|newsletter|messaggi|email|dalla|chiedo|immediatamente|ancora|no|sì|si|dai|già|adesso basta|basta|come|aiuto|per piacere',
  },
  mail: {
    replyLine: 'Rispondere sopra questa riga',
    on: 'il|in data',
    wrote: 'ha scritto|scritto|scrive',
    from: 'da|mittente',
    headers: 'inviato|inviato il|a|cc|copia|oggetto|data|rispondi a|destinatario',
    original: 'messaggio originale|messaggio inoltrato|inizio messaggio inoltrato|inizio del messaggio inoltrato',
    mobile:
      'inviato da|inviato dal mio|inviato con|inviato tramite|scarica outlook per|ottieni outlook per|privo di virus',
    closings:
      'cordiali saluti|distinti saluti|saluti|un saluto|cordialmente|grazie|grazie mille|grazie e saluti|buona giornata|buona serata|cari saluti|a presto|un cordiale saluto|tanti saluti|grazie e buona giornata|con i migliori saluti',
    disclaimers:
      'questo messaggio e i suoi allegati|questo messaggio è riservato|questo messaggio di posta|questa email|questa e mail|le informazioni contenute|avviso di riservatezza|se non siete i destinatari|se avete ricevuto questo messaggio per errore|ai sensi del|prima di stampare|informativa privacy',
    automatic:
      'risposta automatica|fuori ufficio|fuori sede|messaggio automatico|assenza dall ufficio|abbiamo ricevuto la sua richiesta|abbiamo ricevuto la tua richiesta|abbiamo ricevuto il suo messaggio|mancato recapito',
    away: 'sono fuori ufficio|sono in ferie|sono assente|sarò assente|sarò fuori ufficio|in ferie|assente|assenza|abbiamo ricevuto la|questo è un messaggio automatico|ferie',
  },
};
