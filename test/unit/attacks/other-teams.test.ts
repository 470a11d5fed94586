import { describe, expect, it } from 'vitest';
import { Unhappy } from './unhappy.ts';

const [mara, tom, reader] = ['mara@oakandember.example', 'tom@oakandember.example', 'reader@oakandember.example'];
const analysts = ['heardback-analysts'];
const personal = /cracked|ada|byron/i;

describe('a task of another team', () => {
  it('is neither shown, found, listed nor changed by whoever knows its address', async () => {
    const world = new Unhappy();
    const path = await world.begin();
    const own = await world.signIn(mara);
    expect((await world.look(path, own)).text).toMatch(personal);
    const cookie = await world.signIn(tom);
    expect(await world.look(path, cookie)).toMatchObject({ status: 404, text: expect.not.stringMatching(/cracked/) });
    for (const page of ['/app', '/app?queue=waiting', '/app?queue=all', '/app?team=care', '/app/export'])
      expect((await world.look(page, cookie)).text).not.toMatch(/cracked|byron/i);
    const csrf = await world.csrf(cookie);
    const found = await world.ask('POST', '/app/search', { form: { csrf, q: 'ada@example.com' }, cookies: [cookie] });
    expect((await world.look(String(found.headers.location), cookie)).text).not.toMatch(/cracked|byron/i);
    const before = world.task;
    for (const form of [
      { do: 'take' },
      { do: 'note', note: 'Mine now.' },
      { do: 'contacted', note: 'Called.' },
      { do: 'resolved', cause: 'packaging', outcome: 'Nothing.' },
    ])
      expect((await world.ask('POST', path, { form: { ...form, csrf }, cookies: [cookie] })).status).toBe(404);
    expect(world.task).toEqual(before);
  });
});

describe('an analyst', () => {
  it('reads what happened, and neither whose it is nor what they wrote', async () => {
    const world = new Unhappy();
    const path = await world.begin();
    const cookie = await world.signIn(reader, analysts);
    const { status, text } = await world.look(path, cookie);
    expect([status, text.includes('2/10')]).toEqual([200, true]);
    for (const page of [path, '/app?queue=waiting', '/app/export'])
      expect((await world.look(page, cookie)).text).not.toMatch(personal);
  });

  it('changes nothing', async () => {
    const world = new Unhappy();
    const path = await world.begin();
    const cookie = await world.signIn(reader, analysts);
    const csrf = await world.csrf(cookie);
    const before = world.task;
    const form = { csrf, do: 'note', note: 'I was here.' };
    expect((await world.ask('POST', path, { form, cookies: [cookie] })).status).toBe(403);
    expect(world.task).toEqual(before);
  });
});
