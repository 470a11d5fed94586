import { beforeEach, describe, expect, it } from 'vitest';
import { InMemoryRecords } from '../../../shared/adapters/memory/records.ts';
import type { EventRow } from '../../../shared/contracts/rows/event.ts';
import { plus } from '../../../shared/domain/instant.ts';
import { openTaskSince } from '../../../shared/steps/task/open-task.ts';
import { readBefore } from '../../../shared/steps/task/read-before.ts';
import { aTask, type TaskParts } from '../../world/task.ts';
import { anAnswer } from '../tasks/answer.ts';

const first = '2026-11-01T09:00:00.000Z';
const day = 86_400_000;

let records: InMemoryRecords;
beforeEach(() => {
  records = new InMemoryRecords();
});

describe('what whoever takes a task is told of its customer', () => {
  const happened = async (name: string, days: number, { surveys = [] as string[], contactId = 'c' } = {}) => {
    const row: EventRow = {
      ...{ kind: 'event', version: 0, key: name, envelopeId: name, contactId, receivedAt: plus(first, days * day) },
      event: {
        id: name,
        type: 'purchase.completed',
        source: 'shop',
        occurredAt: plus(first, days * day),
        customer: {},
      },
      decisions: ['none', ...surveys].map((surveyId) => ({
        ...{ at: first, program: 'p', verdict: 'scheduled' as const, reasons: [] },
        ...(surveyId !== 'none' && { surveyId }),
      })),
      expires: 1_900_000_000,
    };
    await records.commit([{ put: row }]);
  };
  const told = async (more: TaskParts = {}) => {
    const { events, answers } = await readBefore(aTask({ businessId: 'own', ...more }), { records });
    return { events: events.map(({ key }) => key), answers: answers.map(({ id }) => id) };
  };

  it('is the newest of what happened to them, the task’s own matter left out', async () => {
    for (let days = 1; days <= 9; days += 1) await happened(`e${days}`, days);
    await happened('elsewhere', 10, { contactId: 'somebody' });
    await happened('own', 11);
    expect(await told()).toEqual({ events: ['e9', 'e8', 'e7', 'e6', 'e5', 'e4', 'e3'], answers: [] });
  });

  it('and what they answered to other surveys, not what nobody answered', async () => {
    const sent = { ...anAnswer(9, { id: 'unanswered' }), version: 0 };
    const { response: _, history: _h, ...open } = sent;
    for (const id of ['s', 'earlier']) await records.commit([{ put: { ...anAnswer(3, { id }), version: 0 } }]);
    await records.commit([{ put: { ...open, state: 'sent' } }]);
    await happened('e1', 1, { surveys: ['earlier', 'unanswered', 'gone'] });
    await happened('e2', 2, { surveys: ['s', 'earlier'] });
    expect(await told()).toEqual({ events: ['e2', 'e1'], answers: ['earlier'] });
    expect((await told({ surveyId: undefined })).answers.toSorted()).toEqual(['earlier', 's']);
  });
});

describe('since when somebody waits for us', () => {
  const put = (id: string, settleUntil: string, more: TaskParts = {}) =>
    records.commit([{ put: { ...aTask({ id, settleUntil, ...more }), version: 0 } }]);
  const since = (...contacts: string[]) => openTaskSince(contacts.length > 0 ? contacts : ['c'], records);

  it.each(['settling', 'open', 'acknowledged', 'contacted'] as const)(
    'is when a task that is %s came',
    async (state) => {
      await put('a', first, { state });
      expect(await since()).toBe(first);
    },
  );

  it.each<[string, TaskParts]>([
    ['is over', { state: 'resolved' }],
    ['was proven', { state: 'verified' }],
    ['was dismissed', { state: 'dismissed' }],
    ['was withdrawn', { state: 'withdrawn' }],
    ['thanks a promoter', { group: 'promoter' }],
    ['is a passive’s', { group: 'passive' }],
    ['is somebody else’s', { contactId: 'somebody' }],
  ])('is not a task that %s', async (_, more) => {
    await put('a', first, more);
    expect(await since()).toBeUndefined();
  });

  it('is the earliest, under whatever name they were known', async () => {
    await put('late', plus(first, 2 * day));
    await put('early', plus(first, day), { contactId: 'former' });
    expect(await since('c')).toBe(plus(first, 2 * day));
    expect(await since('c', 'former')).toBe(plus(first, day));
  });

  it('is looked for among their newest ten tasks', async () => {
    await put('oldest', first);
    for (let nth = 1; nth <= 9; nth += 1) await put(`t${nth}`, plus(first, nth * day), { state: 'resolved' });
    expect(await since()).toBe(first);
    await put('t10', plus(first, 10 * day), { state: 'resolved' });
    expect(await since()).toBeUndefined();
  });
});
