import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { InMemoryRecords, trailKeyOfTests } from '../../shared/adapters/memory/records.ts';
import type { ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { RowOf } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { TaskAct } from '../../shared/contracts/task-acts.ts';
import type { Records } from '../../shared/ports/records.ts';
import { aTask, type TaskParts } from '../world/task.ts';
import { createTable, type Engine, hasEngine, startEngine } from './engine.ts';

const at = '2026-11-20T09:00:00.000Z';
const contact = (id: string, version = 0): ContactRow => ({
  kind: 'contact',
  version,
  id,
  email: 'ada@example.com',
  asked: {},
  createdAt: at,
});
const survey = (id: string): SurveyRow => ({
  kind: 'survey',
  version: 0,
  id,
  state: 'scheduled',
  program: 'post-purchase',
  programHash: 'hash',
  type: 'nps',
  eventKey: 'event',
  contactId: 'contact',
  occurredAt: at,
  priority: 2,
  language: 'en',
  timezone: 'Europe/Berlin',
  channel: 'email',
  address: 'ada@example.com',
  createdAt: at,
  dueAt: at,
  askBy: at,
  generation: 1,
  wakeAt: at,
});
const task = (id: string, dueAt: string, more: TaskParts = {}): TaskRow =>
  aTask({
    version: 0,
    id,
    surveyId: id,
    contactId: 'contact',
    score: 3,
    settleUntil: at,
    dueAt,
    resolveBy: dueAt,
    ...more,
  });
const intent = (surveyId: string, id: string): RowOf<'intent'> => ({
  kind: 'intent',
  version: 0,
  surveyId,
  id,
  at,
  score: 3,
  expires: 1,
});

let engine: Engine | undefined;
beforeAll(async () => {
  if (hasEngine) engine = await startEngine();
});
afterAll(async () => {
  await engine?.stop();
});

const stores: readonly (readonly [string, () => Promise<Records>])[] = [
  ['in memory', async () => new InMemoryRecords()],
  [
    'in a DynamoDB engine',
    async () => {
      if (!engine) throw new Error('No engine runs.');
      const table = `records-${randomUUID()}`;
      await createTable(engine.client, table);
      return new DynamoRecords(engine.client, table, { trailKey: async () => trailKeyOfTests });
    },
  ],
];

describe.each(stores)('the store %s', (name, create) => {
  let records: Records;
  beforeEach(async (context) => {
    if (name !== 'in memory' && !hasEngine)
      return context.skip('no DynamoDB engine for this machine is on the registry');
    records = await create();
  });

  it('gives back what was put, one version on', async () => {
    await records.commit([{ put: contact('a') }]);
    expect(await records.get({ kind: 'contact', id: ['a'] })).toEqual(contact('a', 1));
  });

  it('knows nothing of what was never put', async () => {
    expect(await records.get({ kind: 'contact', id: ['nobody'] })).toBeUndefined();
  });

  it('refuses a put of what is there already', async () => {
    await records.commit([{ put: contact('a') }]);
    expect(await records.commit([{ put: { ...contact('a'), name: 'Other' } }])).toEqual({ kind: 'conflict' });
    expect(await records.get({ kind: 'contact', id: ['a'] })).toEqual(contact('a', 1));
  });

  it('refuses a put over a version that has moved on', async () => {
    await records.commit([{ put: contact('a') }]);
    expect(await records.commit([{ put: contact('a', 1) }])).toEqual({ kind: 'committed' });
    expect(await records.commit([{ put: contact('a', 1) }])).toEqual({ kind: 'conflict' });
  });

  it('writes all of a commit or nothing', async () => {
    await records.commit([{ put: contact('a') }]);
    expect(await records.commit([{ put: contact('b') }, { put: contact('a') }])).toEqual({ kind: 'conflict' });
    expect(await records.get({ kind: 'contact', id: ['b'] })).toBeUndefined();
  });

  it('holds a commit to the versions that it requires', async () => {
    await records.commit([{ put: contact('a') }]);
    const required = { require: { kind: 'contact' as const, id: ['a'] } };
    expect(await records.commit([{ put: contact('b') }, { ...required, version: 0 }])).toEqual({ kind: 'conflict' });
    expect(await records.commit([{ put: contact('b') }, { ...required, version: 1 }])).toEqual({ kind: 'committed' });
  });

  it('erases the version that was read, with its place in every list, and nothing newer', async () => {
    await records.commit([{ put: survey('a') }, { put: survey('b') }]);
    const erase = { kind: 'survey' as const, id: ['a'] };
    expect(await records.commit([{ put: contact('c') }, { erase, version: 2 }])).toEqual({ kind: 'conflict' });
    expect(await records.commit([{ put: contact('c') }, { erase, version: 1 }])).toEqual({ kind: 'committed' });
    expect(await records.get({ kind: 'survey', id: ['a'] })).toBeUndefined();
    const { refs } = await records.list({ of: 'contact', contactId: 'contact', what: 'surveys' });
    expect(refs).toEqual([{ kind: 'survey', id: ['b'] }]);
  });

  it('lets one of many racing writers win', async () => {
    const commits = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        records.commit([{ put: { ...contact('a'), name: `Writer ${number}` } }, { put: survey(`s${number}`) }]),
      ),
    );
    expect(commits.filter(({ kind }) => kind === 'committed')).toHaveLength(1);
  });

  it('reads many rows in the order asked for, repeated and missing ones included', async () => {
    await records.commit([{ put: contact('a') }, { put: survey('s') }]);
    const rows = await records.getAll([
      { kind: 'survey', id: ['s'] },
      { kind: 'contact', id: ['nobody'] },
      { kind: 'contact', id: ['a'] },
      { kind: 'survey', id: ['s'] },
    ]);
    expect(rows.map((row) => row?.kind)).toEqual(['survey', undefined, 'contact', 'survey']);
  });

  it('finds nothing under a name that is longer than any can be', async () => {
    const ref = { kind: 'task', id: ['é'.repeat(1_100)] } as const;
    await records.commit([{ put: contact('a') }]);
    expect(await records.get(ref)).toBeUndefined();
    const rows = await records.getAll([ref, { kind: 'contact', id: ['a'] }]);
    expect(rows.map((row) => row?.kind)).toEqual([undefined, 'contact']);
  });

  it('lists tasks by their deadline, page by page', async () => {
    await records.commit([
      { put: task('late', '2026-11-23T09:00:00.000Z') },
      { put: task('early', '2026-11-21T09:00:00.000Z') },
      { put: task('middle', '2026-11-22T09:00:00.000Z') },
    ]);
    const first = await records.list({ of: 'queue', queue: 'waiting' }, { limit: 2 });
    const second = await records.list(
      { of: 'queue', queue: 'waiting' },
      { limit: 2, ...(first.next !== undefined && { after: first.next }) },
    );
    expect([...first.refs, ...second.refs]).toEqual(
      ['early', 'middle', 'late'].map((id) => ({ kind: 'task', id: [id] })),
    );
    expect(second.next).toBeUndefined();
  });

  it('lists each queue of a team and of all teams, the urgent first, then by when they are due', async () => {
    const later = '2026-11-25T09:00:00.000Z';
    await records.commit([
      { put: task('plain', at) },
      { put: task('urgent', later, { severity: 'urgent' }) },
      { put: task('patient', at, { waitingSince: at }) },
      { put: task('taken', '2026-11-19T09:00:00.000Z', { state: 'acknowledged', team: 'returns' }) },
      { put: task('happy', at, { group: 'promoter' }) },
      { put: task('over', at, { state: 'resolved' }) },
      { put: task('settling', at, { state: 'settling' }) },
    ]);
    const names = async (list: Parameters<Records['list']>[0]) =>
      (await records.list(list)).refs.map(({ id }) => id[0]);
    expect(await names({ of: 'inbox', team: 'care', queue: 'waiting' })).toEqual(['urgent', 'plain', 'patient']);
    expect(await names({ of: 'inbox', team: 'care', queue: 'promoters' })).toEqual(['happy']);
    expect(await names({ of: 'inbox', team: 'care', queue: 'done' })).toEqual(['over']);
    // A step further is no reason to stand further behind.
    expect(await names({ of: 'queue', queue: 'waiting' })).toEqual(['urgent', 'taken', 'plain', 'patient']);
    expect(await names({ of: 'queue', queue: 'promoters' })).toEqual(['happy']);
    expect(await names({ of: 'queue', queue: 'done' })).toEqual(['over']);
  });

  it('lists the trail of a task in order, written with the task itself', async () => {
    const entry = (act: TaskAct) => ({ at, by: 'mara@example.com', act });
    await records.commit([{ put: { ...task('one', at), history: [entry('opened'), entry('noted')] } }]);
    const found = await records.get({ kind: 'task', id: ['one'] });
    if (!found) throw new Error('It was not stored.');
    await records.commit([{ put: { ...found, history: [...found.history, entry('resolved')] } }]);
    // Whoever lost the race leaves no entry either.
    expect(await records.commit([{ put: { ...found, history: [...found.history, entry('dismissed')] } }])).toEqual({
      kind: 'conflict',
    });
    const { refs } = await records.list({ of: 'audit', chain: 'task.one' });
    const rows = await records.getAll(refs);
    expect(rows.map((row) => (row?.kind === 'audit' ? [row.seq, row.act] : []))).toEqual([
      [1, 'opened'],
      [2, 'noted'],
      [3, 'resolved'],
    ]);
  });

  it('lists what belongs to a contact, newest first when asked', async () => {
    await records.commit([
      { put: task('one', at) },
      { put: { ...task('two', at), settleUntil: '2026-11-21T09:00:00.000Z' } },
    ]);
    const { refs } = await records.list({ of: 'contact', contactId: 'contact', what: 'tasks' }, { newestFirst: true });
    expect(refs.map(({ id }) => id[0])).toEqual(['two', 'one']);
  });

  it('lists intents of a survey without the survey itself', async () => {
    await records.commit([{ put: survey('s') }, { put: intent('s', 'i1') }, { put: intent('s', 'i2') }]);
    const { refs } = await records.list({ of: 'intents', surveyId: 's' });
    expect(refs.map(({ kind }) => kind)).toEqual(['intent', 'intent']);
  });

  it('counts however many count at once, and refuses a ruling on an older count', async () => {
    const counter = { kind: 'pace', program: 'support', hour: '2026-11-20T09', expires: 1 } as const;
    const counts = await Promise.all(Array.from({ length: 20 }, () => records.count(counter)));
    expect([...counts].sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
    const row = await records.get({ kind: 'pace', id: ['support', '2026-11-20T09'] });
    if (!row) throw new Error('Nothing was counted.');
    await records.count(counter);
    expect(await records.commit([{ put: { ...row, ruling: 'dropped' } }])).toEqual({ kind: 'conflict' });
    expect(await records.get({ kind: 'pace', id: ['support', '2026-11-20T09'] })).toMatchObject({ count: 21 });
    const { refs } = await records.list({ of: 'pace', program: 'support' });
    expect(refs).toEqual([{ kind: 'pace', id: ['support', '2026-11-20T09'] }]);
  });

  it('holds what is called as every object has something called', async () => {
    const odd = { ...contact('odd'), properties: { constructor: 'x', toString: 1, hasOwnProperty: true } };
    expect(await records.commit([{ put: odd }])).toEqual({ kind: 'committed' });
    expect(await records.get({ kind: 'contact', id: ['odd'] })).toMatchObject({ properties: odd.properties });
  });

  it('lists what is held, by programme and reason, until it is let go', async () => {
    const held = { ...survey('s'), held: { why: 'paused' as const, since: at } };
    await records.commit([{ put: held }, { put: survey('free') }]);
    const list = (why: 'paused' | 'surge') => records.list({ of: 'held', program: 'post-purchase', why });
    expect((await list('paused')).refs).toEqual([{ kind: 'survey', id: ['s'] }]);
    expect((await list('surge')).refs).toEqual([]);
    await records.commit([{ put: { ...survey('s'), version: 1 } }]);
    expect((await list('paused')).refs).toEqual([]);
  });

  it('drops a row from the due index when nothing is pending any more', async () => {
    await records.commit([{ put: survey('s') }]);
    const dueNow = async () =>
      (
        await Promise.all(
          Array.from({ length: 16 }, (_, shard) => records.list({ of: 'due', hour: '2026-11-20T09', shard })),
        )
      ).flatMap(({ refs }) => refs);
    expect(await dueNow()).toEqual([{ kind: 'survey', id: ['s'] }]);
    await records.commit([{ put: { ...survey('s'), version: 1, wakeAt: undefined } }]);
    expect(await dueNow()).toEqual([]);
  });
});
