import { randomInt } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { faultKinds } from './shop/faults.ts';
import { shrink } from './shop/shrink.ts';
import { runTrial, storyOf, type Trial } from './shop/trial.ts';

const customers = Array.from({ length: 40 }, (_, number) => number);
const fresh = randomInt(1, 1_000_000);

/** What broke, told by the smallest shop in which it does. */
const verdictOn = async (trial: Trial): Promise<string> => {
  const { broken } = await runTrial(trial);
  const [first] = broken;
  if (!first) return 'holds';
  const smallest = await shrink(trial, first);
  return [`seed ${trial.seed}, customers ${smallest.customers.join(',')}`, ...(await storyOf(smallest))].join('\n');
};

describe('a shop with everything that can go wrong', () => {
  it.each([
    { seed: 1, rate: 0 },
    { seed: 2, rate: 0.02 },
    { seed: 3, rate: 0.04 },
    { seed: fresh, rate: 0.01 },
  ])('keeps every rule (seed $seed, faults at $rate of all calls)', async ({ seed, rate }) => {
    expect(await verdictOn({ seed, customers, faults: faultKinds, rate, days: 12 })).toBe('holds');
  });

  it('is played again the same, to the last call, and differently with another seed', async () => {
    const trial = { seed: 5, customers: customers.slice(0, 12), faults: faultKinds, rate: 0.02, days: 8 };
    const [once, again, other] = [await runTrial(trial), await runTrial(trial), await runTrial({ ...trial, seed: 6 })];
    expect(again).toEqual(once);
    expect(other.fingerprint).not.toBe(once.fingerprint);
    expect(Object.values(once.struck).filter((count) => count > 0).length).toBeGreaterThan(6);
  });
});
