import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryTimer, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import { noteArrival } from '../../../shared/steps/conversation/note-arrival.ts';
import { counted, most, quotaOf } from '../../../shared/steps/conversation/quota.ts';
import { type CustomerReply, takeReply } from '../../../shared/steps/conversation/take-reply.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';

const at = '2026-11-24T09:00:00.000Z';

let records: InMemoryRecords;
let timer: InMemoryTimer;
beforeEach(() => {
  records = new InMemoryRecords();
  timer = new InMemoryTimer();
});
const task = (more: TaskParts = {}) => records.commit([{ put: { ...aTask(more), version: 0 } }]);
const now = () => records.peek({ kind: 'task', id: ['t'] });
const acts = () => now()?.history.map(({ act }) => act);
const reply = (id: string, more: Partial<CustomerReply> = {}) =>
  takeReply(
    { ...{ id, taskId: 't', channel: 'email', address: 'ada@example.com', words: 'Hello?', at }, ...more },
    { records, timer, config },
  );
const messages = () => records.all().filter((row) => row.kind === 'message');
/** As many of this hour before. */
const wrote = (count: number, hour = '2026-11-24T09') =>
  records.commit([{ put: { kind: 'quota', version: 0, id: `replies.t.${hour}`, count, expires: 1_900_000_000 } }]);

describe('what a customer writes back', () => {
  it('stands in the conversation and in the history, once', async () => {
    await task({ language: 'de' });
    expect(await reply('m1', { messageId: '<1@x>' })).toMatchObject({ kind: 'replied', task: { thread: '<1@x>' } });
    expect(messages()).toMatchObject([
      {
        ...{ taskId: 't', direction: 'in', purpose: 'answer', channel: 'email', address: 'ada@example.com' },
        ...{ words: 'Hello?', language: 'de', createdAt: at, state: 'received' },
      },
    ]);
    expect(await reply('m1')).toMatchObject({ kind: 'duplicate', task: { id: 't' } });
    expect([acts(), messages().length]).toEqual([['replied'], 1]);
    expect((await reply('m1', { channel: 'sms', address: '+442071838750' })).kind).toBe('replied');
  });

  it('to a task that is no more is written nowhere', async () => {
    expect(await reply('m1')).toEqual({ kind: 'unknown-task' });
    expect(records.all()).toEqual([]);
  });

  it('is told with who wrote where it was another, and with what staff must know', async () => {
    await task();
    await reply('m1', { byOther: true, note: 'The mail failed a check.' });
    expect(now()?.writer).toEqual({ email: 'ada@example.com' });
    expect(now()?.history[0]?.note).toBe('From ada@example.com. The mail failed a check.');
    await reply('m2');
    expect([now()?.writer, now()?.history[1]?.note]).toEqual([undefined, undefined]);
  });

  it('opens again what was closed: somebody has a working day', async () => {
    await task({ state: 'resolved' });
    await reply('m1');
    expect(now()).toMatchObject({ state: 'open', dueAt: '2026-11-25T09:00:00.000Z' });
  });
});

describe('who writes without end', () => {
  it('is told of up to the tenth mail of an hour, which says so; then stands in the conversation alone', async () => {
    await task();
    await wrote(most.mailsAnHour - 2);
    await reply('m1');
    expect(now()?.history[0]?.note).toBeUndefined();
    await reply('m2');
    expect(now()?.history[1]?.note).toMatch(/^They write a lot: /);
    await reply('m3');
    expect([acts(), messages().length]).toEqual([['replied', 'replied'], 3]);
    expect(records.peek({ kind: 'quota', id: ['replies.t.2026-11-24T09'] })?.count).toBe(11);
    await reply('m4', { at: '2026-11-24T10:00:00.000Z' });
    expect(acts()).toHaveLength(3);
  });

  it.each<[string, TaskParts, Partial<CustomerReply>]>([
    ['where the task was closed', { state: 'resolved' }, {}],
    ['where somebody waits for them', { state: 'acknowledged', waitingSince: '2026-11-24T08:00:00.000Z' }, {}],
    ['where a person must see at once what they say', {}, { words: 'My lawyer will call you.' }],
  ])('is told of all the same %s', async (_, more, said) => {
    await task(more);
    await wrote(most.mailsAnHour + 5);
    await reply('m1', said);
    expect(acts()?.[0]).toBe('replied');
    expect(now()?.history[0]?.note).toBeUndefined();
  });
});

describe('how often something happened', () => {
  it('is counted by the hour or the day, for three days', async () => {
    const expires = Date.parse(at) / 1_000 + 3 * 86_400;
    const quota = await quotaOf('x', { per: 'hour', now: at }, records);
    expect(quota).toEqual({ kind: 'quota', version: 0, id: 'x.2026-11-24T09', count: 0, expires });
    await records.commit([{ put: counted(quota) }]);
    expect((await quotaOf('x', { per: 'hour', now: at }, records)).count).toBe(1);
    expect((await quotaOf('x', { per: 'day', now: at }, records)).id).toBe('x.2026-11-24');
  });
});

describe('a message that arrives', () => {
  it('can be found under whoever it may be from, and what it is about, as long as it is kept', async () => {
    const mails = 30 * 86_400_000;
    const note = () =>
      noteArrival(
        {
          ...{ id: 'a', channel: 'email', once: 'm', key: 'mail/1' },
          from: ['h1', 'h2', 'h1'],
          surveyId: 's',
          taskId: undefined,
        },
        { records, clock: new VirtualClock(at), config: { retention: { ...config.retention, mails } } },
      );
    for (let time = 0; time < 2; time += 1) await note();
    const rows = records.all().filter((row) => row.kind === 'arrival');
    expect(rows.map(({ by }) => by)).toEqual(['h1', 'h2', 's']);
    for (const row of rows)
      expect(row).toMatchObject({
        ...{ id: 'a', channel: 'email', once: 'm', key: 'mail/1', surveyId: 's', at, version: 1 },
        expires: (Date.parse(at) + mails) / 1_000,
      });
  });
});
