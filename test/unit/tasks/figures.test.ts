import { describe, expect, it } from 'vitest';
import { normalCause } from '../../../shared/domain/task/cause.ts';
import { deskGroupOf, deskOrder } from '../../../shared/domain/task/desk.ts';
import { teamFigures } from '../../../shared/domain/task/figures.ts';
import { median } from '../../../shared/domain/task/median.ts';
import { promised, promiseStates, withPromise } from '../../../shared/domain/task/promise.ts';
import { isLate, placeInQueue, queueOf } from '../../../shared/domain/task/queue.ts';
import { recoveredShare } from '../../../shared/domain/task/recovery.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { aTask } from './row.ts';

const now = '2026-11-24T12:00:00.000Z';
const openedAt = '2026-11-23T09:00:00.000Z';
const due = (dueAt: string, more: object = {}) => aTask('open', { dueAt, ...more });
const back = { latest: { at: now, act: 'replied' as const } };

describe('a task stands', () => {
  it.each<[string, Task, string | undefined, string, boolean]>([
    [
      'first where it is urgent',
      due('2026-11-25T00:00:00.000Z', { severity: 'urgent', ...back }),
      'waiting',
      '0#2026-11-25T00:00:00.000Z',
      false,
    ],
    [
      'next where the customer wrote back',
      due('2026-11-25T00:00:00.000Z', back),
      'waiting',
      '1#2026-11-25T00:00:00.000Z',
      false,
    ],
    ['then by what is due', due('2026-11-24T11:59:59.999Z'), 'waiting', '2#2026-11-24T11:59:59.999Z', true],
    [
      'by the solution once the customer was contacted',
      aTask('contacted'),
      'waiting',
      '2#2026-11-27T09:00:00.000Z',
      false,
    ],
    [
      'last where the customer has to answer',
      due(openedAt, { waitingSince: now, ...back }),
      'waiting',
      `3#${openedAt}`,
      false,
    ],
    ['with promoters where it is thanks', due(openedAt, { group: 'promoter' }), 'promoters', `2#${openedAt}`, false],
    ['among what is done by when it was closed', aTask('resolved', { closedAt: now }), 'done', now, false],
    ['nowhere while it settles', aTask('settling'), undefined, '2#2026-11-24T09:00:00.000Z', false],
    ['nowhere once it was taken back', aTask('withdrawn'), undefined, '2026-11-24T09:00:00.000Z', false],
  ])('%s', (_, task, queue, place, late) => {
    expect([queueOf(task), placeInQueue(task), isLate(task, now)]).toEqual([queue, place, late]);
  });

  it('late only after the instant at which it was due', () => {
    expect(isLate(due(now), now)).toBe(false);
  });
});

describe('a desk', () => {
  it.each<[string, Task]>([
    ['customer', due(openedAt, { waitingSince: now, severity: 'urgent' })],
    ['urgent', due(openedAt, { severity: 'urgent', ...back })],
    ['back', due(openedAt, back)],
    ['late', due('2026-11-24T11:59:00.000Z')],
    ['today', due('2026-11-24T22:59:00.000Z')],
    ['later', due('2026-11-24T23:01:00.000Z')],
  ])('has under “%s” what belongs there, by the day of the company', (group, task) => {
    expect(deskGroupOf(task, now, 'Europe/Berlin')).toBe(group);
  });

  it('has its headings in order, none of them empty, and tasks as they came', () => {
    const [today, urgent, other] = [
      due('2026-11-24T15:00:00.000Z'),
      due(now, { severity: 'urgent' }),
      due('2026-11-24T13:00:00.000Z'),
    ];
    expect(deskOrder([today, urgent, other], now, 'Europe/Berlin')).toEqual([
      ['urgent', [urgent]],
      ['today', [today, other]],
    ]);
  });
});

const recovery = (group: 'detractor' | 'passive' | 'promoter') => ({ surveyId: 'r', score: 1, group, at: now });
const promise = { by: now, madeAt: openedAt };

describe('a team’s figures', () => {
  it('are counts, medians in minutes and shares', () => {
    const tasks = [
      aTask('open', { openedAt, dueAt: openedAt, promise }),
      aTask('contacted', { openedAt, contactedAt: '2026-11-23T09:30:00.000Z', promise: { ...promise, keptAt: now } }),
      aTask('resolved', {
        openedAt,
        contactedAt: '2026-11-23T10:30:00.000Z',
        closedAt: '2026-11-23T11:00:00.000Z',
        recovery: recovery('passive'),
      }),
      aTask('dismissed', { openedAt, closedAt: now, promise: { ...promise, by: openedAt } }),
      aTask('verified', { openedAt, closedAt: '2026-11-23T13:00:00.000Z', recovery: recovery('detractor') }),
    ];
    expect(teamFigures('care', tasks, now)).toMatchObject({
      ...{ team: 'care', tasks: 5, open: 2, late: 1, minutesToFirstAnswer: 60, minutesToSolution: 180 },
      recovery: { asked: 2, recovered: 1, share: 0.5 },
      promises: { made: 2, kept: 1, broken: 0, open: 1 },
    });
  });

  it('are none where there is nothing to count', () => {
    expect(teamFigures('care', [], now)).toEqual({
      ...{ team: 'care', tasks: 0, open: 0, late: 0, minutesToFirstAnswer: null, minutesToSolution: null },
      recovery: { asked: 0, recovered: 0, share: null, interval: null },
      promises: { made: 0, kept: 0, broken: 0, open: 0 },
    });
  });

  it('have Wilson’s interval: 8 of 10 is 49.0 to 94.3 %', () => {
    const tasks = Array.from({ length: 10 }, (_, at) => ({ recovery: recovery(at < 8 ? 'promoter' : 'detractor') }));
    const { interval } = recoveredShare(tasks);
    expect(interval?.map((end) => Number(end.toFixed(3)))).toEqual([0.49, 0.943]);
  });
});

describe('a promise', () => {
  const [before, after] = ['2026-11-24T11:59:59.999Z', '2026-11-24T12:00:00.001Z'];
  const states = (more: object, at = now, state: Task['state'] = 'open') =>
    promiseStates({ promise: { ...promise, ...more }, state }, at);
  it('is open up to its instant, then broken; kept by then, or broken all the same', () => {
    expect([states({}), states({}, after), states({ keptAt: now }), states({ keptAt: after }, after)]).toEqual([
      ['open'],
      ['broken'],
      ['kept'],
      ['broken'],
    ]);
  });

  it('is let go with what it was about, unless it was kept', () => {
    expect([
      states({}, now, 'dismissed'),
      states({}, now, 'withdrawn'),
      states({ keptAt: before }, now, 'dismissed'),
    ]).toEqual([[], [], ['kept']]);
  });

  it('is told of in time, and never before it was made', () => {
    expect(promised(now, openedAt, 3_600_000)).toEqual({ ...promise, tellAt: '2026-11-24T11:00:00.000Z' });
    expect(promised(now, openedAt, 99 * 3_600_000).tellAt).toBe(openedAt);
    expect(promised(now, openedAt, undefined)).toEqual(promise);
  });

  it('that runs stands; one whose time is over, or that is kept, gives way and is remembered', () => {
    const next = { by: '2026-11-30T00:00:00.000Z', madeAt: after };
    const during = { ...next, madeAt: now };
    expect(withPromise({}, undefined)).toEqual({ promise: undefined });
    expect(withPromise({}, next)).toEqual({ promise: next });
    expect(withPromise({ promise, promises: [promise] }, undefined)).toEqual({ promise, promises: [promise] });
    expect(withPromise({ promise }, during)).toEqual({ promise });
    expect(withPromise({ promise }, next)).toEqual({ promise: next, promises: [promise] });
    const kept = { ...promise, keptAt: openedAt };
    expect(withPromise({ promise: kept }, during)).toEqual({ promise: during, promises: [kept] });
    expect(withPromise({ promise: kept }, { ...next, madeAt: openedAt })).toEqual({ promise: kept });
    expect(withPromise({ promises: [kept] }, next)).toEqual({ promise: next, promises: [kept] });
    const many = Array.from({ length: 50 }, (_, at) => ({ ...kept, by: `${at}` }));
    const remembered = withPromise({ promise: kept, promises: many }, next).promises ?? [];
    expect([remembered.length, remembered[0]?.by, remembered.at(-1)]).toEqual([50, '1', kept]);
  });
});

describe('small measures', () => {
  it.each([
    [[], undefined],
    [[3], 3],
    [[10, 2], 6],
    [[100, 2, 9], 9],
    [[5, 1, 100, 3], 4],
  ])('the middle of %j is %j', (values, middle) => {
    expect(median(values)).toBe(middle);
  });

  it('causes that differ in capitals or spaces are one', () => {
    expect(normalCause('  Late \n  Delivery ')).toBe('late delivery');
  });
});
