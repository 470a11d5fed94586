import { describe, expect, it } from 'vitest';
import { moneyOf } from '../../../shared/domain/money/by-group.ts';
import { followed, ledgerOf, type Terms } from '../../../shared/domain/money/ledger.ts';
import { columnsOf } from '../insights/columns.ts';

const day = 86_400_000;
const sale = (at: number) => ({ at: at * day, amount: 1, currency: 'EUR' });
const ledger = {
  sales: new Map([['ada', [sale(-3), sale(50), sale(60)]]]),
  ended: new Map([['ada', [-10 * day, 70 * day]]]),
};
const terms: Terms = { revenue: [], horizon: 180, churn: { silence: 40 * day }, now: 90 * day };

describe('how long somebody was followed', () => {
  it('ends where the first silence is long enough, whatever came later', () => {
    expect(followed({ contact: 'ada', group: '', from: 0 }, { ledger, terms: terms })).toEqual({
      days: 40,
      lost: true,
    });
  });

  it('is open where the silence is not long enough yet', () => {
    expect(followed({ contact: 'ada', group: '', from: 20 * day }, { ledger, terms: terms })).toEqual({
      days: 70,
      lost: false,
    });
    expect(followed({ contact: 'eve', group: '', from: 60 * day }, { ledger, terms: terms })).toEqual({
      days: 30,
      lost: false,
    });
  });

  it('ends with an event of the configuration, if there was one since', () => {
    const byEvent = { ...terms, churn: { event: 'contract.ended' } };
    expect(followed({ contact: 'ada', group: '', from: 0 }, { ledger, terms: byEvent })).toEqual({
      days: 70,
      lost: true,
    });
    expect(followed({ contact: 'ada', group: '', from: 80 * day }, { ledger, terms: byEvent })).toEqual({
      days: 10,
      lost: false,
    });
  });
});

describe('what was given back', () => {
  const told = (moment: string, at: number, amount: number, currency = 'EUR') => ({
    ...{ moment, contact: 'ada', at: at * day, amount, currency, verdict: null },
  });
  const own = { ...terms, revenue: ['sold'], refunds: ['refunded'], horizon: 30, now: 100 * day };
  const spent = (rows: readonly ReturnType<typeof told>[]) =>
    moneyOf('promoter', [{ contact: 'ada', group: 'promoter', from: 0 }], {
      ...{ terms: own, ledger: ledgerOf(columnsOf(rows), own), currencies: ['EUR'] },
    });

  it('is taken off revenue within the horizon, in its own currency, and is no purchase', () => {
    const { spent: sums, repeat } = spent([
      told('sold', 2, 100),
      told('refunded', 5, 30),
      told('refunded', 6, -5),
      told('refunded', 7, 50, 'USD'),
      told('refunded', 40, 20),
      told('refunded', -1, 20),
    ]);
    expect([sums[0]?.total, sums[0]?.perOrder.n, repeat.n]).toEqual([65, 1, 1]);
    expect(spent([told('refunded', 5, 30)]).repeat.n).toBe(0);
  });
});
