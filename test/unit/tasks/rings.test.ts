import { describe, expect, it } from 'vitest';
import { plus } from '../../../shared/domain/instant.ts';
import { performed } from '../../../shared/domain/task/decide.ts';
import { evolve } from '../../../shared/domain/task/evolve.ts';
import { median } from '../../../shared/domain/task/median.ts';
import { isStaff, versionOf } from '../../../shared/domain/task/task.ts';
import { aTask } from './row.ts';

const at = '2026-11-23T09:00:00.000Z';
const hour = 3_600_000;
const promise = { by: plus(at, 3 * hour), madeAt: at, tellAt: plus(at, hour) };
const clocks = { remindAt: plus(at, 2 * hour), dueAt: plus(at, 3 * hour), resolveBy: plus(at, 4 * hour) };
type Coming = Parameters<typeof performed>[0];
const wake = { type: 'wake', needed: true } as const;
const played = (hours: number, task = aTask('open', { ...clocks, promise }), command: Coming = wake) =>
  performed(command, task, plus(at, hours * hour));
const acts = (hours: number) => played(hours).history.map(({ act, by }) => [act, by]);

describe('a clock that rings', () => {
  it('tells of a promise about to be broken, reminds, and escalates, each by itself', () => {
    expect(acts(0.5)).toEqual([]);
    expect(acts(1)).toEqual([['slipping', 'heardback']]);
    expect(acts(2)).toEqual([
      ['slipping', 'heardback'],
      ['reminded', 'heardback'],
    ]);
  });

  it('escalates once for all that has passed, and counts how far, a reminder and a slip aside', () => {
    expect(acts(3)).toEqual([
      ['slipping', 'heardback'],
      ['escalated', 'heardback'],
    ]);
    expect([played(2).escalation, played(3).escalation, played(4).escalation]).toEqual([0, 1, 2]);
  });

  it('opens by itself, and is not the work of anybody', () => {
    const opened = played(1, aTask('settling', { settleUntil: at }));
    expect(opened.history).toMatchObject([{ act: 'opened', by: 'heardback' }]);
    expect(opened.touchedAt).toBeUndefined();
    expect(['heardback', 'customer', 'api', 'tom@shop.example'].map(isStaff)).toEqual([false, false, true, true]);
  });
});

describe('a customer who speaks', () => {
  const rules = {
    ...{ calendar: { hours: { from: '09:00', to: '17:00', on: ['monday' as const] }, holidays: [] }, zone: 'UTC' },
    escalation: [],
  };
  const within = { contact: hour, solution: hour };
  const reply: Coming = { type: 'reply', words: 'Hello?', at: plus(at, 0.5 * hour), rules, within };

  it('is told no more that nobody wrote once they were waited for', () => {
    const waiting = aTask('contacted', { ...clocks, promise, waitingSince: at });
    expect(played(1, waiting, reply).promise).toEqual({ ...promise, tellAt: undefined });
    expect(played(1, aTask('contacted', { ...clocks, waitingSince: at }), reply)).not.toHaveProperty('promise');
    const unwritten = aTask('open', { ...clocks, promise, waitingSince: at });
    expect(evolve(unwritten, { type: 'WentOn' })).toMatchObject({ promise });
    const over = aTask('resolved', { promise });
    expect(evolve(over, { type: 'WentOn' })).toBe(over);
  });

  it('touches nothing for the staff, and changes what a reader sees', () => {
    const open = aTask('open', { past: { chapters: 1, steps: 4 } });
    const heard = played(1, open, reply);
    expect(heard.touchedAt).toBeUndefined();
    expect([versionOf(open), versionOf(heard)]).toEqual(['4.1', '5.1']);
    expect(versionOf({ history: [], revision: 2 })).toBe('0.2');
  });

  it('keeps when it was first open, however often it opens again', () => {
    const closed = aTask('resolved', { openedAt: at });
    expect(evolve(closed, { type: 'Acted', at: plus(at, hour), by: 'customer', act: 'reopened' })).toMatchObject({
      ...{ state: 'open', openedAt: at },
    });
    const opened = evolve(aTask('settling'), { type: 'Acted', at: plus(at, hour), by: 'heardback', act: 'opened' });
    expect(opened).toMatchObject({ openedAt: plus(at, hour) });
    const solved = evolve(aTask('settling'), { type: 'Acted', at, by: 'tom@shop.example', act: 'resolved' });
    expect(solved).toMatchObject({ openedAt: at, closedAt: at });
  });
});

describe('the middle of several', () => {
  it.each<[readonly number[], number | undefined]>([
    [[], undefined],
    [[3], 3],
    [[9, 1], 5],
    [[10, 9, 1], 9],
    [[4, 3, 2, 1], 2.5],
  ])('of %j is %s', (values, middle) => {
    expect(median(values)).toBe(middle);
  });
});
