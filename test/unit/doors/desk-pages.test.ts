import { beforeEach, describe, expect, it } from 'vitest';
import { idOf } from '../../../shared/domain/id.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { start } from '../../world/world.ts';
import { textOf } from '../insights/page-text.ts';
import { boss, Desk, managers, mara, tom } from './desk.ts';

const hour = 3_600_000;
let desk: Desk;
let manager: string;
beforeEach(async () => {
  desk = await Desk.of('Ada');
  manager = await desk.signIn(boss, managers);
});

describe('answers of people whom nobody knows', () => {
  const answered = async (name: string, program: string, hoursAgo: number, more: object = {}) => {
    const programHash = await desk.keepProgram('support');
    const at = plus(start, -hoursAgo * hour);
    const known = { kind: 'survey', version: 0, id: idOf('survey', name), state: 'answered', program, programHash };
    const asked = { type: 'csat', eventKey: 'e', contactId: idOf('contact', name), occurredAt: at, priority: 1 };
    const times = { createdAt: at, dueAt: at, askBy: at, answerBy: at, sentAt: at, askedAt: at };
    const words = { score: 5, group: 'promoter', comment: `Said ${name}.`, revision: 1, channel: 'page', answers: {} };
    const put = {
      ...{ ...known, ...asked, ...times, language: 'en', timezone: 'UTC', channel: 'email', address: '' },
      ...{ generation: 1, messageIds: [], remindersSent: 0, history: [], link: true, via: 'link' },
      response: { at, firstAt: at, ...words },
      ...more,
    };
    await desk.records.commit([{ put: put as never }]);
  };
  const said = (text: string): readonly string[] => [...text.matchAll(/Said (\w+)\./g)].map(([, name]) => name ?? '');

  it('are those of programmes of one’s own teams, for managers and analysts all, the newest first', async () => {
    await answered('old', 'support', 9);
    await answered('new', 'support', 1);
    await answered('bill', 'billing', 5);
    await answered('gone', 'gone', 6);
    const list = async (cookie: string) => said((await desk.look('/app/links', cookie)).text);
    expect(await list(desk.cookie)).toEqual(['new', 'old']);
    expect(await list(await desk.signIn(tom))).toEqual(['bill']);
    expect(await list(manager)).toEqual(['new', 'bill', 'gone', 'old']);
  });

  it('go on behind fifty', async () => {
    for (let n = 0; n < 52; n += 1) await answered(`n${n}`, 'support', n);
    const { text } = await desk.look('/app/links');
    expect(said(text)).toHaveLength(50);
    const [, more = ''] = /href="(\/app\/links\?[^"]*after=[^"]+)"/.exec(text) ?? [];
    const rest = await desk.look(more.replaceAll('&amp;', '&'));
    expect(said(rest.text)).toEqual(['n50', 'n51']);
    expect(rest.text).not.toContain('/app/links?after=');
  });
});

it('shows figures of one’s own teams', async () => {
  const names = async (cookie: string) => {
    const text = textOf((await desk.look('/app/figures', cookie)).text);
    return ['Customer care', 'Accounts'].filter((name) => text.includes(name));
  };
  expect([await names(desk.cookie), await names(manager)]).toEqual([['Customer care'], ['Customer care', 'Accounts']]);
});

describe('the page of causes', () => {
  const closed = (name: string, cause: string) => {
    const at = plus(start, -hour);
    const history = [{ act: 'resolved', by: 'mara@oakandember.example', at }] as never;
    return desk.put(name, { state: 'resolved', closedAt: at, cause, history });
  };

  it('is for managers, who tell customers what was done', async () => {
    await closed('Bob', 'Glue');
    const seen = await desk.look('/app/causes', manager);
    expect([seen.status, textOf(seen.text).includes('glue')]).toEqual([200, true]);
    const form = { cause: 'glue', words: `Dear {name}, ${'w'.repeat(3_100)}`, subject: `You said ${'s'.repeat(160)}` };
    expect((await desk.post('/app/causes', form)).status).toBe(404);
    expect((await desk.post('/app/causes', form, manager)).text).toContain('1 told.');
    const letter = desk.records.all().find(({ kind }) => kind === 'message');
    if (letter?.kind !== 'message') throw new Error('No letter was written.');
    expect(letter.subject).toHaveLength(150);
    expect(letter.words.length).toBeLessThanOrEqual(3_000);
  });

  it('needs no subject, and lists causes that are as frequent by name', async () => {
    await closed('Bob', 'Paint');
    await closed('Cem', 'Glue');
    await closed('Dan', 'Lid');
    const text = textOf((await desk.look('/app/causes', manager)).text);
    expect(text).toMatch(/glue.*lid.*paint/s);
    expect((await desk.post('/app/causes', { cause: 'lid', words: 'We glue it.' }, manager)).text).toContain('1 told.');
  });
});

describe('thanks', () => {
  const ticked = async (from: number, to: number): Promise<Record<string, string>> => {
    const names = Array.from({ length: to - from }, (_, n) => `P${from + n}`);
    const ids = await Promise.all(names.map((name) => desk.put(name, { group: 'promoter', score: 10 })));
    return Object.fromEntries(ids.map((id) => [`task-${id}`, '1']));
  };
  const thank = async (form: Record<string, string>) =>
    textOf((await desk.post('/app/thanks', { words: 'Thank you.', ...form })).text);

  it('are fifty a day, the others wait until tomorrow', async () => {
    expect(await thank(await ticked(0, 45))).toContain('45 thanked.');
    const later = await ticked(45, 52);
    expect(await thank(later)).toContain(
      '5 thanked. Left for tomorrow, since the team has thanked as many as it does in a day: 2.',
    );
    await desk.pass(24);
    desk.cookie = await desk.signIn(mara);
    expect(await thank(later)).toContain('2 thanked. Dealt with before: 5.');
  });
});
