import { help, leave, leaveWith, texts, unclear, words } from './case.ts';

/** How people ask for silence, for their data or for somebody else, in other words than those of a form. */
export const wishes = [
  ...texts('en', [
    leave('Unsubcribe'),
    leave('unsuscribe please'),
    leave('unsubsribe me'),
    leave('Unscribe'),
    leave('un subscribe'),
    leave('st0p'),
    leave('txt stop'),
    words('I unsubscribed twice already'),
    words('The unscripted show was late'),
    words('delete my data'),
    leaveWith('My husband died, please stop writing to him'),
    leaveWith('Please stop, and delete all my personal data'),
    leaveWith('new phone who dis'),
    leaveWith('Wrong #'),
    leaveWith('She no longer has this number'),
    leaveWith('This is not his phone anymore'),
    help('Who’s this?'),
    words('The phone was not in the box'),
    words('Stop writing novels on your parcels'),
    words(
      'I ask you under the law to say:\n1. what you keep;\n2. why;\n3. since when.\nSee art. 15, no. 3, of it. At the latest in 4, I said.',
    ),
    unclear('I had to\n1. call\n2. write\n3. come in myself\nSo that is a 2 from me'),
  ]),
  ...texts('de', [
    leaveWith('Löschen Sie meine Daten'),
    leaveWith('Bitte löscht alle meine Daten und schreibt mir nicht mehr'),
    leave('hört auf zu nerven'),
    leave('Ich möchte nicht mehr angeschrieben werden'),
    words('Gemäß Art. 21, Abs. 1, lege ich Widerspruch (Werbung) ein. Mit freundlichem Gruß'),
  ]),
  ...texts('cs', [words('Podle článku 12, odst. 3, věty druhé vás žádám o odpověď')]),
  ...texts('fr', [leaveWith('Vous vous êtes trompé de numéro')]),
  ...texts('es', [leave('NO MÁS'), leave('no molesten más'), words('no más retrasos por favor')]),
];
