import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'Hoe waarschijnlijk is het dat u {brand} aanbeveelt aan een vriend of collega?',
    low: 'Zeer onwaarschijnlijk',
    high: 'Zeer waarschijnlijk',
  },
  satisfied: {
    question: 'Hoe tevreden bent u over {about}?',
    levels: ['Zeer ontevreden', 'Ontevreden', 'Niet tevreden en niet ontevreden', 'Tevreden', 'Zeer tevreden'],
  },
  ces: {
    question: '{brand} maakte het mij gemakkelijk om {about}.',
    low: 'Helemaal mee oneens',
    high: 'Helemaal mee eens',
  },
  cxi: {
    title: 'Drie korte vragen over uw ervaring',
    effective: 'Hebt u gekregen wat u nodig had?',
    easy: 'Was het gemakkelijk?',
    enjoyed: 'Was het prettig?',
    low: 'Helemaal niet',
    high: 'Helemaal',
  },
  thumbs: { question: 'Bent u tevreden over {about}?', no: 'Nee', yes: 'Ja' },
  about: { service: 'onze service', effort: 'te regelen wat ik nodig had' },
  why: {
    detractor: 'Dat spijt ons. Wat ging er mis?',
    passive: 'Dank u wel. Wat hadden we beter kunnen doen?',
    promoter: 'Wat fijn om te horen. Wat beviel u het best?',
    unrated: 'Wat is de belangrijkste reden voor uw beoordeling?',
  },
  page: {
    optional: 'niet verplicht',
    notSent: 'Er is nog niets verstuurd. Uw antwoord wordt verstuurd als u op de knop drukt.',
    answeredBefore:
      'U hebt al geantwoord. U kunt uw antwoord hier wijzigen; er verandert niets totdat u op de knop drukt.',
    noContact: 'U hoeft hierover geen contact met mij op te nemen',
    send: 'Mijn antwoord versturen',
    badRating: 'Kies een van de beoordelingen. Er is nog niets verstuurd.',
    unsubscribe: 'Geen enquêtes meer ontvangen',
  },
  thanks: {
    title: 'Dank u wel. We hebben uw antwoord ontvangen.',
    detractor: 'Het spijt ons dat het voor u niet goed is gegaan.',
    passive: 'We lezen elk antwoord.',
    promoter: 'Daar worden we blij van.',
    noContact: 'Zoals u wenst, nemen we hierover geen contact met u op.',
    yours: 'Wat u hebt verstuurd',
    change: 'Mijn antwoord wijzigen',
    more: { one: 'Nog één vraag, als u wilt', other: 'Nog {n} vragen, als u wilt' },
    sendMore: 'Dit ook versturen',
  },
  notices: {
    'not-found': {
      title: 'Deze pagina bestaat niet',
      body: 'Misschien is het adres niet volledig. Er is niets verstuurd of veranderd. Open de link in ons bericht opnieuw.',
    },
    'invalid-link': {
      title: 'Deze link werkt niet',
      body: 'Misschien is hij afgebroken. Er is niets verstuurd of gewijzigd. Open de link in het bericht opnieuw of kopieer hem helemaal.',
    },
    closed: {
      title: 'Deze enquête is gesloten',
      body: 'Er kunnen geen antwoorden meer bij, dus er is nu niets verstuurd. Een antwoord dat u eerder hebt gestuurd, is bij ons bewaard. Als er iets is dat we moeten weten, neem dan op de gebruikelijke manier contact met ons op.',
    },
    trouble: {
      title: 'Er ging iets mis aan onze kant',
      body: 'Als u iets aan het versturen was, is het misschien niet aangekomen. Ga terug en probeer het zo meteen nog eens; twee keer versturen kan geen kwaad.',
    },
    'too-long': {
      title: 'Dat was te lang',
      body: 'Er is niets verstuurd en wat u schreef staat er nog. Ga terug, maak het korter en verstuur het dan.',
    },
    busy: {
      title: 'Er komt nu heel veel tegelijk',
      body: 'Er is niets verstuurd of gewijzigd. Wacht een minuut, ga terug en probeer het nog eens.',
    },
  },
  unsubscribe: {
    title: 'Geen enquêtes meer?',
    body: 'Kies wat {brand} u niet meer moet sturen. Berichten over uw bestellingen blijven gewoon komen.',
    all: 'Alle enquêtes',
    program: 'Enquêtes zoals deze',
    email: 'Enquêtes per e-mail',
    sms: 'Enquêtes per sms',
    button: 'Niet meer sturen',
    done: 'Geregeld',
    doneBody: '{brand} stuurt u vanaf nu niet meer:',
    undo: 'Ongedaan maken',
    undone: 'Alles is weer zoals het was',
    undoneBody: '{brand} stuurt u weer:',
  },
  kiosk: { waiting: 'Geen verbinding. Uw antwoord is bewaard en wordt verstuurd zodra het kan.' },
};

export const mail: MailTexts = {
  subject: 'Hoe is het gegaan? ({title})',
  subjectPlain: 'Hoe is het gegaan?',
  reminderSubject: 'Een korte herinnering: hoe is het gegaan? ({title})',
  reminderPlain: 'Een korte herinnering: hoe is het gegaan?',
  hello: 'Beste {name},',
  helloPlain: 'Goedendag,',
  intro: 'We hebben één vraag voor u. Het kost minder dan een minuut.',
  reminderIntro: 'Een paar dagen geleden stelden we u een vraag. Als u een minuut hebt, horen we het nog steeds graag.',
  about: 'Het gaat over: {about}',
  choose:
    'Kies een beoordeling. Op de volgende pagina kunt u er nog iets bij schrijven voordat er iets wordt verstuurd.',
  cxi: 'Op de volgende pagina volgen nog twee korte vragen. Er wordt niets verstuurd voordat u daar op de knop drukt.',
  line: '— Graag boven deze regel antwoorden —',
  reply: 'U kunt ook gewoon op deze e-mail antwoorden. Elk antwoord wordt door een mens gelezen.',
  unsubscribe: 'Geen enquêtes meer ontvangen',
  sms: {
    nps: 'zou u ons aanbevelen?',
    satisfied: 'hoe vond u {about}?',
    ces: 'we maakten het u gemakkelijk.',
    thumbs: 'bent u tevreden?',
    reply: 'Antwoord met {low} ({lowest}) tot {high} ({highest}).',
    either: 'Antwoord met {high} ({highest}) of {low} ({lowest}).',
    end: 'STOP om te stoppen.',
    thanks: {
      detractor: 'Dank u wel. We hebben dit aan een medewerker doorgegeven.',
      passive: 'Dank u wel. We lezen elk antwoord.',
      promoter: 'Dank u wel. Daar worden we blij van.',
    },
  },
};
