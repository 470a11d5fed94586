import { describe, expect, test } from 'vitest';
import type { Asked } from '../../../shared/domain/reply/asked.ts';
import { understandMail, understandText } from '../../../shared/domain/reply/understand.ts';

const ten = { low: 0, high: 10 };
const asked = (language = 'en', more: Partial<Asked> = {}): Asked => ({ scale: ten, language, ...more });
const text = (body: string, given = asked()) => understandText(body, given);
const mail = (body: string, given = asked()) =>
  understandMail({ subject: 'Re: How did we do?', text: body, headers: {} }, given);

describe('an objection beside a rating', () => {
  test.each([
    ['2. stop', 'en', 2],
    ['2 STOP', 'en', 2],
    ['3 - unsubscribe', 'en', 3],
    ['8, stop', 'en', 8],
    ['2 END', 'en', 2],
    ['7\nSTOP', 'en', 7],
    ['3 stopp', 'de', 3],
    ['4. Bitte abmelden', 'de', 4],
    ['5 arrêt', 'fr', 5],
    ['6. baja', 'es', 6],
    ['7 退订', 'zh', 7],
  ])('%j ends the messages, and the rating stays', (body, language, score) => {
    expect(text(body, asked(language))).toEqual({ kind: 'answer', score, objects: true });
  });

  test.each([
    ['5 great, but please stop texting me', 'en', 5],
    ['5 great stop texting me', 'en', 5],
    ['2. Nobody called back. Do not contact me again.', 'en', 2],
    ['9 alles gut, aber keine SMS mehr', 'de', 9],
    ['3 trop lent. Ne m’écrivez plus', 'fr', 3],
  ])('%j keeps all the words for a person', (body, language, score) => {
    expect(text(body, asked(language))).toEqual({ kind: 'answer', score, comment: body, objects: true });
  });
});

describe('an objection beside words', () => {
  test.each([
    ['Stop. I never bought this.', 'en'],
    ['I never bought this STOP', 'en'],
    ['STOP I never bought this', 'en'],
    ['I never bought this so stop texting me', 'en'],
    ['stop texting me I never bought this', 'en'],
    ['Your driver was rude. Take me off your list.', 'en'],
    ['Abmelden. Ich habe nichts gekauft.', 'de'],
    ['Le colis est cassé, désabonnez-moi', 'fr'],
    ['Jamás compré esto. Dejen de escribirme.', 'es'],
    ['Я ничего не покупал. Отпишите меня.', 'ru'],
    ['我没买过。请不要再发短信了', 'zh'],
    ['you have the wrong number', 'en'],
    ['Falsche Nummer', 'de'],
    ['Vous avez le mauvais numéro', 'fr'],
    ['Вы ошиблись номером', 'ru'],
  ])('%j is obeyed, and a person reads it', (body, language) => {
    expect(text(body, asked(language))).toEqual({ kind: 'unsubscribe', words: body });
  });

  test.each([
    'I want no more of these. Unsubscribe, please.',
    'Please take me off your mailing list.',
    'Unsubscribe.\n\nKim',
    'No more surveys please!',
  ])('in mail: %j', (body) => {
    expect(mail(body).kind).toBe('unsubscribe');
  });
});

describe('any reasonable way', () => {
  test.each([
    ['please stop texting me', 'en'],
    ['leave me alone', 'en'],
    ['Take me off your list', 'en'],
    ['no more surveys', 'en'],
    ["don't contact me again", 'en'],
    ['remove my number', 'en'],
    ['stop fucking texting me', 'en'],
    ['How do I unsubscribe?', 'en'],
    ['S T O P', 'en'],
    ['ST\u200bOP', 'en'],
    ['ＳＴＯＰ', 'en'],
    ['Bitte keine Umfragen mehr', 'de'],
    ['Lasst mich in Ruhe', 'de'],
    ['arrêtez de m’envoyer des messages', 'fr'],
    ['No quiero más encuestas', 'es'],
    ['Basta messaggi', 'it'],
    ['Para de me mandar essas mensagens por favor', 'pt'],
    ['stop met berichten sturen', 'nl'],
    ['przestańcie do mnie pisać', 'pl'],
    ['bana mesaj atmayın', 'tr'],
    ['sluta skicka sms', 'sv'],
    ['přestaňte mi psát', 'cs'],
    ['не пишите мне больше', 'ru'],
    ['не пишіть мені', 'uk'],
    ['لا ترسلوا لي رسائل', 'ar'],
    ['תפסיקו לשלוח לי הודעות', 'he'],
    ['アンケートはいりません', 'ja'],
    ['不要再发短信了', 'zh'],
    ['मुझे मैसेज मत भेजो', 'hi'],
  ])('%j', (body, language) => {
    expect(text(body, asked(language))).toEqual({ kind: 'unsubscribe' });
  });
});

describe('no objection', () => {
  test.each([
    'Stop it with the delays',
    'it never stops',
    'I want to cancel my order',
    'end of story',
    'stop sending me broken parts',
    "don't stop!",
    'I would not unsubscribe',
    'I would never, ever unsubscribe',
    'The driver yelled "Stop!" at me',
    'The non-stop, friendly help',
    'A pit-stop, full-service shop',
    'I will come back if you stop texting me',
    'I get no more emails, why?',
    'wrong number of chairs',
    'Fine',
    'In the end - fine',
    'Never again. Full stop',
    'Ende gut, alles gut',
  ])('%j', (body) => {
    expect(text(body)).toMatchObject({ kind: 'comment' });
    expect(text(body)).not.toHaveProperty('objects');
  });

  test.each(['end', 'fine', 'cancel', 'quit', 'We waited at the crowded and rather dirty bus\nstop.'])(
    'in mail: %j',
    (body) => {
      expect(mail(body)).toMatchObject({ kind: 'comment' });
    },
  );
});

describe('a keyword of another language', () => {
  test('counts for who is likely to read it', () => {
    expect(text('fine', asked('it'))).toEqual({ kind: 'unsubscribe' });
    expect(text('fine', asked('it-CH'))).toEqual({ kind: 'unsubscribe' });
    expect(text('odhlásit', asked('en', { reads: ['cs'] }))).toEqual({ kind: 'unsubscribe' });
  });
  test('and not for who is not', () => {
    expect(text('fin')).toMatchObject({ kind: 'comment' });
    expect(text('uit')).toMatchObject({ kind: 'comment' });
    expect(text('slut', asked('de'))).toMatchObject({ kind: 'comment' });
  });
  test('nor where it says something in the language that they were asked in', () => {
    expect(text('Fine', asked('en', { reads: ['it'] }))).toMatchObject({ kind: 'comment' });
  });
  test.each([
    'STOP',
    'STOPALL',
    'UNSUBSCRIBE',
    'CANCEL',
    'END',
    'QUIT',
    'REVOKE',
    'OPT-OUT',
    'OPTOUT',
    'REMOVE',
    'ARRET',
    'TD',
  ])('unless it is the carriers’: %s', (body) => {
    for (const language of ['en', 'de', 'ja', 'ar', 'xx'])
      expect(text(body, asked(language))).toEqual({ kind: 'unsubscribe' });
  });
});

describe('a correction', () => {
  test.each([
    ['sorry I meant 2', 'en'],
    ['Sorry, I meant 2', 'en'],
    ['no, 2', 'en'],
    ['correction: 2', 'en'],
    ['2*', 'en'],
    ['*2', 'en'],
    ['2 sorry', 'en'],
    ['2, not 4', 'en'],
    ['not 4 but 2', 'en'],
    ['oops 2', 'en'],
    ['make that a 2', 'en'],
    ['Entschuldigung, ich meinte 2', 'de'],
    ['pardon, je voulais dire 2', 'fr'],
    ['perdón, quise decir 2', 'es'],
    ['scusa, volevo dire 2', 'it'],
    ['sorry, ik bedoelde 2', 'nl'],
    ['извините, я имел в виду 2', 'ru'],
    ['すみません、2', 'ja'],
  ])('%j takes the place of the first rating', (body, language) => {
    expect(text(body, asked(language, { answered: true }))).toMatchObject({ kind: 'answer', score: 2, corrects: true });
  });
  test.each(['2', 'not 2', 'Actually 2 of the chairs were broken', 'sorry, 2 days late', 'no 2 was broken'])(
    '%j does not',
    (body) => {
      expect(text(body, asked('en', { answered: true }))).not.toHaveProperty('corrects');
    },
  );
});

describe('a reaction to our own text', () => {
  const ours = 'Oak & Ember: How likely are you to recommend us? Reply 0 to 10. Reply STOP to end';
  const given = asked('en', { sender: 'Oak & Ember' });
  test.each([
    [`Liked “${ours}”`, '👍', 'good'],
    [`Loved “${ours}”`, '❤', 'good'],
    [`Disliked “${ours}”`, '👎', 'bad'],
    [`Questioned “${ours}”`, '❓', 'bad'],
    [`Reacted 🎉 to “${ours}”`, '🎉', 'good'],
    [`👍 to “${ours}”`, '👍', 'good'],
    [`\u200a\u200b👍🏽\u200b to “\u200a${ours}\u200a”`, '👍', 'good'],
    [`Reacted 😡 to “${ours}”`, '😡', 'bad'],
    [`Liked “${ours.slice(0, 30)}…”`, '👍', 'good'],
    [`Liked “${ours.slice(0, 30)}`, '👍', 'good'],
    [`Hat „${ours}“ mit „Gefällt mir“ markiert`, '👍', 'good'],
    [`A aimé « ${ours} »`, '👍', 'good'],
    [`Le gustó “${ours}”`, '👍', 'good'],
    [`No le gustó “${ours}”`, '👎', 'bad'],
    [`Понравилось «${ours}»`, '👍', 'good'],
    [`Gillade ”${ours}”`, '👍', 'good'],
  ])('%j is a sign', (body, sign, mood) => {
    expect(text(body, given)).toEqual({ kind: 'sign', sign, mood });
  });
  test('that is taken back says nothing', () => {
    for (const body of [`Removed a like from “${ours}”`, `Removed 👍 from “${ours}”`])
      expect(text(body, given)).toMatchObject({ kind: 'sign', mood: 'none' });
  });
  test('answers where thumbs were asked for', () => {
    const thumbs = { ...given, scale: { low: 0, high: 1 }, kind: 'thumbs' as const };
    expect(text(`Liked “${ours}”`, thumbs)).toEqual({ kind: 'answer', score: 1 });
    expect(text(`👎 to “${ours}”`, thumbs)).toEqual({ kind: 'answer', score: 0 });
  });
  test('is told from words about something else', () => {
    for (const body of ['Loved “The Chair”', 'Liked “Oak & Ember”', 'Loved it'])
      expect(text(body, given)).toEqual({ kind: 'comment', comment: body, ambiguous: false });
  });
  test('leaves words around it theirs, and none of ours', () => {
    expect(text(`“${ours}” what is this about?`, given)).toMatchObject({ comment: 'what is this about?' });
    expect(text(`> “${ours}”\nSTOP`, given)).toEqual({ kind: 'unsubscribe' });
  });
});

describe('a text that a phone or a carrier wrote', () => {
  test.each([
    'I’m driving with Do Not Disturb While Driving turned on. I’ll see your message when I get where I’m going.',
    "I'm driving right now and will reply later",
    '(I’m not receiving notifications. If this is urgent, reply “urgent” to send a notification through with your original message.)',
    '[Auto-reply] I am away until Monday, 3 August.',
    'Auto-Reply: thanks, we got it.',
    'This is an automated message. Do not reply.',
    'Message blocking is active.',
    'Free Msg: Unable to deliver message to 12345',
    "I'm in a meeting",
    "Can't talk now. I'll call you later.",
    'Ich fahre gerade. Ich melde mich später.',
    'Je conduis. Je vous répondrai plus tard.',
    'Estoy conduciendo, te llamo luego',
    'Я за рулем, перезвоню',
    '運転中です。後で連絡します',
    'Automatische Antwort: Ich bin nicht da',
  ])('%j', (body) => {
    expect(text(body).kind).toBe('automatic');
  });
  test.each([
    'Auto reply is all I ever get from you',
    "I'm driving with the new tyres and they are bad",
    "I'm driving right now. I will never buy here again",
    'Unable to deliver my sofa three times',
    'I got an automated message and nothing else',
    "I'm busy, 9",
    'Thank you for your message. The table is broken.',
  ])('and not what a person did: %j', (body) => {
    expect(text(body).kind).not.toBe('automatic');
  });
});

describe('what a company writes below its mails for others', () => {
  test.each([
    'Unsubscribe: https://lists.customer.example/u',
    '[Unsubscribe](https://customer.example/u)',
    'unsubscribe from this list (https://customer.example/u)',
    '• Privacy • Unsubscribe • Terms of Use',
    'Preferences | Unsubscribe',
    'To opt out of our mailings, reply STOP',
    'If you no longer wish to receive emails from us, please reply with STOP.',
    'Pour ne plus recevoir nos mails, répondez STOP.',
  ])('asks for nothing: %s', (line) => {
    const body = `Where is my table?\n\nKim Ito\nIto Ltd\n${line}`;
    expect(mail(body)).toMatchObject({ kind: 'comment' });
    expect(mail(body)).not.toHaveProperty('objects');
  });

  test.each([
    'I never bought this STOP',
    'I got no reply STOP',
    'Three mails and not one reply. Stop.',
    'Do not write to me again | Kim',
    'Please unsubscribe me\nhttps://customer.example',
  ])('is not what a person asks for: %s', (body) => {
    expect(mail(body)).toMatchObject({ kind: 'unsubscribe' });
  });
});
