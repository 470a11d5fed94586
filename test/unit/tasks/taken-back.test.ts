import { describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import { perform } from '../../../shared/domain/task/decide.ts';
import type { Task } from '../../../shared/domain/task/task.ts';
import { aTask } from './row.ts';

const opened = '2026-11-23T09:00:00.000Z';
const writtenAt = plus(opened, 60_000);
const later = plus(opened, 90_000);
const owner = { name: 'Tom', email: 'tom@shop.example' };
const said = { at: opened, act: 'replied' as const, words: 'Hello?' };
const promise = { by: plus(opened, 3_600_000), madeAt: opened };
const step = { at: writtenAt, by: owner.email, act: 'contacted' as const, note: 'Wrote to the customer.' };
const written = { at: writtenAt, act: 'contacted' as const, words: 'A new one is coming.' };
/** As the letter left it. */
const answered = { contactedAt: writtenAt, latest: written, history: [step], touchedAt: writtenAt };

const takenBack = (task: Task, before: object = { state: 'acknowledged' }): Task => {
  const letter = { writtenAt, before: before as { state: 'acknowledged' } };
  const done = perform({ type: 'take-back', by: owner.email, at: later, letter }, task, later);
  if (done.kind === 'refused') throw new Error(done.reason);
  return done.task;
};
/** The step that says so, and the clock that runs again. */
const told = [step, { at: later, by: owner.email, act: 'taken-back' }];

describe('a letter that is taken back', () => {
  it('never was: the state before, what was said before, nobody contacted, no promise kept', () => {
    const task = aTask('contacted', { ...answered, promise: { ...promise, keptAt: writtenAt } });
    const back = takenBack(task, { state: 'acknowledged', latest: said, outcome: 'Earlier words.' });
    expect(back).toStrictEqual({
      ...aTask('acknowledged', { promise, latest: said, outcome: 'Earlier words.' }),
      ...{ history: told, touchedAt: later, wakeAt: task.dueAt, generation: task.generation + 1 },
    });
  });

  it('leaves nothing said where nothing was', () => {
    const back = takenBack(aTask('contacted', { ...answered, outcome: 'New top.' }));
    expect(back).not.toHaveProperty('latest');
    expect(back).not.toHaveProperty('outcome');
    expect(back).not.toHaveProperty('promise');
    expect(back).not.toHaveProperty('contactedAt');
  });

  it('takes nothing from an earlier one: who was contacted before stays contacted, and their promise kept', () => {
    const earlier = { contactedAt: opened, promise: { ...promise, keptAt: opened } };
    expect(takenBack(aTask('contacted', { ...answered, ...earlier }), { state: 'contacted' })).toMatchObject({
      ...{ state: 'contacted', ...earlier },
    });
  });

  it('waits for nobody where that began with it, and goes on waiting where it began before', () => {
    const waiting = (waitingSince: string) => takenBack(aTask('contacted', { ...answered, waitingSince }));
    expect(waiting(writtenAt)).not.toHaveProperty('waitingSince');
    expect(waiting(opened)).toMatchObject({ waitingSince: opened });
  });

  it('opens again what was closed by it, from when it was first open', () => {
    const closed = aTask('resolved', { ...answered, openedAt: opened, closedAt: writtenAt });
    const back = takenBack(closed, { state: 'open' });
    expect(back).toMatchObject({ state: 'open', openedAt: opened, wakeAt: closed.dueAt });
    expect(back).not.toHaveProperty('closedAt');
    const { openedAt: _, ...old } = closed as Extract<Task, { state: 'resolved' }>;
    expect(takenBack(old as Task, { state: 'open' })).toMatchObject({ state: 'open', openedAt: writtenAt });
  });

  it('leaves closed what was closed at another time', () => {
    const closed = aTask('resolved', { ...answered, closedAt: opened });
    expect(takenBack(closed, { state: 'resolved' })).toMatchObject({ state: 'resolved', closedAt: opened });
  });
});

describe('a letter after which something else happened', () => {
  const reply = { at: plus(writtenAt, 1_000), by: 'customer', act: 'replied' as const };
  const heard = { at: reply.at, act: 'replied' as const, words: 'Thanks!' };

  it('takes only its own traces along: the customer’s words stay the last', () => {
    const task = aTask('contacted', { ...answered, history: [step, reply], latest: heard, waitingSince: writtenAt });
    expect(takenBack(task, { state: 'open', latest: said })).toMatchObject({
      ...{ state: 'acknowledged', latest: heard, waitingSince: writtenAt },
    });
  });

  it('leaves contacted whom somebody else contacted, and every other state', () => {
    const noted = { ...answered, history: [step, { at: later, by: owner.email, act: 'noted' as const }] };
    expect(takenBack(aTask('contacted', { ...noted, contactedAt: opened }), { state: 'open' }).state).toBe('contacted');
    expect(takenBack(aTask('resolved', noted), { state: 'open' }).state).toBe('resolved');
    const openTask = aTask('open', { ...noted, latest: heard });
    expect(takenBack(openTask, { state: 'acknowledged' })).toMatchObject({ state: 'open', latest: heard });
  });

  it('counts as such when what was said last is not its own, or nothing', () => {
    expect(takenBack(aTask('contacted', { ...answered, latest: heard }), { state: 'open' }).latest).toEqual(heard);
    const { latest: _, ...silent } = answered;
    expect(takenBack(aTask('contacted', silent), { state: 'open' }).state).toBe('acknowledged');
    expect(takenBack(aTask('contacted', { ...answered, history: [] }), { state: 'open' }).state).toBe('acknowledged');
  });
});
