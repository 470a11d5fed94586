import { describe, expect, it } from 'vitest';
import type { TaskPatch } from '../../../shared/domain/task/command.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import type { Task, TaskState } from '../../../shared/domain/task/task.ts';
import { aTask } from './row.ts';

const hours = { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] } as never;
const rules = { calendar: { hours, holidays: [] }, zone: 'UTC', escalation: [] };
const now = '2026-11-23T12:00:00.000Z';
const by = 'tom@shop.example';
const change = (task: Task, patch: TaskPatch) => perform({ type: 'change', patch, by, rules }, task, now);
const changed = (task: Task, patch: TaskPatch): Task => {
  const done = change(task, patch);
  if (done.kind === 'refused') throw new Error(done.reason);
  return done.task;
};
const lastAct = (task: Task, patch: TaskPatch) => changed(task, patch).history.at(-1);
const states = [
  'settling',
  'open',
  'acknowledged',
  'contacted',
  'resolved',
  'verified',
  'dismissed',
  'withdrawn',
] as const;

describe('a person may take a task', () => {
  it.each<[TaskState, readonly TaskState[]]>([
    ['settling', ['settling']],
    ['open', ['open', 'acknowledged', 'contacted', 'resolved', 'dismissed']],
    ['acknowledged', ['open', 'acknowledged', 'contacted', 'resolved', 'dismissed']],
    ['contacted', ['contacted', 'resolved', 'dismissed']],
    ['resolved', ['open', 'resolved', 'verified']],
    ['verified', ['open', 'verified']],
    ['dismissed', ['open', 'dismissed']],
    ['withdrawn', ['withdrawn']],
  ])('from %s to %j, and nowhere else', (from, to) => {
    const taken = states.filter((state) => change(aTask(from), { state, note: 'Called.' }).kind === 'done');
    expect(taken).toEqual(to);
    for (const state of to) expect(changed(aTask(from), { state, note: 'Called.' }).state).toBe(state);
  });

  it('and hears why not', () => {
    expect(change(aTask('contacted'), { state: 'open' })).toEqual({
      kind: 'refused',
      reason: 'A task that is contacted cannot become open; it can become resolved, dismissed.',
    });
    expect(change(aTask('settling'), { state: 'open' })).toMatchObject({
      reason: 'A task that is settling cannot become open; it can become nothing else.',
    });
    expect(change(aTask('resolved'), { waiting: true })).toMatchObject({
      reason: 'A task that is resolved waits for nobody.',
    });
  });

  it('to “contacted” only by saying how, unless it is there already', () => {
    expect(change(aTask('open'), { state: 'contacted' })).toMatchObject({
      reason: 'Say in `note` how the customer was contacted.',
    });
    expect(change(aTask('open'), { state: 'contacted', note: '' }).kind).toBe('refused');
    expect(change(aTask('contacted'), { state: 'contacted' }).kind).toBe('done');
  });
});

describe('a change is called', () => {
  it.each<[string, Task, TaskPatch]>([
    ['released', aTask('acknowledged'), { state: 'open' }],
    ['acknowledged', aTask('open'), { state: 'acknowledged' }],
    ['dismissed', aTask('open'), { state: 'dismissed', wrote: 'Sorry.' }],
    ['contacted', aTask('contacted'), { wrote: 'Once more.' }],
    ['waiting', aTask('open'), { waiting: true, owner: { name: 'Lea', email: 'lea@shop.example' } }],
    ['going-on', aTask('open'), { waiting: false }],
    ['handed-over', aTask('open'), { owner: { name: 'Lea', email: 'lea@shop.example' } }],
    ['handed-over', aTask('open'), { team: 'accounts' }],
    ['noted', aTask('open'), { team: 'care', owner: { name: 'Tom', email: by } }],
    ['noted', aTask('resolved'), { wrote: 'Once more.' }],
    ['noted', aTask('open'), { state: 'open', note: 'Hm.' }],
    ['reopened', aTask('dismissed'), { state: 'open' }],
  ])('%s', (act, task, patch) => {
    expect(lastAct(task, patch)).toMatchObject({ act, by, at: now });
  });

  it('with its note, and without one that was not given', () => {
    expect(lastAct(aTask('open'), { note: 'Called.' })).toHaveProperty('note', 'Called.');
    expect(lastAct(aTask('open'), { cause: 'delivery' })).not.toHaveProperty('note');
  });
});

describe('a change', () => {
  it('of one thing leaves the others as they were', () => {
    const task = aTask('open', { cause: 'delivery', outcome: 'refund' });
    expect(changed(task, { cause: 'price', outcome: undefined, team: undefined })).toMatchObject({
      cause: 'price',
      outcome: 'refund',
      team: task.team,
    });
  });

  it('says what was written, else the outcome of a solution, else the note', () => {
    const said = (state: TaskState, patch: TaskPatch) => changed(aTask(state), patch).latest?.words;
    expect(said('open', { state: 'contacted', note: 'By mail.', wrote: 'Dear Ada' })).toBe('Dear Ada');
    expect(said('open', { state: 'resolved', note: 'Done.', outcome: 'Refunded.' })).toBe('Refunded.');
    expect(said('open', { state: 'contacted', note: 'Called.' })).toBe('Called.');
  });

  it('stops the clocks while the customer has to answer, and they go on with what was left', () => {
    const waiting = changed(aTask('open', { wakeAt: '2026-11-24T09:00:00.000Z' }), { waiting: true });
    expect(waiting).toMatchObject({ waitingSince: now, wakeAt: undefined });
    const done = perform({ type: 'change', patch: { waiting: false }, by, rules }, waiting, '2026-11-24T12:00:00.000Z');
    const task = done.kind === 'done' ? done.task : waiting;
    expect(task).toMatchObject({ dueAt: '2026-11-24T17:00:00.000Z', resolveBy: '2026-11-27T17:00:00.000Z' });
    expect(task).not.toHaveProperty('waitingSince');
  });

  it('opens again with clocks of its own, of which none moves backwards', () => {
    const within = { contact: 3_600_000, solution: 7_200_000 };
    const again = changed(aTask('dismissed', { within }), { state: 'open', note: 'After all.' });
    expect(again).toMatchObject({ dueAt: '2026-11-24T09:00:00.000Z', resolveBy: '2026-11-27T09:00:00.000Z' });
    const past = { within, dueAt: '2026-11-20T09:00:00.000Z', resolveBy: '2026-11-20T10:00:00.000Z' };
    expect(changed(aTask('dismissed', past), { state: 'open' })).toMatchObject({
      dueAt: '2026-11-23T13:00:00.000Z',
      resolveBy: '2026-11-23T14:00:00.000Z',
    });
  });
});
