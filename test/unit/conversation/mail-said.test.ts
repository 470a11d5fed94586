import { describe, expect, it } from 'vitest';
import { broughtAlong, nothingCame } from '../../../shared/domain/conversation/brought-along.ts';
import { changedSubject, subjectOf } from '../../../shared/domain/conversation/changed-subject.ts';
import { saidIn } from '../../../shared/domain/conversation/mail-said.ts';
import type { ReadMail } from '../../../shared/domain/reply/mail-body.ts';

const ours = 'How was order 1001, oak table?';
const asked = { scale: { low: 0, high: 10 }, language: 'en', subject: ours };
const circumstances = { asked, ours: [ours], place: 'In the mailbox.' };

const mail = (text: string, more: Partial<ReadMail> = {}): ReadMail => ({
  ...{ kind: 'mail', text, subject: `Re: ${ours}`, from: 'kim@customer.example', to: [], answers: [], headers: {} },
  ...{ writer: { name: 'Kim', address: 'kim@customer.example' }, shortened: false, attachments: [], parts: [] },
  ...more,
});
const photo = { name: 'leg.jpg', type: 'image/jpeg', bytes: 9, inline: false };
const robot = { headers: { 'auto-submitted': 'auto-replied' } };

const said = (text: string, more: Partial<ReadMail> = {}, byPerson?: boolean) =>
  saidIn(mail(text, more), { ...circumstances, byPerson });
const comment = (words: string, ambiguous = false, shown = words) => ({
  understood: { kind: 'comment', comment: words, ambiguous },
  words: shown,
});

describe('what a mail says', () => {
  it('are its own words, without what it quotes', () => {
    expect(said('The table wobbles.\n\n> How was it?')).toEqual(comment('The table wobbles.'));
    expect(said('9')).toEqual({ understood: { kind: 'answer', score: 9 }, words: '9' });
    expect(said('9, lovely')).toMatchObject({
      understood: { kind: 'answer', score: 9, comment: 'lovely' },
      words: '9, lovely',
    });
  });

  it('is nothing where a machine wrote it, unless a person says that one did', () => {
    expect(said('I am away.', robot)).toMatchObject({ understood: { kind: 'automatic' }, words: '' });
    expect(said('The table wobbles.', robot, true)).toEqual(comment('The table wobbles.'));
    expect(said('9', robot, true)).toEqual({ understood: { kind: 'answer', score: 9 }, words: '9' });
    const vacation = said('I am out of the office until Monday.', robot, true);
    expect(vacation).toEqual(comment('I am out of the office until Monday.'));
  });

  it('is a wish for a person where it asks for help, which only carriers answer', () => {
    expect(said('HELP')).toEqual(comment('HELP'));
    expect(said('STOP')).toMatchObject({ understood: { kind: 'unsubscribe' }, words: 'STOP' });
  });

  it('names what came along below the words, in what a person reads and in what is kept', () => {
    const note = '(sent 1 attachment: leg.jpg, image/jpeg. In the mailbox.)';
    expect(said('The leg broke.', { attachments: [photo] })).toEqual(comment(`The leg broke.\n\n${note}`));
    expect(said('3', { attachments: [photo] })).toEqual({
      understood: { kind: 'answer', score: 3, comment: note },
      words: `3\n\n${note}`,
    });
    expect(said('STOP', { attachments: [photo] })).toEqual({
      understood: { kind: 'unsubscribe' },
      words: `STOP\n\n${note}`,
    });
    expect(said('The leg broke.', { attachments: [{ ...photo, inline: true }] })).toEqual(comment('The leg broke.'));
  });

  it('is the subject where that is not ours and there are no words', () => {
    expect(said('', { subject: 'The leg broke' })).toEqual(comment('The leg broke'));
    expect(said('', { subject: '  The leg broke ', attachments: [photo] }).words).toMatch(
      /^The leg broke\n\n\(no words; /,
    );
    expect(said('', { subject: '9' })).toEqual({ understood: { kind: 'answer', score: 9 }, words: '9' });
    expect(said('', { subject: 'Unsubscribe' }).understood.kind).toBe('unsubscribe');
    expect(said('', { subject: '7 or 8 of 10' })).toEqual(comment('7 or 8 of 10', true));
  });

  it('takes a number in the subject of an answer only where nothing else is said', () => {
    expect(said('', { subject: 'Re: 9' })).toEqual({ understood: { kind: 'answer', score: 9 }, words: '9' });
    expect(said('', { subject: 'Re: 9, lovely' })).toEqual(comment('9, lovely'));
    expect(said('', { subject: 'Re: 7 or 8 of 10' })).toEqual(comment('7 or 8 of 10'));
  });

  it('is that an empty mail came where nothing is told at all', () => {
    expect(said('')).toEqual(comment(`${nothingCame}\nSubject: Re: ${ours}`));
    expect(said('', { subject: '' })).toEqual(comment(nothingCame));
    expect(said(' \n ')).toEqual(comment(`${nothingCame}\nSubject: Re: ${ours}`));
    // Somebody may write where a program quotes: it is shown, not lost.
    expect(said(' \n> It wobbles.')).toEqual(comment('> It wobbles.'));
    expect(said('', { attachments: [photo] }).words).toBe(
      `(no words; sent 1 attachment: leg.jpg, image/jpeg. In the mailbox.)\nSubject: Re: ${ours}`,
    );
  });
});

describe('what came along', () => {
  const told = (more: Partial<ReadMail>, alone: boolean) => broughtAlong(mail('', more), { place: 'There.', alone });

  it.each([
    ['smime', '(no words; it is encrypted (S/MIME). There.)', '(it is encrypted (S/MIME). There.)'],
    ['pgp', '(no words; it is encrypted (PGP). There.)', '(it is encrypted (PGP). There.)'],
    ['tnef', '(no words; it is in a container of Outlook (TNEF). There.)', ''],
    ['calendar', '(no words; it is an entry of a calendar. There.)', ''],
    ['mail', '(no words; it is a mail that was passed on. There.)', ''],
    ['empty', nothingCame, ''],
  ] as const)('is told of %s, alone and below words', (unopened, alone, below) => {
    expect([told({ unopened }, true), told({ unopened }, false)]).toEqual([alone, below]);
  });

  it.each([
    'application/pkcs7-signature',
    'application/x-pkcs7-signature',
    'application/pgp-signature',
    'application/pgp-keys',
    'application/ms-tnef',
    'text/calendar',
    'text/vcard',
    'text/x-vcard',
  ])('leaves %s out where words came with it', (type) => {
    const attachments = [{ ...photo, name: 'x', type }];
    expect(told({ attachments }, false)).toBe('');
    expect(told({ attachments }, true)).toBe(`(no words; sent 1 attachment: x, ${type}. There.)`);
    expect(told({ attachments: [{ ...photo, name: 'x', type: `${type}s` }] }, false)).not.toBe('');
  });

  it('names ten, and counts the rest', () => {
    const many = (count: number) => Array.from({ length: count }, (_, at) => ({ ...photo, name: `${at}` }));
    expect(told({ attachments: many(10) }, false)).toMatch(
      /^\(sent 10 attachments: 0, image\/jpeg; .*9, image\/jpeg\. There\.\)$/,
    );
    expect(told({ attachments: many(12) }, false)).toMatch(/9, image\/jpeg; and 2 more\. There\.\)$/);
  });

  it('says that there was more', () => {
    expect(told({ shortened: true }, false)).toBe('(there was more than is shown here. There.)');
    expect(told({ shortened: true }, true)).toBe('(there was more than is shown here. There.)');
  });
});

describe('a subject', () => {
  it.each([
    ['Re: Hello', 'Hello', true],
    ['RE : Fwd: Hello', 'Hello', true],
    ['AW[2]: Hello', 'Hello', true],
    ['Re^3^: Hello', 'Re^3^: Hello', false],
    ['Re^3: Hello', 'Hello', true],
    ['Re(4): Hello', 'Hello', true],
    ['回复：Hello', 'Hello', true],
    ['[EXTERNAL] Re: Hello', 'Hello', true],
    ['***SPAM*** Hello', 'Hello', false],
    ['[order] ', '[order]', false],
    ['Re: [order]', '[order]', true],
    ['Note: Hello', 'Note: Hello', false],
    ['Re:', '', true],
    ['  a \n b ', 'a b', false],
    [`${'Re: '.repeat(12)}Hello`, 'Hello', true],
    [`${'Re: '.repeat(13)}Hello`, 'Re: Hello', true],
  ])('%j is %j', (subject, text, answers) => {
    expect(subjectOf(subject)).toEqual({ text, answers });
  });

  const changed = (subject: string, own = ours) => changedSubject(subject, [own])?.text;

  it('is ours however it was stamped, marked or cut on its way', () => {
    for (const subject of [ours, `Re: ${ours}`, `[EXT] AW: ${ours.toUpperCase()}`, 'Re: How was order 1', `Hi ${ours}`])
      expect(changed(subject)).toBeUndefined();
  });

  it('is somebody’s own where it says something else, or too little to be ours', () => {
    expect(changed('The leg broke')).toBe('The leg broke');
    // Twelve letters are enough to know a subject that was cut; eleven are not.
    expect(changed('How was orde', 'How was order 1001')).toBe('How was orde');
    expect(changed('How was order', 'How was order 1001')).toBe('How was order');
    expect(changed('How was order 10', 'How was order 1001')).toBeUndefined();
    expect(changed('order 1001, oak table?')).toBe('order 1001, oak table?');
    expect(changed('Your order', 'order')).toBe('Your order');
    expect(changedSubject('Anything', [])?.text).toBe('Anything');
  });

  it('of nothing but signs says something only by a question, a call or a picture', () => {
    expect(['???', '!', '😡', '？'].map((subject) => changed(subject))).toEqual(['???', '!', '😡', '？']);
    expect(['', '...', 'Re: -'].map((subject) => changed(subject))).toEqual([undefined, undefined, undefined]);
  });
});
