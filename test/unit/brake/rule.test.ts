import { describe, expect, it } from 'vitest';
import { atLeast, enough, excessOf, falseHalts, isTooMuch, type Tally } from '../../../shared/domain/brake/rule.ts';

/** Mulberry32: the same seed gives the same run. */
const chance = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** For each count of harm the longest run of messages in which it still is too much; counts that never are give 0. */
const bounds = (limit: number, allowed: number, most: number): readonly number[] =>
  Array.from({ length: most + 1 }, (_, count) => {
    let [low, high] = [0, Math.ceil(count / limit)];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (count > 0 && atLeast(count, middle, limit) <= allowed / (count * (count + 1))) low = middle;
      else high = middle - 1;
    }
    return low;
  });

/** The exact probability that a programme of this rate is ever halted within so many messages, looked at after each. */
const haltedWithin = (messages: number, rate: number, limit: number, allowed: number): number => {
  const most = Math.ceil(messages * limit) + 200;
  const longest = bounds(limit, allowed, most);
  let alive = new Float64Array(most + 2);
  alive[0] = 1;
  let halted = 0;
  for (let n = 1; n <= messages; n += 1) {
    const next = new Float64Array(most + 2);
    for (let count = 0; count <= Math.min(n, most); count += 1)
      next[count] = (alive[count] ?? 0) * (1 - rate) + (count > 0 ? (alive[count - 1] ?? 0) * rate : 0);
    for (let count = enough.harmed; count <= Math.min(n, most); count += 1) {
      if (n < enough.messages || n > (longest[count] ?? 0)) continue;
      halted += next[count] ?? 0;
      next[count] = 0;
    }
    alive = next;
  }
  return halted;
};

const day = (sent: number, harm: Partial<Tally> = {}): Tally => ({
  ...{ sent, complaints: 0, bounces: 0, objections: 0 },
  ...harm,
});
const limits = { complaints: 0.001, bounces: 0.05, objections: 0.02 };

describe('the rule by which a programme halts', () => {
  it.each([
    ['complaints', 0.001, 20_000],
    ['bounces', 0.05, 4_000],
    ['objections', 0.02, 6_000],
  ])(
    'halts one that is exactly at its limit of %s no oftener than it says, looked at after each message',
    (_, limit, messages) => {
      const halted = haltedWithin(messages, limit, limit, falseHalts);
      expect(halted).toBeLessThanOrEqual(falseHalts);
      expect(halted).toBeGreaterThan(0);
    },
  );

  it('halts one at its limit by chance as seldom in simulation, with the share that is allowed set high to see any', () => {
    const [allowed, runs, messages, limit] = [0.2, 400, 1_500, 0.05];
    const roll = chance(7);
    let halted = 0;
    for (let run = 0; run < runs; run += 1) {
      let count = 0;
      for (let n = 1; n <= messages; n += 1) {
        if (roll() >= limit) continue;
        count += 1;
        if (!isTooMuch(count, n, { limit, allowed })) continue;
        halted += 1;
        break;
      }
    }
    expect(halted / runs).toBeLessThan(allowed);
    expect(halted).toBeGreaterThan(0);
  });

  it.each([
    ['three times the complaints', 0.003, 0.001, 15_000],
    ['twice the bounces', 0.1, 0.05, 1_200],
    ['a list in which one of five is dead', 0.2, 0.05, 150],
    ['three times the objections', 0.06, 0.02, 800],
  ])('halts %s within some mails, nine times of ten', (_, rate, limit, messages) => {
    expect(haltedWithin(messages, rate, limit, falseHalts)).toBeGreaterThan(0.9);
  });

  it('needs enough mail to tell, and more than one or two people', () => {
    expect(isTooMuch(49, 49, { limit: 0.05 })).toBe(false);
    expect(isTooMuch(2, 50, { limit: 0.00001 })).toBe(false);
    expect(isTooMuch(12, 50, { limit: 0.05 })).toBe(true);
  });

  it('is turned off by a limit of 1', () => {
    expect(isTooMuch(500, 500, { limit: 1 })).toBe(false);
  });

  it('finds a bad day after a good week, and a bad week of which no day tells', () => {
    expect(excessOf([day(200, { bounces: 60 }), day(90_000, { bounces: 900 })], limits)).toMatchObject({
      ...{ harm: 'bounces', count: 60, sent: 200, buckets: 1 },
    });
    const week = Array.from({ length: 7 }, () => day(100, { bounces: 10 }));
    expect(excessOf(week.slice(0, 1), limits)).toBeUndefined();
    expect(excessOf(week, limits)).toMatchObject({ harm: 'bounces' });
  });

  it('takes harm for messages that were not counted as messages', () => {
    expect(excessOf([day(0, { complaints: 60 })], limits)).toMatchObject({ count: 60, sent: 60 });
  });
});
