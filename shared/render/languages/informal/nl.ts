import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** je */
export const page: Change<PageTexts> = {
  nps: { question: 'Hoe waarschijnlijk is het dat je {brand} aanbeveelt aan een vriend of collega?' },
  satisfied: { question: 'Hoe tevreden ben je over {about}?' },
  cxi: { title: 'Drie korte vragen over je ervaring', effective: 'Heb je gekregen wat je nodig had?' },
  thumbs: { question: 'Ben je tevreden over {about}?' },
  why: {
    passive: 'Dank je wel. Wat hadden we beter kunnen doen?',
    promoter: 'Wat fijn om te horen. Wat beviel je het best?',
    unrated: 'Wat is de belangrijkste reden voor je beoordeling?',
  },
  page: {
    notSent: 'Er is nog niets verstuurd. Je antwoord wordt verstuurd als je op de knop drukt.',
    answeredBefore:
      'Je hebt al geantwoord. Je kunt je antwoord hier wijzigen; er verandert niets totdat je op de knop drukt.',
    noContact: 'Jullie hoeven hierover geen contact met mij op te nemen',
  },
  thanks: {
    title: 'Dank je wel. We hebben je antwoord ontvangen.',
    detractor: 'Het spijt ons dat het voor jou niet goed is gegaan.',
    noContact: 'Zoals je wenst, nemen we hierover geen contact met je op.',
    yours: 'Wat je hebt verstuurd',
    more: { one: 'Nog één vraag, als je wilt', other: 'Nog {n} vragen, als je wilt' },
  },
  notices: {
    closed: {
      body: 'Er kunnen geen antwoorden meer bij, dus er is nu niets verstuurd. Een antwoord dat je eerder hebt gestuurd, is bij ons bewaard. Als er iets is dat we moeten weten, neem dan op de gebruikelijke manier contact met ons op.',
    },
    trouble: {
      body: 'Als je iets aan het versturen was, is het misschien niet aangekomen. Ga terug en probeer het zo meteen nog eens; twee keer versturen kan geen kwaad.',
    },
    'too-long': {
      body: 'Er is niets verstuurd en wat je schreef staat er nog. Ga terug, maak het korter en verstuur het dan.',
    },
  },
  unsubscribe: {
    body: 'Kies wat {brand} je niet meer moet sturen. Berichten over je bestellingen blijven gewoon komen.',
    doneBody: '{brand} stuurt je vanaf nu niet meer:',
    undoneBody: '{brand} stuurt je weer:',
  },
  kiosk: { waiting: 'Geen verbinding. Je antwoord is bewaard en wordt verstuurd zodra het kan.' },
};

export const mail: Change<MailTexts> = {
  hello: 'Hoi {name},',
  helloPlain: 'Hoi,',
  intro: 'We hebben één vraag voor je. Het kost minder dan een minuut.',
  reminderIntro:
    'Een paar dagen geleden stelden we je een vraag. Als je een minuut hebt, horen we het nog steeds graag.',
  choose:
    'Kies een beoordeling. Op de volgende pagina kun je er nog iets bij schrijven voordat er iets wordt verstuurd.',
  cxi: 'Op de volgende pagina volgen nog twee korte vragen. Er wordt niets verstuurd voordat je daar op de knop drukt.',
  reply: 'Je kunt ook gewoon op deze e-mail antwoorden. Elk antwoord wordt door een mens gelezen.',
  sms: {
    nps: 'zou je ons aanbevelen?',
    satisfied: 'hoe vond je {about}?',
    ces: 'we maakten het je gemakkelijk.',
    thumbs: 'ben je tevreden?',
    thanks: {
      detractor: 'Dank je wel. We hebben dit aan een medewerker doorgegeven.',
      passive: 'Dank je wel. We lezen elk antwoord.',
      promoter: 'Dank je wel. Daar worden we blij van.',
    },
  },
};
