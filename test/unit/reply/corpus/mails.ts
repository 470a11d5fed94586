import type { Understood } from '../../../../shared/domain/reply/understood.ts';
import { type Case, rated, type Sort } from './case.ts';
import { type Client, clients } from './clients.ts';

type Row = readonly [language: string, client: Client, reply: string, expected: Understood];

const said = (comment: string, ambiguous = false): Understood => ({ kind: 'comment', comment, ambiguous });
const off: Understood = { kind: 'unsubscribe' };

const rows: readonly Row[] = [
  ['en', 'gmail', '9', rated(9)],
  ['en', 'gmail', '9\n\nThe box was dented though.', rated(9, 'The box was dented though.')],
  [
    'en',
    'gmail',
    'Hi team,\n\n8 - quick and friendly.\n\nBest regards,\nKim Ito\nHead of Nothing\n+44 20 7183 8750',
    rated(8, 'Hi team,\n\nquick and friendly.'),
  ],
  ['en', 'gmail', '10\n\n-- \nKim Ito\nSuite 7, 12 High Street', rated(10)],
  ['en', 'apple', '7\n\nSent from my iPhone', rated(7)],
  ['en', 'apple', 'Great service!\n\nSent from my iPad', said('Great service!')],
  ['en', 'appleOld', 'Seven.\n\nKim', rated(7, 'Kim')],
  ['en', 'outlook', '9/10\n\nKind regards\nKim Ito\nSales | Example Ltd\nT 020 7183 8750', rated(9)],
  ['en', 'outlookWeb', '6\nSlow delivery.\n\nGet Outlook for iOS<https://aka.ms/o0ukef>', rated(6, 'Slow delivery.')],
  ['en', 'outlookBold', 'I would give it a 9.', rated(9)],
  ['en', 'outlookOld', '0. Never again.', rated(0, 'Never again.')],
  ['en', 'yahoo', '10!\n\nSent from Yahoo Mail on Android', rated(10)],
  ['en', 'thunderbird', '9', rated(9)],
  ['en', 'thunderbird', 'Could not be better.\n\n-- \nKim', said('Could not be better.')],
  ['en', 'bare', '8', rated(8)],
  ['en', 'none', '8', rated(8)],
  ['en', 'unmarked', '5, the driver was rude', rated(5, 'the driver was rude')],
  ['en', 'gmail', '', { kind: 'empty' }],
  ['en', 'apple', 'Sent from my iPhone', { kind: 'empty' }],
  ['en', 'gmail', 'unsubscribe', off],
  ['en', 'outlook', 'Please remove me from your list.\n\nRegards\nKim', off],
  ['en', 'gmail', 'STOP', off],
  ['en', 'gmail', 'Stop emailing me!!!', off],
  ['en', 'gmail', 'Please cancel my order', said('Please cancel my order')],
  ['en', 'gmail', 'cancel', said('cancel')],
  ['en', 'gmail', 'Help!', said('Help!')],
  ['en', 'gmail', 'Order #10 never came. I waited 3 days.', said('Order #10 never came. I waited 3 days.')],
  [
    'en',
    'gmail',
    'On Tuesday you wrote: delivery by noon. It came at 9 pm.',
    said('On Tuesday you wrote: delivery by noon. It came at 9 pm.'),
  ],
  ['en', 'gmail', 'From: the bottom of my heart, thank you', said('From: the bottom of my heart, thank you')],
  ['en', 'gmail', '8 or 9, hard to say', said('8 or 9, hard to say', true)],
  ['en', 'gmail', 'Thanks', said('Thanks')],
  ['en', 'gmail', 'Best regards,\nKim\n\n9', rated(9, 'Best regards,\nKim')],
  [
    'en',
    'gmail',
    'Thanks for asking.\n\nCheers\nThe chair broke after a week and nobody answered my calls.',
    said('Thanks for asking.\n\nCheers\nThe chair broke after a week and nobody answered my calls.'),
  ],
  [
    'en',
    'outlook',
    '9\n\nCONFIDENTIALITY NOTICE: This e-mail and any attachments are for the exclusive use of the intended recipient.\nIf you received it in error, delete it within 3 days.',
    rated(9),
  ],
  [
    'en',
    'gmail',
    '9\n\nThis email and any files transmitted with it are confidential and intended solely for the use of the individual.',
    rated(9),
  ],
  ['de', 'gmail', '8\n\nViele Grüße\nKim', rated(8)],
  ['de', 'apple', 'Ich gebe eine 9.\n\nVon meinem iPhone gesendet', rated(9)],
  [
    'de',
    'outlook',
    'Leider nur 4 Punkte.\n\nMit freundlichen Grüßen\n\nKim Ito\nMusterfirma GmbH\nGeschäftsführer: A. Muster\nAmtsgericht Berlin HRB 1234',
    rated(4),
  ],
  ['de', 'outlookWeb', 'zehn!\n\nOutlook für Android beziehen', rated(10)],
  ['de', 'gmail', 'Bitte melden Sie mich ab.', off],
  ['de', 'gmail', 'Bestellung 7 fehlt noch immer.', said('Bestellung 7 fehlt noch immer.')],
  ['de', 'thunderbird', '7, weil es schnell ging', rated(7, 'weil es schnell ging')],
  ['fr', 'gmail', '9\n\nCordialement,\nKim Ito', rated(9)],
  ['fr', 'apple', 'Je mets 7.\n\nEnvoyé de mon iPhone', rated(7)],
  ['fr', 'outlook', 'dix\n\nBien cordialement\nKim Ito\nDirectrice', rated(10)],
  ['fr', 'gmail', 'Désabonnez-moi svp', off],
  ['fr', 'outlookWeb', 'Le colis est arrivé le 9 novembre.', said('Le colis est arrivé le 9 novembre.')],
  ['es', 'gmail', '8, todo bien\n\nSaludos,\nKim', rated(8, 'todo bien')],
  ['es', 'apple', 'Diez\n\nEnviado desde mi iPhone', rated(10)],
  ['es', 'outlook', 'Esperé 3 semanas.\n\nUn saludo\nKim', said('Esperé 3 semanas.')],
  ['es', 'gmail', 'No quiero recibir más correos', off],
  ['it', 'gmail', '9\n\nCordiali saluti\nKim', rated(9)],
  ['it', 'apple', 'Voto 7\n\nInviato da iPhone', rated(7)],
  ['it', 'outlook', 'Cancellatemi dalla vostra lista.', off],
  ['pt', 'gmail', '9\n\nAtenciosamente,\nKim', rated(9)],
  ['pt', 'apple', 'Nota 8\n\nEnviado do meu iPhone', rated(8)],
  ['pt', 'outlook', 'O pedido 7 não chegou.', said('O pedido 7 não chegou.')],
  ['nl', 'gmail', '8\n\nMet vriendelijke groet,\nKim', rated(8)],
  ['nl', 'apple', 'negen\n\nVerstuurd vanaf mijn iPhone', rated(9)],
  ['nl', 'outlook', 'Schrijf mij uit aub', off],
  ['pl', 'gmail', '9\n\nPozdrawiam\nKim', rated(9)],
  ['pl', 'outlook', 'Daję 6, bo kurier się spóźnił.\n\nZ poważaniem\nKim Ito', rated(6, 'bo kurier się spóźnił.')],
  ['tr', 'gmail', '10 üzerinden 9\n\nSaygılarımla\nKim', rated(9)],
  ['tr', 'outlook', 'Siparişim 3 gün geç geldi.', said('Siparişim 3 gün geç geldi.')],
  ['sv', 'gmail', '9\n\nMvh\nKim', rated(9)],
  ['sv', 'apple', 'Betyg 8\n\nSkickat från min iPhone', rated(8)],
  ['sv', 'outlook', 'Avregistrera mig tack', off],
  ['cs', 'gmail', '8\n\nS pozdravem\nKim', rated(8)],
  ['cs', 'outlook', 'Dávám 10!', rated(10)],
  ['ru', 'gmail', '9\n\nС уважением,\nКим', rated(9)],
  ['ru', 'apple', 'Ставлю 8\n\nОтправлено с iPhone', rated(8)],
  ['ru', 'outlook', 'Отпишите меня, пожалуйста', off],
  ['uk', 'gmail', '9\n\nЗ повагою,\nКім', rated(9)],
  ['uk', 'outlook', 'Чекала 3 дні', said('Чекала 3 дні')],
  ['ar', 'gmail', '٩\n\nمع تحياتي\nكيم', rated(9)],
  ['ar', 'outlook', '٨ من ١٠', rated(8)],
  ['he', 'gmail', '9\n\nבברכה,\nקים', rated(9)],
  ['he', 'outlook', 'הסירו אותי מרשימת התפוצה', off],
  ['ja', 'gmail', '９\n\nよろしくお願いします。\n伊藤', rated(9)],
  ['ja', 'appleOld', '8点です。\n\niPhoneから送信', rated(8)],
  ['ja', 'outlook', '配送が3日遅れました。', said('配送が3日遅れました。')],
  ['zh', 'gmail', '9分\n\n谢谢', rated(9)],
  ['zh', 'appleOld', '我给8分\n\n发自我的iPhone', rated(8)],
  ['zh', 'outlook', '等了3天。', said('等了3天。')],
  ['hi', 'gmail', '9\n\nधन्यवाद\nकिम', rated(9)],
  ['hi', 'outlook', '10 में से 7', rated(7)],
  ['da', 'gmail', '9\n\nMed venlig hilsen\nKim', rated(9)],
  ['da', 'apple', '8\n\nSendt fra min iPhone', rated(8)],
  ['fi', 'gmail', '9\n\nTerveisin\nKim', rated(9)],
  ['el', 'gmail', '10', rated(10)],
];

const sortOf = ({ kind }: Understood): Sort => (kind === 'unsubscribe' ? 'command' : 'quoted');

const whole: readonly Case[] = rows.map(([language, client, reply, expected]) => ({
  language,
  medium: 'mail',
  sort: sortOf(expected),
  text: clients[client](reply, language),
  subject: 'Re: How did we do?',
  expected,
}));

/** Mails that no program would make of a reply alone. */
const odd: readonly Case[] = (
  [
    ['en', '> How likely are you to recommend us?\n\n9\n\n> Why?\n\nBecause of Noor.\n', rated(9, 'Because of Noor.')],
    ['en', '> 0 1 2 3 4 5 6 7 8 9 10\nI pick 8\n> Anything else?\nNo.', rated(8, 'No.')],
    ['en', '7\n\n> — Please reply above this\n> line —\n>\n> 10 out of 10 customers like us', rated(7)],
    ['en', '7\n\n— Please reply above this\nline —\n10 out of 10 customers like us', rated(7)],
    ['en', '7\n\n*— Please reply above this line —*\nscore: 10', rated(7)],
    ['de', '7\n\n— Bitte antworten Sie oberhalb dieser\nZeile —\nNote: 10', rated(7)],
    ['en', '7\n\n---------- Forwarded message ---------\nFrom: Oak <a@b.example>\nscore: 10', rated(7)],
    [
      'en',
      '7\r\n\r\n-------- Original message --------\r\nFrom: Oak <a@b.example>\r\nDate: 03/11/2026 10:12 (GMT+00:00)\r\nTo: kim@customer.example\r\nSubject: 10',
      rated(7),
    ],
    ['de', '7\n\nGesendet mit der mobilen Mail App\n\nAm 03.11.26 um 10:12 schrieb Oak\n\nscore: 10', rated(7)],
    ['en', '7\n\n________________________________________\nFrom: Oak\nSent: 10 November\nTo: me\nSubject: 10', rated(7)],
    ['en', '\u200b9\u00a0\n\nOn 2026-11-03 10:12, Oak wrote:\n> 10', rated(9)],
    [
      'en',
      '9\n\nOn Tue, 3 Nov 2026 at 10:12,\nOak & Pine with a very long name that wraps\n<r-abcdefghijklmnopqrstuvwxyz@reply.example>\nwrote:\n\n> 10',
      rated(9),
    ],
    ['fr', '9\n\nLe mardi 3 novembre 2026 à 10:12:00 UTC+1, Oak & Pine <r-abc@reply.example> a écrit :\n\nNote : 10', rated(9)],
    ['en', '> quoted only 9', { kind: 'empty' }],
    ['en', '', { kind: 'empty' }],
    ['en', '   \n\n  ', { kind: 'empty' }],
  ] as const
).map(([language, text, expected]) => ({ language, medium: 'mail', sort: 'quoted', text, subject: 'Re: How did we do?', expected }));

const bySubject: readonly Case[] = (
  [
    ['en', 'unsubscribe', '', off],
    ['en', 'Unsubscribe', 'This is an automatic request to unsubscribe.', off],
    ['de', 'Abmelden', '', off],
    ['en', 'Re: Unsubscribe from boring sofas?', '9', rated(9)],
    ['en', 'Re: Stop! How did we do?', '9', rated(9)],
  ] as const
).map(([language, subject, text, expected]) => ({ language, medium: 'mail', sort: 'command', subject, text, expected }));

export const mails: readonly Case[] = [...whole, ...odd, ...bySubject];
