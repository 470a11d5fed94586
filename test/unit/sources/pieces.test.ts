import { describe, expect, it } from 'vitest';
import { isLeftOut } from '../../../shared/domain/source/adapt.ts';
import { fromMinorUnits, fromStripeUnits } from '../../../shared/domain/source/minor-units.ts';
import { known, numberAt, secondsAt, textAt } from '../../../shared/domain/source/pick.ts';
import config from '../../config.ts';

describe('pieces of an event', () => {
  it('are texts, numbers and seconds where there are any', () => {
    expect([textAt({ a: ' x ' }, 'a'), textAt({ a: 0 }, 'a'), textAt({ a: ' ', b: 1 }, 'a', 'b')]).toEqual([
      'x',
      '0',
      '1',
    ]);
    expect([textAt({ a: Number.NaN }, 'a'), textAt({ a: true }, 'a'), textAt({}, 'a')]).toEqual(
      Array(3).fill(undefined),
    );
    expect([numberAt({ a: '9.5' }, 'a'), numberAt({ a: 'x' }, 'a'), numberAt({}, 'a')]).toEqual([
      9.5,
      undefined,
      undefined,
    ]);
    expect([secondsAt({ a: 0 }, 'a'), secondsAt({ a: 1e18 }, 'a'), secondsAt({}, 'a')]).toEqual([
      ...['1970-01-01T00:00:00.000Z', undefined, undefined],
    ]);
    expect(known({ a: undefined, b: null, c: 0 })).toEqual({ b: null, c: 0 });
  });

  it('are amounts in whole units of their currency', () => {
    expect([fromMinorUnits(1_050, 'eur'), fromMinorUnits(1_050, 'JPY'), fromMinorUnits(1_050, 'kwd')]).toEqual([
      ...[10.5, 1_050, 1.05],
    ]);
    expect([fromMinorUnits(29, undefined), fromStripeUnits(500, 'isk'), fromStripeUnits(500, 'MGA')]).toEqual([
      ...[0.29, 5, 500],
    ]);
    expect([fromStripeUnits(500, 'eur'), fromStripeUnits(500, undefined)]).toEqual([5, 5]);
  });

  it('are left out where they came by a door of one’s own for which there are readers', () => {
    const envelope = { id: 'e', source: 'erp', time: '', detail: {}, 'detail-type': 'x' };
    const own = { erp: {}, crm: {} } as never;
    const adapters = { a: { when: { source: 'erp' } }, b: { when: {} } } as never;
    const reading = { sources: { ...config.sources, own }, adapters };
    expect(isLeftOut(envelope, reading)).toBe(true);
    expect(isLeftOut({ ...envelope, source: 'crm' }, reading)).toBe(false);
    expect(isLeftOut({ ...envelope, source: 'shop' }, reading)).toBe(false);
  });
});
