import { describe, expect, it } from 'vitest';
import { faultKinds } from './shop/faults.ts';
import { shrink } from './shop/shrink.ts';
import type { Trial } from './shop/trial.ts';

const rule = 'nobody is forgotten';
const shop: Trial = {
  seed: 7,
  customers: Array.from({ length: 1_000 }, (_, number) => number),
  faults: faultKinds,
  rate: 0.02,
};

/** Shops that break a rule where some come together, and how many customers were played to find out. */
const playing = (breaks: (trial: Trial) => boolean) => {
  let played = 0;
  return {
    plays: async (trial: Trial) => {
      played += trial.customers.length;
      return { broken: breaks(trial) ? [{ rule, what: 'forgotten' }] : [{ rule: 'another', what: 'rule' }] };
    },
    played: () => played,
  };
};

describe('a large shop that breaks a rule', () => {
  it('becomes the customers, days, faults and happenings that it takes, for the price of one more such shop', async () => {
    const { plays, played } = playing(
      ({ customers, faults, until = 40, without = [] }) =>
        customers.includes(3) &&
        customers.includes(17) &&
        faults.includes('crash') &&
        faults.includes('lag') &&
        until >= 9 &&
        !without.includes('17.0'),
    );
    const found = await shrink(shop, { rule, what: 'forgotten', customer: 17 }, { plays });
    expect(found).toMatchObject({ seed: 7, customers: [3, 17], faults: ['crash', 'lag'], until: 10 });
    expect(found.without ?? []).not.toContain('17.0');
    expect(played()).toBeLessThan(1_200);
  });

  it('is told as small as it got when the steps are used up, and each smaller one as it is found', async () => {
    const { plays, played } = playing(({ customers }) => customers.includes(3) && customers.includes(900));
    const smaller: number[] = [];
    const found = await shrink(
      shop,
      { rule, what: 'forgotten' },
      { plays, steps: 4_000, onSmaller: ({ customers }) => void smaller.push(customers.length) },
    );
    expect(found.customers).toEqual(expect.arrayContaining([3, 900]));
    expect(found.customers.length).toBeLessThan(1_000);
    expect(smaller.at(-1)).toBe(found.customers.length);
    expect(played()).toBeLessThanOrEqual(4_000);
  });

  it('that nobody can make smaller stays as it is', async () => {
    const { plays } = playing(() => false);
    expect(await shrink(shop, { rule, what: 'forgotten', customer: 5 }, { plays, steps: 3_000 })).toEqual(shop);
  });
});
