import { describe, expect, it } from 'vitest';
import type { DigestRow } from '../../../shared/contracts/rows/notice.ts';
import type { PaceRow } from '../../../shared/contracts/rows/program.ts';
import { admitted, emptied, fallenDue, quiet, returned, type Told } from '../../../shared/domain/notice/flood.ts';
import { isUndecided, withHeld, withNextWord } from '../../../shared/domain/notice/hold.ts';

const at = (minute: number, ms = 0): string =>
  new Date(Date.parse('2026-11-23T10:00:00.000Z') + minute * 60_000 + ms).toISOString();
const now = at(0);
const step = (number: number): Told => ({ taskId: 't', number });
const start = quiet('owner.x', { email: 'tom@shop.example', name: 'Tom' }, now);
/** Tells so many steps, one a second. */
const told = (count: number, row: DigestRow = start, above = 3) => {
  const isNow: boolean[] = [];
  let current = row;
  for (let number = 0; number < count; number += 1) {
    const next = admitted(current, step(number), { now: at(0, number * 1000), above });
    isNow.push(next.isNow);
    current = next.row;
  }
  return { row: current, isNow };
};

describe('of what somebody is told within a quarter of an hour', () => {
  it('the first few come at once, the rest together when it ends', () => {
    const { row, isNow } = told(5);
    expect(isNow).toEqual([true, true, true, false, false]);
    expect(row).toMatchObject({
      state: 'waiting',
      count: 5,
      pending: [step(3), step(4)],
      wakeAt: at(15),
      generation: 1,
    });
  });

  it('a step that waits already is not told twice', () => {
    const { row } = told(5);
    const again = admitted(row, step(4), { now: at(1), above: 3 });
    expect(again).toEqual({ row, isNow: false });
    expect(admitted(row, { taskId: 'other', number: 4 }, { now: at(1), above: 3 }).row.pending).toHaveLength(3);
  });

  it('it counts anew once the quarter is over, and not before', () => {
    const { row } = told(3);
    expect(admitted(row, step(9), { now: at(15, -1), above: 3 }).isNow).toBe(false);
    const fresh = admitted(row, step(9), { now: at(15), above: 3 });
    expect(fresh).toMatchObject({ isNow: true, row: { since: at(15), count: 1 } });
    expect(fresh.row.expires).toBe(Math.floor(Date.parse(at(15)) / 1000) + 2 * 86_400);
  });

  it('what waits is not forgotten, however long', () => {
    const { row } = told(4);
    expect(admitted(row, step(9), { now: at(60), above: 3 }).row).toMatchObject({
      count: 5,
      since: now,
      state: 'waiting',
    });
  });

  it('the latest two hundred wait', () => {
    const { pending } = told(205, start, 0).row;
    expect([pending.length, pending[0], pending.at(-1)]).toEqual([200, step(5), step(204)]);
  });
});

describe('what waits', () => {
  const { row } = told(5);
  it.each([
    ['falls due at its instant', row, 1, at(15), true],
    ['does not before', row, 1, at(15, -1), false],
    ['does not for an older wake-up', row, 0, at(15), false],
    ['does not where nothing waits', start, 0, at(15), false],
    ['does not twice', { ...row, state: 'due' as const }, 1, at(16), false],
  ])('%s', (_, given, generation, when, isDue) => {
    expect(fallenDue(given, generation, when)).toEqual(isDue ? { ...row, state: 'due' } : undefined);
  });

  it('is gone once it was taken to be told', () => {
    const empty = emptied({ ...row, state: 'due' }, at(15));
    expect(empty).toMatchObject({
      state: 'quiet',
      pending: [],
      since: at(15),
      count: 0,
      wakeAt: undefined,
      generation: 1,
    });
  });

  it('waits again, before what came meanwhile, where it could not be told', () => {
    const empty = emptied({ ...row, state: 'due' }, at(15));
    expect(returned(empty, row.pending, { now: at(16) })).toMatchObject({
      ...{ state: 'waiting', pending: [step(3), step(4)], wakeAt: at(31), generation: 2 },
    });
    const meanwhile: DigestRow = { ...empty, state: 'waiting', pending: [step(9)], wakeAt: at(20) };
    expect(returned(meanwhile, row.pending, { now: at(16) })).toEqual({
      ...meanwhile,
      pending: [step(3), step(4), step(9)],
    });
  });
});

describe('an hour whose surveys are held', () => {
  const pace: PaceRow = { kind: 'pace', version: 1, program: 'p', hour: 'h', count: 1, expires: 0 };
  const day = 24 * 60;
  const held = withHeld(pace, { askBy: at(3 * day), now });
  it('is told of at once, and a day before the first of them is too old', () => {
    expect(held).toMatchObject({
      held: { since: now, releaseBy: at(3 * day) },
      word: 'held',
      state: 'due',
      wakeAt: at(2 * day),
    });
    expect(held.expires).toBe(Math.floor(Date.parse(at(33 * day)) / 1000));
  });

  it('is told of half-way where there is no more than two days', () => {
    expect(withHeld(pace, { askBy: at(10), now }).wakeAt).toBe(at(5));
    expect(withHeld(pace, { askBy: at(2 * day), now }).wakeAt).toBe(at(day));
  });

  it('ends with the first of them, and tells nobody twice', () => {
    expect(withHeld(held, { askBy: at(4 * day), now: at(9) })).toBe(held);
    expect(withHeld(held, { askBy: at(3 * day), now: at(9) })).toBe(held);
    const earlier = withHeld({ ...held, state: 'told' }, { askBy: at(2 * day), now: at(9) });
    expect(earlier).toMatchObject({
      held: { since: now, releaseBy: at(2 * day) },
      word: 'held',
      state: 'told',
      wakeAt: at(day),
    });
    expect(earlier.expires).toBe(held.expires);
    for (const word of ['reminded', 'lapsed'] as const)
      expect(withHeld({ ...held, word, wakeAt: at(1) }, { askBy: at(2), now }).wakeAt).toBe(at(1));
  });

  it('is reminded of, and then said to be too late', () => {
    expect(withNextWord(held, at(2 * day, -1))).toBeUndefined();
    const reminded = withNextWord(held, at(2 * day)) as PaceRow;
    expect(reminded).toMatchObject({ word: 'reminded', state: 'due', wakeAt: at(3 * day + 30) });
    const lapsed = withNextWord(reminded, at(3 * day + 30)) as PaceRow;
    expect(lapsed).toMatchObject({ word: 'lapsed', state: 'due', wakeAt: undefined });
    expect(withNextWord(held, at(3 * day))).toMatchObject({ word: 'lapsed' });
    expect(withNextWord({ ...lapsed, wakeAt: at(1) }, at(9 * day))).toBeUndefined();
    expect(withNextWord({ ...held, ruling: 'released' }, at(9 * day))).toBeUndefined();
    expect(withNextWord(pace, at(9 * day))).toBeUndefined();
  });

  it('waits for somebody until it is ruled on or too late', () => {
    const undecided = [held, pace, { ...held, ruling: 'dropped' as const }, { ...held, word: 'lapsed' as const }];
    expect(undecided.map(isUndecided)).toEqual([true, false, false, false]);
  });
});
