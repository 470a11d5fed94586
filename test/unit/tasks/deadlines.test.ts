import { describe, expect, it } from 'vitest';
import { armed, calledFor, nextDeadline, passedDeadlines } from '../../../shared/domain/task/deadlines.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { aTask } from './row.ts';

const [remindAt, dueAt, second, resolveBy, third] = [
  '2026-11-23T16:00:00.000Z',
  '2026-11-24T09:00:00.000Z',
  '2026-11-24T15:00:00.000Z',
  '2026-11-27T09:00:00.000Z',
  '2026-11-27T15:00:00.000Z',
] as const;
const [lea, max] = [
  { name: 'Lea', email: 'lea@shop.example' },
  { name: 'Max', email: 'max@shop.example' },
];
const ladder = [
  { at: dueAt, clock: 'contact', to: lea },
  { at: second, clock: 'contact', to: max },
  { at: resolveBy, clock: 'solution', to: lea },
  { at: third, clock: 'solution', to: max },
] as const;
const clocks = { remindAt, ladder: [...ladder] };
const end = '2027-01-01T00:00:00.000Z';
const rings = (task: Task, until = end) => passedDeadlines(task, until).map(({ at, act }) => `${act} ${at}`);
const all = [
  `reminded ${remindAt}`,
  `escalated ${dueAt}`,
  `escalated ${second}`,
  `escalated ${resolveBy}`,
  `escalated ${third}`,
];
const promise = { by: dueAt, madeAt: '2026-11-23T09:00:00.000Z', tellAt: '2026-11-23T18:00:00.000Z' };

describe('while nothing happens, it rings', () => {
  it.each<[string, Task, readonly string[]]>([
    ['for a reminder, both ends and each step above', aTask('open', clocks), all],
    ['as much once somebody took it', aTask('acknowledged', clocks), all],
    ['for the solution alone once the customer was contacted', aTask('contacted', clocks), all.slice(3)],
    ['at both ends without a ladder', aTask('open'), [`escalated ${dueAt}`, `escalated ${resolveBy}`]],
    ['without a reminder that would come no earlier', aTask('open', { ...clocks, remindAt: dueAt }), all.slice(1)],
    ['not before it is open', aTask('settling', clocks), []],
    ['not once it is over', aTask('resolved', clocks), []],
    ['not for thanks', aTask('open', { ...clocks, group: 'promoter' }), []],
    [
      'where a customer who is happy now was promised an answer before',
      aTask('open', { ...clocks, group: 'promoter', promise }),
      [`slipping ${promise.tellAt}`],
    ],
    ['not where the customer wants no contact', aTask('open', { ...clocks, noContact: true }), []],
    ['not while the customer has to answer first', aTask('open', { ...clocks, waitingSince: remindAt }), []],
    ['not for a promise that they do not want kept', aTask('open', { promise, noContact: true }), []],
    [
      'where the customer was promised an answer',
      aTask('open', { promise }),
      [`slipping ${promise.tellAt}`, `escalated ${dueAt}`, `escalated ${resolveBy}`],
    ],
    [
      'not for a promise that was kept',
      aTask('open', { promise: { ...promise, keptAt: remindAt } }),
      [`escalated ${dueAt}`, `escalated ${resolveBy}`],
    ],
    [
      'not for a promise that was renewed',
      aTask('open', { promise: { ...promise, renewedBy: end } }),
      [`escalated ${dueAt}`, `escalated ${resolveBy}`],
    ],
    ['not for a promise once somebody wrote', aTask('contacted', { promise }), [`escalated ${resolveBy}`]],
  ])('%s', (_, task, expected) => {
    expect(rings(task)).toEqual(expected);
    expect(nextDeadline(task)).toBe(expected[0]?.split(' ')[1]);
  });

  it('for what has passed, to the instant, and not for what was dealt with', () => {
    const task = aTask('open', clocks);
    expect(rings(task, dueAt)).toEqual(all.slice(0, 2));
    expect(rings(task, '2026-11-24T08:59:59.999Z')).toEqual(all.slice(0, 1));
    expect(rings(aTask('open', { ...clocks, rungUntil: dueAt }))).toEqual(all.slice(2));
    expect(rings(aTask('open', { ...clocks, rungUntil: '2026-11-24T08:59:59.999Z' }))).toEqual(all.slice(1));
  });
});

describe('who is called', () => {
  it.each([
    ['the owner, before any step', 'open', remindAt, 'tom@shop.example'],
    ['the first step at its instant', 'open', dueAt, lea.email],
    ['the next step at its instant', 'open', second, max.email],
    ['the first again for the solution', 'open', resolveBy, lea.email],
    ['the owner, of one whom nobody calls for the contact any more', 'contacted', second, 'tom@shop.example'],
    ['the highest step of the solution', 'contacted', third, max.email],
  ] as const)('is %s', (_, state, until, email) => {
    expect(calledFor(aTask(state, clocks), until).email).toBe(email);
  });

  it('is the owner where there is no ladder', () => {
    expect(calledFor(aTask('open'), end).email).toBe('tom@shop.example');
  });
});

describe('the one wake-up of a task', () => {
  const now = '2026-11-23T12:00:00.000Z';
  it.each<[string, Task, string | undefined, object]>([
    ['is when it settles', aTask('settling', { settleUntil: end }), undefined, { wakeAt: end, generation: 2 }],
    ['is at what rings next', aTask('open', clocks), undefined, { wakeAt: remindAt, generation: 2 }],
    ['is never in the past', aTask('open', { remindAt: '2026-11-20T00:00:00.000Z' }), undefined, { wakeAt: now }],
    ['stays where it comes earlier', aTask('open'), remindAt, { wakeAt: remindAt, generation: 1 }],
    ['stays where it comes just then', aTask('open'), dueAt, { wakeAt: dueAt, generation: 1 }],
    ['is replaced where it would come too late', aTask('open'), second, { wakeAt: dueAt, generation: 2 }],
    ['is replaced where it has gone by', aTask('open'), now, { wakeAt: dueAt, generation: 2 }],
    ['is none once nothing rings', aTask('resolved', { wakeAt: dueAt }), dueAt, { wakeAt: undefined, generation: 1 }],
  ])('%s', (_, task, armedFor, expected) => {
    expect(armed(task, armedFor, now)).toMatchObject(expected);
  });

  it('leaves a task alone that needs none and has none', () => {
    const over = aTask('resolved');
    expect(armed(over, undefined, now)).toBe(over);
  });
});
