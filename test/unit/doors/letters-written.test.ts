import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import { addressHash } from '../../../shared/domain/contact/hash.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { formsIn } from '../../world/staff-member.ts';
import { Desk, mara } from './desk.ts';

let desk: Desk;
let path: string;
beforeEach(async () => {
  desk = await Desk.of('Ada');
  path = desk.path('Ada');
});
const letters = () => desk.records.all().filter((row): row is MessageRow => row.kind === 'message');
const history = () => JSON.stringify(desk.task('Ada').history);
const formOf = async (what: string, cookie = desk.cookie) =>
  formsIn((await desk.look(path, cookie)).text).find(({ do: act }) => act === what) ?? {};
const sendForm = (form: Record<string, string>) => desk.ask('POST', path, { form, cookies: [desk.cookie] });
const suppress = (email: string) =>
  desk.records.commit([
    {
      put: {
        ...{ kind: 'address', version: 0, hash: addressHash('email', email, testKeyring.addresses), channel: 'email' },
        ...{
          contactId: idOf('contact', email),
          asked: {},
          others: [],
          suppressed: { at: desk.clock.now(), reason: 'complained' },
        },
      } as never,
    },
  ]);

describe('a letter', () => {
  it('goes by mail, is the first contact, and stands in the history as what it is', async () => {
    await desk.press(path, 'answer', { words: '  Dear Ada, it comes.  ', subject: `Your   table ${'x'.repeat(200)}` });
    expect(letters()).toMatchObject([
      { purpose: 'answer', channel: 'email', address: 'ada@example.com', words: 'Dear Ada, it comes.' },
    ]);
    expect(letters()[0]?.subject).toBe(`Your table ${'x'.repeat(139)}`);
    expect(desk.task('Ada')).toMatchObject({ state: 'contacted' });
    expect(history()).toContain('Wrote to the customer by e-mail.');
    expect(desk.task('Ada')).not.toHaveProperty('waitingSince');
  });

  it('goes by text where somebody chose so, or where there is no mail', async () => {
    const both = { contact: { name: 'Bob', email: 'bob@example.com', phone: '+4930123456' } };
    await desk.put('Bob', both);
    await desk.press(desk.path('Bob'), 'answer', { words: 'It comes.', channel: 'sms', quote: 'yes' });
    await desk.put('Cem', { contact: { name: 'Cem', phone: '+4930654321' } });
    await desk.press(desk.path('Cem'), 'answer', { words: 'It comes.' });
    expect(letters().map(({ channel, address }) => [channel, address])).toEqual([
      ['sms', '+4930123456'],
      ['sms', '+4930654321'],
    ]);
    expect(letters()[0]).not.toHaveProperty('quote');
    expect(JSON.stringify(desk.task('Bob').history)).toContain('Wrote to the customer by text.');
  });

  it.each([600, 601])('by text has at most 600 letters (%i)', async (length) => {
    await desk.put('Cem', { contact: { name: 'Cem', phone: '+4930654321' } });
    const { text } = await desk.press(desk.path('Cem'), 'answer', { words: 'x'.repeat(length) });
    expect(letters()).toHaveLength(length > 600 ? 0 : 1);
    if (length > 600) expect(text).toMatch(/A text has at most 600 characters/);
  });

  it('is none to a customer without that address', async () => {
    const { text, status } = await desk.press(path, 'answer', { words: 'It comes.', channel: 'sms' });
    expect([status, text]).toEqual([409, expect.stringContaining('There is no phone number of this customer.')]);
    await desk.put('Dan', { contact: { name: 'Dan' } });
    const none = await desk.post(desk.path('Dan'), {
      ...{ do: 'answer', once: 'o', words: 'It comes.' },
      ...{ version: (await formOfTask('Dan')).version ?? '' },
    });
    expect(none.text).toContain('There is no phone number of this customer.');
    expect(letters()).toEqual([]);
  });

  it('needs the page that it was written on', async () => {
    const { once: _, ...form } = await formOf('answer');
    const { text, status } = await sendForm({ ...form, words: 'It comes.' });
    expect([status, text]).toEqual([409, expect.stringContaining('Reload the page, and write again.')]);
  });

  it('leaves a later state as it is, and may wait for the customer', async () => {
    await desk.put('Eve', { state: 'contacted', contactedAt: '2026-11-02T08:00:00.000Z' });
    await desk.press(desk.path('Eve'), 'answer', { words: 'It comes.', and: 'wait' });
    expect(desk.task('Eve')).toMatchObject({ state: 'contacted', waitingSince: expect.any(String) });
    await desk.put('Fay', { state: 'acknowledged' });
    await desk.press(desk.path('Fay'), 'answer', { words: 'It comes.' });
    expect(desk.task('Fay').state).toBe('contacted');
  });
});

/** The form of a note, which every open task has: it names the version that somebody saw. */
const formOfTask = async (name: string) =>
  formsIn((await desk.look(desk.path(name))).text).find(({ do: act }) => act === 'note') ?? {};

describe('a form that comes again', () => {
  it('sends nothing twice; with other words, longer or shorter, it says so', async () => {
    const form = { ...(await formOf('answer')), words: 'Dear Ada, it comes on Friday.' };
    expect((await sendForm(form)).status).toBe(303);
    expect((await sendForm(form)).status).toBe(303);
    for (const words of ['Dear Ada, it comes', 'Dear Ada, it comes on Friday. Yes.', 'Never.']) {
      const { status, text } = await sendForm({ ...form, words });
      expect([status, text]).toEqual([409, expect.stringContaining('You sent something else from this page before.')]);
    }
    expect(letters()).toHaveLength(1);
  });

  it('is compared to its last line, and asks for no suppression of whoever is answered', async () => {
    await suppress('ada@example.com');
    const form = { ...(await formOf('answer')), words: 'Dear Ada, it comes.\n\nBye' };
    for (const status of [303, 303]) expect((await sendForm(form)).status).toBe(status);
    expect((await sendForm({ ...form, words: 'Dear Ada, it comes.' })).status).toBe(409);
  });

  it('resolves once, with its letter or without one', async () => {
    const form = { ...(await formOf('answer')), words: 'It is on its way.', and: 'resolve', cause: 'Glue' };
    for (const status of [303, 303]) expect((await sendForm(form)).status).toBe(status);
    expect(letters()).toMatchObject([{ purpose: 'solved' }]);
    expect(history()).toContain('Told the customer that it is solved.');
    expect(desk.task('Ada')).toMatchObject({ cause: 'Glue', outcome: 'Told in the letter.' });
  });

  it('was taken back: what it says now is something else', async () => {
    const form = { ...(await formOf('answer')), words: 'It comes.' };
    await sendForm(form);
    const [letter] = letters();
    await desk.post(path, { do: 'undo', message: letter?.id ?? '' });
    expect(letters()).toMatchObject([{ state: 'taken-back' }]);
    expect((await sendForm(form)).status).toBe(409);
  });
});

describe('resolving', () => {
  it('keeps a hundred letters of the cause, and what was done instead of the letter', async () => {
    const typed = { cause: 'c'.repeat(120), outcome: 'A new top.', words: 'It is on its way.' };
    await desk.press(path, 'resolve', typed);
    expect(desk.task('Ada')).toMatchObject({ cause: 'c'.repeat(100), outcome: 'A new top.' });
    expect(letters()).toMatchObject([{ purpose: 'solved', words: 'It is on its way.' }]);
  });

  it('needs neither for a promoter', async () => {
    await desk.put('Gil', { group: 'promoter', score: 10 });
    expect((await desk.press(desk.path('Gil'), 'resolve')).status).toBe(303);
    expect(desk.task('Gil').state).toBe('resolved');
    expect(desk.task('Gil')).not.toHaveProperty('outcome');
  });
});

describe('an invitation', () => {
  const typed = { use: 'testimonial', words: 'Dear Ada, may we quote you?', quoted: 'Lovely table.' };
  beforeEach(async () => {
    path = desk.path('Pat');
    await desk.put('Pat', { group: 'promoter', score: 10 });
  });

  it('asks by mail, with a link to agree, once', async () => {
    const form = { ...(await formOf('invite')), ...typed, subject: 's'.repeat(200) };
    const sent = await sendForm(form);
    expect(await desk.saysAfter(sent)).toContain('The invitation is on its way.');
    expect((await sendForm(form)).status).toBe(303);
    expect(letters()).toMatchObject([{ purpose: 'invitation', address: 'pat@example.com' }]);
    expect(letters()[0]?.subject).toHaveLength(150);
    expect(letters()[0]?.words).toMatch(/^Dear Ada, may we quote you\?\n\nhttps:\/\/f\.example\/c\/\S+$/);
    expect(JSON.stringify(desk.task('Pat').history)).toContain('Invited: testimonial.');
    expect((await sendForm({ ...form, words: 'Dear Ada' })).status).toBe(409);
    const [, link = ''] = /https:\/\/f\.example(\/c\/\S+)/.exec(letters()[0]?.words ?? '') ?? [];
    // As long as the words may be in use they can be taken back.
    await desk.pass(24 * 365 * 4);
    expect((await desk.ask('GET', link)).text).toContain('Lovely table.');
  });

  it.each([
    [{ ...typed, use: 'nothing' }, 'quoted'],
    [{ ...typed, words: '' }, 'words'],
    [{ ...typed, quoted: ' ' }, 'quoted'],
  ])('that lacks something is not sent (%j)', async (lacking, _field) => {
    const { status, text } = await desk.press(path, 'invite', lacking);
    expect([status, text]).toEqual([409, expect.stringContaining('Choose what for, write the letter')]);
    expect(letters()).toEqual([]);
  });

  it('goes to nobody who wants none, whose mail comes back, or who has no address', async () => {
    const refusal = async (name: string) => {
      const form = { ...(await formOfTask(name)), do: 'invite', once: 'o', ...typed };
      const { status, text } = await desk.ask('POST', desk.path(name), { form, cookies: [desk.cookie] });
      expect([status, letters()]).toEqual([409, []]);
      return text;
    };
    await suppress('pat@example.com');
    expect(await refusal('Pat')).toContain('This customer wants no mail of this kind, or none arrives.');
    await desk.put('Quin', { group: 'promoter', noContact: true });
    expect(await refusal('Quin')).toContain('This customer cannot be written to by mail.');
    await desk.put('Rob', { group: 'promoter', contact: { name: 'Rob', phone: '+4930654321' } });
    expect(await refusal('Rob')).toContain('This customer cannot be written to by mail.');
  });
});

describe('thanking several', () => {
  const tick = async (names: readonly string[], more: object = {}) =>
    Object.fromEntries(
      (await Promise.all(names.map((name) => desk.put(name, { group: 'promoter', ...more })))).map((id) => [
        `task-${id}`,
        '1',
      ]),
    );
  const thanks = { words: 'Dear {name}, thank you.' };

  it('writes to each by name and closes their tasks, once', async () => {
    const ticked = await tick(['Pia', 'Ron']);
    const { status, text } = await desk.post('/app/thanks', { ...thanks, ...ticked });
    expect([status, text]).toEqual([200, expect.stringContaining('2 thanked.')]);
    expect(text).not.toMatch(/Dealt with before|Cannot be written|Left for tomorrow/);
    expect(letters().map(({ purpose, words }) => [purpose, words])).toEqual(
      expect.arrayContaining([['thanks', expect.stringMatching(/^Dear (Pia|Ron) ?\w*, thank you\.$/)]]),
    );
    expect(desk.task('Pia')).toMatchObject({ state: 'resolved', outcome: 'Thanked.' });
    expect((await desk.post('/app/thanks', { ...thanks, ...ticked })).text).toContain(
      '0 thanked. Dealt with before: 2.',
    );
    expect(letters()).toHaveLength(2);
  });

  it('says what is missing', async () => {
    expect((await desk.post('/app/thanks', await tick(['Pia']))).text).toContain('Write the thanks first.');
    expect((await desk.post('/app/thanks', thanks)).text).toContain('Tick whom to thank first.');
  });

  it('leaves out who cannot be written to, who waits for something else, and who is another team’s', async () => {
    await suppress('sue@example.com');
    const ticked = {
      ...(await tick(['Pia'])),
      ...(await tick(['Sue'])),
      ...(await tick(['Tim'], { noContact: true })),
      ...(await tick(['Uma'], { contact: { name: 'Uma' } })),
      ...(await tick(['Val'], { group: 'detractor' })),
      ...(await tick(['Wim'], { team: 'accounts' })),
    };
    const { text } = await desk.post('/app/thanks', { ...thanks, ...ticked });
    expect(text).toContain('1 thanked. Dealt with before: 2. Cannot be written to by mail, or do not want to be: 3.');
    expect(letters()).toHaveLength(1);
    expect(desk.task('Sue').state).toBe('open');
  });

  it('thanks nobody anew who wrote back since', async () => {
    const ticked = await tick(['Pia']);
    await desk.post('/app/thanks', { ...thanks, ...ticked });
    const { closedAt: _, ...task } = desk.task('Pia') as never as Record<string, unknown>;
    await desk.records.commit([{ put: { ...task, state: 'open' } as never }]);
    expect((await desk.post('/app/thanks', { ...thanks, ...ticked })).text).toContain(
      '0 thanked. Dealt with before: 1.',
    );
    expect(desk.task('Pia').state).toBe('open');
  });
});

it('names whoever wrote in the history of a letter', async () => {
  await desk.press(path, 'answer', { words: 'It comes.' });
  expect(letters()[0]?.by).toEqual({ name: 'mara', email: mara });
});
