import { describe, expect, it } from 'vitest';
import { read } from '../sources/reading.ts';

const purchase = (more: object) =>
  read('shop', 'purchase.completed', { id: 'o1', customer: { email: 'ada@example.com' }, ...more });
const money = (more: object) => {
  const { amount, currency } = purchase(more).event;
  return [amount, currency];
};

describe('An amount that is an object', () => {
  it.each([
    [{ value: '19.99', currency_code: 'USD' }, 19.99, 'USD'],
    [{ value: '1000', currency_code: 'JPY' }, 1000, 'JPY'],
    [{ amount: '19,90', currency: 'EUR' }, 19.9, 'EUR'],
    [{ type: 'centPrecision', centAmount: 1999, fractionDigits: 2, currencyCode: 'EUR' }, 19.99, 'EUR'],
    [{ centAmount: 1999, currencyCode: 'KWD' }, 1.999, 'KWD'],
    [{ units: '19', nanos: 990_000_000, currencyCode: 'EUR' }, 19.99, 'EUR'],
    [{ units: -1, nanos: -750_000_000 }, -1.75, undefined],
    [{ shop_money: { amount: '19.90', currency_code: 'EUR' }, presentment_money: {} }, 19.9, 'EUR'],
    [{ $numberDecimal: '20' }, 20, undefined],
    [{ Value: 19.9, CurrencyIsoCode: 'eur' }, 19.9, 'EUR'],
  ])('%j is %d %s', (given, amount, currency) => {
    expect(money({ amount: given })).toEqual([amount, currency]);
    expect(purchase({ amount: given }).notes).toBeUndefined();
  });

  it.each([{ value: 1999, currency: 'EUR' }, { amount: '1999', currency: 'USD' }, { value: 1999 }])(
    '%j may count cents: nobody guesses, and the sender is told',
    (amount) => {
      expect(money({ amount })[0]).toBeUndefined();
      expect(purchase({ amount }).notes).toContainEqual({
        field: 'amount',
        done: expect.stringMatching(/cents or whole units: send/),
      });
    },
  );

  it.each([{ centAmount: 'many' }, { units: 1, nanos: 'x' }, { currency: 'EUR' }, {}, [19]])('%j is none', (amount) => {
    expect(money({ amount })[0]).toBeUndefined();
  });

  it('is left out where another currency stands beside it', () => {
    expect(money({ amount: { value: '19.99', currency_code: 'USD' }, currency: 'EUR' })).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('An amount under a name that tells its unit', () => {
  it.each([
    [{ amount_cents: 1999, currency: 'EUR' }, 19.99],
    [{ amountInCents: '1999', currency: 'usd' }, 19.99],
    [{ totalMinorUnits: 1999, currency: 'JPY' }, 1999],
    [{ amount: 5, amount_cents: 1999, currency: 'EUR' }, 5],
    [{ amount_cents: 1999 }, undefined],
    [{ amount_cents: '19.99', currency: 'EUR' }, undefined],
  ])('%j is %s', (more, amount) => {
    expect(money(more)[0]).toBe(amount);
  });
});

describe('A currency', () => {
  it.each([
    ['Euro', 'EUR'],
    ['RMB', 'CNY'],
    ['nis', 'ILS'],
    [{ code: 'EUR' }, 'EUR'],
    ['Dollar', undefined],
  ])('%j is %s', (currency, code) => {
    expect(money({ amount: 5, currency })).toEqual([5, code]);
  });
});
