import { beforeEach, describe, expect, it } from 'vitest';
import type { MessageRow } from '../../../shared/contracts/rows/conversation.ts';
import { idOf } from '../../../shared/domain/id.ts';
import { boss, Desk, managers } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.of('Ada', 'Bob');
});
const letter = () => desk.records.all().find((row): row is MessageRow => row.kind === 'message')?.id ?? '';
/** The note of a page, and the form in it that takes a letter back. */
const noteIn = (text: string) => {
  const [, note = ''] = /role="status">(.*?)<\/div>/s.exec(text) ?? [];
  return {
    about: /<a href="([^"]+)"/.exec(note)?.[1],
    undo: /<form method="post" action="([^"]+)" class="undo">/.exec(note)?.[1],
    letter: /name="message" value="([^"]+)"/.exec(note)?.[1],
    says: note.replaceAll(/<[^>]+>/g, '').trim(),
  };
};
/** What a page says to a browser that carries this. */
const said = async (what: string, path = '/app?queue=waiting', cookie = desk.cookie) => {
  const { text } = await desk.ask('GET', path, { cookies: [cookie, `__Host-heardback-said=${what}`] });
  return noteIn(text);
};

describe('what was done just before', () => {
  it.each([
    ['answer', {}],
    ['resolve', { cause: 'Glue' }],
  ])('names whom it was done with where another is shown, and takes a letter back (%s)', async (what, more) => {
    const typed = { words: 'It comes.', next: idOf('task', 'Bob'), ...more };
    const sent = await desk.press(desk.path('Ada'), 'answer', {
      ...typed,
      ...(what === 'resolve' && { and: 'resolve' }),
    });
    const note = noteIn(await desk.saysAfter(sent));
    expect(note).toMatchObject({ about: desk.path('Ada'), undo: desk.path('Ada'), letter: letter() });
  });

  it('names nobody on their own page, and offers nothing where no letter was written', async () => {
    const noted = await desk.press(desk.path('Ada'), 'note', { note: 'Called.' });
    const note = noteIn(await desk.saysAfter(noted));
    expect(note).toEqual({ about: undefined, undo: undefined, letter: undefined, says: 'Noted.' });
    const dismissed = await desk.press(desk.path('Ada'), 'dismiss', { note: 'A joke.' });
    expect(noteIn(await desk.saysAfter(dismissed))).toMatchObject({ about: desk.path('Ada'), undo: undefined });
  });

  it('lets nobody else take a letter back, nor from another task, nor once it has left', async () => {
    await desk.press(desk.path('Ada'), 'answer', { words: 'It comes.' });
    const [ada, bob, id] = [idOf('task', 'Ada'), idOf('task', 'Bob'), letter()];
    expect((await said(`answer.${ada}.${id}`)).undo).toBe(desk.path('Ada'));
    expect((await said(`answer.${bob}.${id}`)).undo).toBeUndefined();
    expect((await said(`answer.${ada}.x${id}`)).undo).toBeUndefined();
    expect((await said(`answer.${ada}.${id}x`)).undo).toBeUndefined();
    expect((await said(`answer.${ada}.${idOf('message', 'none')}`)).undo).toBeUndefined();
    const manager = await desk.signIn(boss, managers);
    expect(await said(`answer.${ada}.${id}`, '/app?queue=waiting', manager)).toMatchObject({ undo: undefined });
    await desk.pass(1);
    expect((await said(`answer.${ada}.${id}`)).undo).toBeUndefined();
  });

  it('names nobody of another team, and says nothing that is nothing', async () => {
    await desk.put('Cem', { team: 'accounts' });
    expect((await said(`note.${idOf('task', 'Cem')}`)).about).toBeUndefined();
    for (const nonsense of ['', 'x', 'x.y.z', '.']) expect((await said(nonsense)).says).toBe('');
  });

  it.each([
    ['several.assign.3.0', '3 handed over.'],
    ['several.cause.1.2', '1 given the cause. 2 could not be, since somebody was faster or it is not yours.'],
    ['several.assign', '0 handed over.'],
  ])('with several is counted (%s)', async (what, says) => {
    expect((await said(what)).says).toBe(says);
  });
});
