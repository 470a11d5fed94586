import { beforeEach, describe, expect, it } from 'vitest';
import type { DraftRow } from '../../../shared/contracts/rows/desk.ts';
import { formsIn } from '../../world/staff-member.ts';
import { Desk } from './desk.ts';

let desk: Desk;
let path: string;
let form: Record<string, string>;
beforeEach(async () => {
  desk = await Desk.of('Ada');
  path = desk.path('Ada');
  form = { ...formsIn((await desk.look(path)).text).find(({ do: act }) => act === 'answer') };
});
const keep = (typed: object) =>
  desk.ask('POST', `${path}/draft`, { form: { ...form, ...typed }, cookies: [desk.cookie] });
const draft = () => desk.records.all().find((row): row is DraftRow => row.kind === 'draft');

describe('a draft', () => {
  it('keeps all that was typed, and shows it where it was typed', async () => {
    const typed = {
      words: '  Dear Ada,\nhalf \n',
      subject: 'Your table',
      channel: 'email',
      cause: 'Glue',
      outcome: 'New',
    };
    const kept = await keep(typed);
    expect(kept.status).toBe(303);
    const page = await desk.saysAfter(kept);
    expect(page).toContain('Your draft is kept.');
    expect(draft()).toMatchObject({ ...typed, words: '  Dear Ada,\nhalf' });
    expect(page).toContain('value="Your table"');
    expect(page).toMatch(/name="cause"[^>]*value="Glue"/);
    expect(page).toContain('Dear Ada,\nhalf');
  });

  it('keeps no more than a letter may have', async () => {
    const long = {
      words: 'w'.repeat(5_100),
      subject: 's'.repeat(160),
      cause: 'c'.repeat(110),
      outcome: 'o'.repeat(5_100),
    };
    await keep(long);
    const { words, subject, cause, outcome } = draft() ?? ({} as DraftRow);
    expect([words, subject, cause, outcome].map((one) => one?.length)).toEqual([5_000, 150, 100, 5_000]);
  });

  it('keeps nothing that was left open, and a channel only where there is one', async () => {
    const { subject: _subject, channel: _channel, ...bare } = form;
    form = bare;
    await keep({ words: 'x', channel: 'pigeon', cause: '', outcome: '' });
    for (const name of ['subject', 'channel', 'cause', 'outcome']) expect(draft()).not.toHaveProperty(name);
    await keep({ words: 'x', channel: 'sms' });
    expect(draft()?.channel).toBe('sms');
    await keep({ words: 'y' });
    expect(draft()).toMatchObject({ words: 'y' });
    expect(desk.records.all().filter(({ kind }) => kind === 'draft')).toHaveLength(1);
  });

  it('puts a saved reply below, or alone, and nothing for one that there is not', async () => {
    await keep({ words: '', reply: '1' });
    expect(draft()?.words).toMatch(/^Dear Ada,\n\nthank you for telling us\./);
    await keep({ words: 'Hello. ', reply: '1' });
    expect(draft()?.words).toMatch(/^Hello\.\n\nDear Ada,/);
    await keep({ words: 'Hello.', reply: '99' });
    expect(draft()?.words).toBe('Hello.');
  });

  it('is nobody’s where there is no task, it has not settled, or one may only read', async () => {
    await desk.put('Bob', { state: 'settling' });
    const nowhere = async (name: string) => (await desk.post(`${desk.path(name)}/draft`, { words: 'x' })).status;
    expect([await nowhere('Bob'), await nowhere('Nobody')]).toEqual([404, 404]);
    const analyst = await desk.signIn('analyst@oakandember.example', ['heardback-analysts']);
    expect((await desk.post(`${path}/draft`, { words: 'x' }, analyst)).status).toBe(404);
    expect(draft()).toBeUndefined();
  });

  it('is forgotten in time, and marks no task that is over', async () => {
    await keep({ words: 'Dear Ada' });
    const badge = '<span class="badge draft">Draft</span>';
    expect((await desk.look('/app?queue=waiting')).text).toContain(badge);
    await desk.press(path, 'dismiss', { note: 'A joke.' });
    expect((await desk.look('/app?queue=done')).text).not.toContain(badge);
    await desk.press(path, 'reopen');
    await desk.pass(24 * 365);
    desk.cookie = await desk.signIn('mara@oakandember.example');
    expect((await desk.look(path)).text).not.toContain('>Dear Ada<');
  });

  it('of which the letter was sent in another window is none any more', async () => {
    await desk.ask('POST', path, { form: { ...form, words: 'Dear Ada, all of it.' }, cookies: [desk.cookie] });
    expect((await keep({ words: 'Dear Ada, half', by: 'script' })).status).toBe(204);
    expect(draft()?.words ?? '').toBe('');
  });
});

describe('a letter that is taken back', () => {
  it('stands above what was begun since, with its subject', async () => {
    await desk.ask('POST', path, {
      form: { ...form, words: 'The first.', subject: 'Your table' },
      cookies: [desk.cookie],
    });
    form = { ...formsIn((await desk.look(path)).text).find(({ do: act }) => act === 'answer') };
    await keep({ words: 'The second.' });
    const letter = desk.records.all().find(({ kind }) => kind === 'message');
    const undone = await desk.post(path, { do: 'undo', message: letter?.kind === 'message' ? letter.id : '' });
    expect(await desk.saysAfter(undone)).toContain('Taken back: nothing was sent.');
    expect(draft()).toMatchObject({ words: 'The first.\n\nThe second.', subject: 'Your table' });
  });
});
