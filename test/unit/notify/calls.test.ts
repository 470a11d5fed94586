import { describe, expect, it } from 'vitest';
import { type NotifyDeps, notify } from '../../../functions/notify/notify.ts';
import { webhookCall } from '../../../functions/notify/webhook.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { UndeliveredRow } from '../../../shared/contracts/rows/notice.ts';
import type { Posted } from '../../../shared/ports/ports.ts';
import config from '../../config.ts';
import { opened, task } from './story.ts';

const now = '2026-11-20T10:00:00.000Z';
const tickets = { url: 'https://tickets.example/in', events: ['opened' as const] };
const chat = 'https://chat.example/care';

const json = { 'content-type': 'application/json' };

const world = async (answer: Posted = { kind: 'answered', status: 200 }, timezone?: string, team = task.team) => {
  const [standard] = Object.values(config.calendars);
  const calendars =
    timezone === undefined ? config.calendars : { ...config.calendars, standard: { ...standard, timezone } };
  const records = new InMemoryRecords();
  for (const id of ['task1', 'task2']) await records.commit([{ put: { ...task, id, team } }]);
  const calls: { readonly url: string; readonly body: string; readonly headers: object }[] = [];
  const deps: NotifyDeps = {
    ...{ records, clock: { now: () => now }, publicUrl: 'https://f.example' },
    keyring: { ...testKeyring, chats: { care: chat, odd: 'no address' } },
    config: {
      ...config,
      calendars: calendars as typeof config.calendars,
      notifications: { ...config.notifications, webhooks: { tickets } },
    },
    post: async (url, body, headers) => {
      calls.push({ url, body, headers });
      return answer;
    },
  };
  const tell = (target: string, taskIds: readonly string[] = ['task1'], tries = 1, number = 0) =>
    notify(JSON.stringify({ target, steps: taskIds.map((taskId) => ({ taskId, number })) }), tries, deps);
  const kept = () => records.all().filter((row): row is UndeliveredRow => row.kind === 'undelivered');
  const tellChange = (series: string, tries = 1) =>
    notify(JSON.stringify({ target: 'chat.care', steps: [], alert: { series, at: now } }), tries, deps);
  return { calls, tell, kept, tellChange, records };
};

const point = (score: number) => ({ n: 270, score, low: score - 9, high: score + 9 });
const fell = {
  ...{ kind: 'watch' as const, version: 0, id: 'program.shop.v2.nps', since: 20_700, told: false },
  alert: {
    ...{ at: now, type: 'nps' as const, since: 20_500, from: 20_700, until: 20_770 },
    ...{ before: point(31), now: point(-12), by: -43, low: -55, high: -31 },
  },
};

describe('a chat', () => {
  it('is told one step in full, and several as one list, each task once', async () => {
    const { calls, tell } = await world();
    expect(await tell('chat.care')).toEqual({ kind: 'told' });
    expect(calls[0]).toMatchObject({ url: chat, body: expect.stringContaining('https://f.example/app/tasks/task1') });
    expect(calls[0]?.body).toContain('Customer care');
    await tell('chat.care', ['task1', 'task2', 'task1']);
    expect(calls[1]?.body).not.toContain('/app/tasks/');
    expect(calls[1]?.body).toContain('2 ');
    // A step that its task does not have (any more) is told as a list of one.
    await tell('chat.care', ['task1'], 1, 99);
    expect(calls[2]?.body).not.toContain('/app/tasks/');
  });

  it('is told in JSON, with the way to the one customer, or to the list of all', async () => {
    const { calls, tell } = await world();
    await tell('chat.care');
    await tell('chat.care', ['task1', 'task2']);
    await tell('webhook.tickets');
    expect(calls.map(({ headers }) => headers)).toMatchObject([json, json, json]);
    expect(calls[1]?.body).toMatch(/https:\/\/f\.example\/app\b(?!\/tasks)/);
  });

  it('is told by when in the time of the team, or of the company where the team has none of its own', async () => {
    const said = async (timezone?: string, team = 'care') => {
      const { calls, tell } = await world(undefined, timezone, team);
      await tell('chat.care');
      return calls[0]?.body;
    };
    const [company, newYork] = [await said(), await said('America/New_York')];
    expect(company).not.toBe(newYork);
    expect(company).toContain('16:30');
    expect(newYork).toContain('10:30');
    // Of a team that is configured no more its own name is all that there is.
    expect(await said('America/New_York', 'gone')).toMatch(/gone/);
    expect(await said('America/New_York', 'gone')).toContain('16:30');
  });

  it('hears of those who are still there, and nothing of those who were erased', async () => {
    const { calls, tell } = await world();
    expect(await tell('chat.care', ['gone'])).toEqual({ kind: 'nothing-to-tell' });
    expect(calls).toEqual([]);
    expect(await tell('chat.care', ['task1', 'gone'])).toEqual({ kind: 'told' });
  });

  it('is told what changed in the figures and what that is judged by, while it is the last change', async () => {
    const { calls, tellChange, records } = await world();
    expect(await tellChange(fell.id)).toEqual({ kind: 'nothing-to-tell' });
    await records.commit([{ put: fell }]);
    expect(await tellChange(fell.id)).toEqual({ kind: 'told' });
    const { text } = JSON.parse(calls[0]?.body ?? '{}');
    expect(text).toMatch(
      /^NPS of shop\.v2 fell from 31\.0 to −12\.0\nBefore: .*270 answers.*between −55\.0 and −31\.0/,
    );
    expect(text.match(/fell|https:/g)).toEqual(['fell', 'https:']);
    expect(text).toMatch(/\nhttps:\/\/f\.example\/app\/insights$/);
    await records.commit([{ put: { ...fell, version: 1, alert: { ...fell.alert, at: '2026-11-21T10:00:00.000Z' } } }]);
    expect([await tellChange(fell.id), calls.length]).toEqual([{ kind: 'nothing-to-tell' }, 1]);
  });

  it('that does not take a change of the figures has it listed, so that it can be sent again', async () => {
    const { tellChange, kept, records } = await world({ kind: 'answered', status: 404 });
    await records.commit([{ put: fell }]);
    for (const tries of [1, 2]) expect(await tellChange(fell.id, tries)).toEqual({ kind: 'given-up' });
    expect(kept()).toMatchObject([{ target: 'chat.care', tries: 2, steps: [], alert: { series: fell.id, at: now } }]);
  });

  it.each([
    ['chat.unknown', /no address for the chat 'unknown'. Add it under "chats"/],
    ['chat.odd', /The address of the chat 'odd' .* is none/],
    ['chat', /no address for the chat ''/],
    ['webhook.unknown', /The configuration has no such webhook any more/],
  ])('or system such as %s, whose address nobody knows, is listed with what to do, once', async (target, reason) => {
    const { calls, tell, kept } = await world();
    for (const tries of [1, 2]) expect(await tell(target, ['task1'], tries)).toEqual({ kind: 'given-up' });
    expect(calls).toEqual([]);
    expect(kept()).toMatchObject([
      { target, tries: 2, at: now, steps: [{ taskId: 'task1', number: 0 }], reason: expect.stringMatching(reason) },
    ]);
    expect(kept()[0]?.expires).toBe(Date.parse(now) / 1000 + 90 * 86_400);
  });
});

describe('a call that was answered', () => {
  const outcome = async (status: number, tries = 1) =>
    (await (await world({ kind: 'answered', status })).tell('webhook.tickets', ['task1'], tries)).kind;

  it.each([
    ...[
      [199, 'given-up'],
      [200, 'told'],
      [299, 'told'],
      [300, 'given-up'],
      [404, 'given-up'],
      [408, 'again'],
    ],
    ...[
      [409, 'again'],
      [425, 'again'],
      [429, 'again'],
      [499, 'given-up'],
      [500, 'again'],
      [599, 'again'],
    ],
  ])('%s is %s', async (status, kind) => expect(await outcome(Number(status))).toBe(kind));

  it('is tried six times more, no oftener', async () => {
    expect(await outcome(503, 6)).toBe('again');
    expect(await outcome(503, 7)).toBe('given-up');
    const { tell, kept } = await world({ kind: 'unreachable', reason: 'It could not be reached.' });
    await tell('webhook.tickets', ['task1'], 7);
    expect(kept()).toMatchObject([{ reason: 'It could not be reached.', tries: 7 }]);
  });

  it.each([
    ...[
      [1, 30, 38],
      [2, 120, 150],
      [3, 600, 750],
      [4, 3_600, 4_500],
      [5, 10_800, 13_500],
      [6, 28_800, 36_000],
    ],
  ])('after try %s waits between %s and %s seconds, not all at once', async (tries, least, most) => {
    const { tell } = await world({ kind: 'answered', status: 503 });
    const waits = new Set<number>();
    for (const number of [0, 1, 2, 3, 4, 5]) {
      const told = await tell('webhook.tickets', ['task1'], tries, number);
      if (told.kind === 'again') waits.add(told.inSeconds);
    }
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(Number(least));
    expect(Math.max(...waits)).toBeLessThanOrEqual(Number(most));
    expect(waits.size).toBeGreaterThan(1);
  });
});

describe('what could not be told', () => {
  it('is listed each for itself, by whom, of what and of which step', async () => {
    const { tell, kept } = await world({ kind: 'answered', status: 404 });
    await tell('webhook.tickets', ['task1'], 1, 0);
    await tell('webhook.tickets', ['task1'], 1, 1);
    await tell('webhook.tickets', ['task2'], 1, 0);
    await tell('chat.care', ['task1'], 1, 0);
    await tell('webhook.tickets', ['task1'], 2, 0);
    expect(kept()).toHaveLength(4);
  });
});

describe('a system that says when to come again', () => {
  const wait = async (retryAfter: string | undefined) => {
    const { tell } = await world({ kind: 'answered', status: 503, retryAfter } as Posted);
    const told = await tell('webhook.tickets');
    return told.kind === 'again' ? told.inSeconds : undefined;
  };

  it('is called no sooner, and where what it says is none as ever', async () => {
    const usual = await wait(undefined);
    expect(usual).toBeLessThan(40);
    expect(await wait('120')).toBe(120);
    expect(await wait('1')).toBe(usual);
    expect(await wait('Fri, 20 Nov 2026 10:05:00 GMT')).toBe(300);
    expect(await wait('999999999')).toBe(11 * 3_600);
    for (const odd of ['12x', 'x12', '', '-5', '1234567890123', 'soon'])
      expect([odd, await wait(odd)]).toEqual([odd, usual]);
  });
});

describe('what a system is sent', () => {
  const sent = (more: object, number = 0) =>
    JSON.parse(
      webhookCall(
        { name: 'tickets', url: tickets.url, task: { ...task, ...more }, number, now },
        testKeyring.hookSecret('x'),
      ).body,
    );

  it('names the step and when it was; of a step that is gone, that something changed', () => {
    expect(sent({})).toMatchObject({
      type: 'task.opened',
      timestamp: opened.at,
      data: { step: 0, task: { id: 'task1' } },
    });
    expect(sent({}, 5)).toMatchObject({ type: 'task.changed', timestamp: now });
  });

  it('of a very long task is its newest steps and the beginning of each note', () => {
    const note = (at: number) => ({
      at: opened.at,
      by: 'mara@x.example',
      act: 'noted',
      note: `${at} ${'ä'.repeat(3_000)}`,
    });
    const many = Array.from({ length: 60 }, (_, at) => note(at));
    const { data } = sent({ history: many });
    const { history } = data.task;
    expect([history.length, history.at(-1).note.slice(0, 4)]).toEqual([30, '59 ä']);
    expect(Math.max(...history.map((entry: { note: string }) => Buffer.byteLength(entry.note)))).toBeLessThan(520);
    const few = sent({ history: many.slice(0, 3) }).data.task.history;
    expect(few[0].note.length).toBeGreaterThan(3_000);
  });

  it('of very long answers is the beginning of each, and those without words stay', () => {
    const words = 'ö'.repeat(4_000);
    const answers = Array.from({ length: 40 }, (_, at) => ({
      ...{ at: opened.at, surveyId: `s${at}`, program: 'p', score: 2, revision: 1, group: 'detractor' },
      ...(at % 2 === 0 && { comment: words }),
    }));
    const { task: told } = sent({ joined: answers }).data;
    const comments = told.answers.map(({ comment }: { comment: string | null }) => comment);
    expect(Math.max(...comments.map((comment: string | null) => Buffer.byteLength(comment ?? '')))).toBeLessThan(520);
    expect(comments.filter((comment: string | null) => comment?.startsWith('ööö')).length).toBeGreaterThan(0);
  });
});
