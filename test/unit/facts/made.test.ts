import { beforeEach, describe, expect, it } from 'vitest';
import { testKeyring, VirtualClock } from '../../../shared/adapters/memory/doubles.ts';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { FactTableName } from '../../../shared/contracts/facts/tables.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import type { Row } from '../../../shared/contracts/rows/row.ts';
import { intentId } from '../../../shared/domain/intent/intent-id.ts';
import { taskIdOf } from '../../../shared/domain/task/task.ts';
import { makeFacts, pseudonymOf } from '../../../shared/steps/facts/make-facts.ts';
import { readScenes } from '../../../shared/steps/facts/read-scenes.ts';
import { touchedBy } from '../../../shared/steps/facts/touched.ts';
import config from '../../config.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const now = '2026-11-24T12:00:00.000Z';
const sentAt = '2026-11-20T15:00:00.000Z';
const program = config.programs['post-purchase'];
if (!program) throw new Error('The default programmes are gone.');

let records: InMemoryRecords;
let clock: VirtualClock;
beforeEach(() => {
  records = new InMemoryRecords();
  clock = new VirtualClock(now);
});
const put = async (...rows: Row[]) => {
  for (const row of rows) await records.commit([{ put: { ...row, version: 0 } }]);
};
const deps = () => ({
  ...{ records, clock, config, keyring: testKeyring },
  programs: { find: async () => program } as never,
});
const none = { surveys: new Set<string>(), tasks: new Set<string>(), events: new Set<string>() };
const made = (touched: Partial<typeof none>, before: readonly ReturnType<typeof aTask>[] = []) =>
  makeFacts({ ...none, ...touched }, deps(), before);
const named = async (touched: Partial<typeof none>) =>
  (await made(touched)).map(({ table, id, row }) => `${table} ${id}${row ? '' : ' gone'}`);
const event = (more: Partial<EventRow> = {}): EventRow => ({
  ...{
    kind: 'event',
    version: 0,
    key: 'e',
    envelopeId: 'e',
    contactId: 'c',
    receivedAt: sentAt,
    expires: 1_900_000_000,
  },
  event: {
    id: 'ord_1',
    type: 'purchase.completed',
    source: 'shop',
    occurredAt: sentAt,
    amount: 320,
    currency: 'EUR',
    customer: {},
  },
  decisions: [{ at: sentAt, program: 'post-purchase', verdict: 'scheduled', reasons: [], surveyId: 's' }],
  ...more,
});
const task = (more: TaskParts = {}) => aTask({ id: taskIdOf('s'), surveyId: 's', ...more });
const rowOf = async (table: FactTableName, touched: Partial<typeof none>) =>
  (await made(touched)).find((change) => change.table === table)?.row;

describe('what a row is told in', () => {
  it('is its own fact, and those of the surveys that show something of it', () => {
    const found = touchedBy([
      anAnswer(3),
      { kind: 'intent', version: 0, surveyId: 'opened', id: 'i', at: sentAt, expires: 0 },
      { kind: 'member', version: 0, surveyId: 'joined', taskId: 't' },
      aTask({
        id: 't',
        surveyId: 'own',
        joined: [{ surveyId: 'further', program: 'p', group: 'passive', score: 1, revision: 1, at: now }],
      }),
      event(),
      { kind: 'contact', version: 0, id: 'c', asked: {}, createdAt: now },
    ]);
    expect([...found.surveys].toSorted()).toEqual(['further', 'joined', 'opened', 'own', 's']);
    expect([[...found.tasks], [...found.events]]).toEqual([['t'], ['e']]);
  });
});

describe('facts as the table has them', () => {
  const all = { surveys: new Set(['s', 'gone']), tasks: new Set(['t', 'gone']), events: new Set(['e', 'gone']) };

  it('are made of each row that is there, under a name that nobody can undo', async () => {
    await put(anAnswer(3, { comment: 'Cracked.' }), aTask({ id: 't' }), event());
    expect(await named(all)).toEqual(['surveys s', 'answers s', 'comments s', 'tasks t', 'moments e']);
    const name = pseudonymOf('c', testKeyring);
    expect(name).not.toContain('c1');
    expect(pseudonymOf('c', { addresses: new Uint8Array(32).fill(9) })).not.toBe(name);
    expect((await rowOf('moments', all))?.contact).toBe(name);
    expect(await rowOf('moments', all)).toMatchObject({ team: program.followUp.team, program: 'post-purchase' });
    expect(await named(none)).toEqual([]);
  });

  it('are none of an event that was erased, and of no team where its programme is no more', async () => {
    const decisions = event().decisions.map((decision) => ({ ...decision, program: 'former' }));
    await put(event({ erasedAt: now }), event({ key: 'e2', decisions }));
    expect(await named({ events: new Set(['e', 'e2']) })).toEqual(['moments e2']);
    expect((await rowOf('moments', { events: new Set(['e2']) }))?.team).toBeNull();
  });

  it('are gone from the month that a task has left, and only of that task', async () => {
    await put(aTask({ id: 't', openedAt: '2026-11-20T15:10:00.000Z' }));
    const before = [
      aTask({ id: 't', openedAt: '2026-10-30T10:00:00.000Z' }),
      aTask({ id: 'other', openedAt: '2026-09-30T10:00:00.000Z' }),
    ];
    const facts = await made({ tasks: new Set(['t']) }, before);
    expect(facts.map(({ id, month, row }) => [id, month, row === null])).toEqual([
      ['t', '2026-10', true],
      ['t', '2026-11', false],
    ]);
  });

  it('count the steps of a task that lie in its chapters, too', async () => {
    const reopened = { at: now, by: 'customer', act: 'reopened' as const };
    await put(aTask({ id: 't', history: [reopened], past: { chapters: 1, steps: 2 } }), {
      kind: 'chapter',
      version: 0,
      taskId: 't',
      number: 1,
      entries: [reopened, reopened],
    });
    expect((await rowOf('tasks', { tasks: new Set(['t']) }))?.reopened).toBe(3);
  });
});

describe('a survey’s fact', () => {
  const surveys = new Set(['s']);

  it('shows what its event was worth, and the cause of its task', async () => {
    await put(anAnswer(3), event(), task({ cause: 'glue' }));
    expect(await rowOf('surveys', { surveys })).toMatchObject({ amount: 320, currency: 'EUR' });
    expect(await rowOf('answers', { surveys })).toMatchObject({ cause: 'glue', taskId: taskIdOf('s') });
  });

  it('shows the cause of the task that its answer joined, rather than one of its own', async () => {
    await put(
      anAnswer(3),
      { kind: 'member', version: 0, surveyId: 's', taskId: 't9' },
      aTask({ id: 't9', surveyId: 'x', cause: 'wood' }),
    );
    expect(await rowOf('answers', { surveys })).toMatchObject({ cause: 'wood', taskId: 't9' });
    await put(task({ cause: 'glue' }));
    expect(await rowOf('answers', { surveys })).toMatchObject({ cause: 'wood', taskId: 't9' });
  });

  it('shows its own where what it joined is gone', async () => {
    await put(anAnswer(3), task({ cause: 'glue' }), { kind: 'member', version: 0, surveyId: 's', taskId: 'gone' });
    expect(await rowOf('answers', { surveys })).toMatchObject({ cause: 'glue' });
  });

  it('grows with whatever leads to its task, each counted once', async () => {
    const ties = async () => (await readScenes(['s'], deps()))[0]?.ties;
    await put(anAnswer(3));
    expect(await ties()).toBe(0);
    await put(task());
    expect(await ties()).toBe(1);
    // It may be named twice: as its own, and as the one that it joined.
    await put({ kind: 'member', version: 0, surveyId: 's', taskId: taskIdOf('s') });
    expect(await ties()).toBe(2);
  });

  it('of a survey that nobody answered looks for no task', async () => {
    const { response: _r, history: _h, ...unanswered } = anAnswer(3);
    await put({ ...unanswered, state: 'sent' } as Row, task());
    expect((await readScenes(['s'], deps()))[0]).toMatchObject({ task: undefined, ties: 0, program });
  });
});

describe('when somebody first opened a survey', () => {
  const opened = (at: string, score: number): Row => ({
    ...{ kind: 'intent', version: 0, surveyId: 's', id: intentId('i', { score }), at, expires: 0 },
  });
  const openedAt = async (more: object = {}) => {
    await put(
      { ...anAnswer(3), sentAt, ...more } as Row,
      opened('2026-11-21T09:00:00.000Z', 3),
      opened('2026-11-22T09:00:00.000Z', 4),
    );
    return (await rowOf('surveys', { surveys: new Set(['s']) }))?.openedAt;
  };

  it('is the first of its openings, however many pages they fill', async () => {
    for (let nth = 0; nth < 120; nth += 1)
      await put(opened(new Date(Date.parse('2026-11-23T09:00:00.000Z') + nth * 3_600_000).toISOString(), 3));
    expect(await openedAt()).toBe(Date.parse('2026-11-21T09:00:00.000Z'));
    const [scene] = await readScenes(['s'], deps());
    expect(scene?.openings).toHaveLength(122);
    expect(scene?.openings?.[0]).toEqual({ at: '2026-11-21T09:00:00.000Z', score: 3 });
  });

  it('is known up to eighty-nine days after it was sent; then what was known stands', async () => {
    clock.moveTo(new Date(Date.parse(sentAt) + 89 * 86_400_000).toISOString());
    expect(await openedAt()).toBe(Date.parse('2026-11-21T09:00:00.000Z'));
    clock.moveTo(new Date(Date.parse(sentAt) + 89 * 86_400_000 + 1).toISOString());
    expect(await rowOf('surveys', { surveys: new Set(['s']) })).not.toHaveProperty('openedAt');
  });

  it('is never where it was sent to nobody', async () => {
    expect(await openedAt({ via: 'link', address: '' })).toBeNull();
    records = new InMemoryRecords();
    const { response: _r, history: _h, sentAt: _s, ...unsent } = anAnswer(3);
    await put({ ...unsent, state: 'scheduled' } as Row, opened('2026-11-21T09:00:00.000Z', 3));
    expect((await rowOf('surveys', { surveys: new Set(['s']) }))?.openedAt).toBeNull();
  });
});
