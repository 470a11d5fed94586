import { describe, expect, it } from 'vitest';
import { followed, type Terms } from '../../../shared/domain/money/ledger.ts';

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
