import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, entered, type Ledger, roomFrom, spent } from '../../../shared/domain/sending/ledger.ts';
import { mostWithin } from './limits.ts';

const noon = Date.parse('2026-11-24T12:00:00.000Z');
const [minute, hour, day] = [60_000, 3_600_000, 24 * 3_600_000];

describe('what was sent within a day', () => {
  it('is never more than the quota in any 24 hours, whenever who sends how many', () => {
    const sends = fc.array(fc.record({ after: fc.integer({ min: 0, max: 5 * hour }), wish: fc.nat({ max: 40 }) }), {
      maxLength: 120,
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), sends, (quota, all) => {
        let [ledger, now]: [Ledger, number] = [emptyLedger, noon];
        const left: number[] = [];
        for (const { after, wish } of all) {
          now += after;
          const count = Math.min(wish, quota - spent(ledger, now));
          if (count <= 0) continue;
          // The last of them leaves a little later.
          ledger = entered(ledger, now + 4_000, count);
          for (let nth = 0; nth < count; nth += 1) left.push(now + (4_000 * nth) / count);
        }
        expect(mostWithin(left, day)).toBeLessThanOrEqual(quota);
      }),
    );
  });

  it('makes room again after a day and a quarter of an hour at most', () => {
    const ledger = entered(emptyLedger, noon + 7 * minute, 10);
    expect(roomFrom(ledger, 11, noon + hour)).toBe(new Date(noon + hour).toISOString());
    expect(roomFrom(ledger, 10, noon + hour)).toBe(new Date(noon + day + 15 * minute).toISOString());
    expect(spent(ledger, noon + day + 14 * minute)).toBe(10);
    expect(spent(ledger, noon + day + 15 * minute)).toBe(0);
    expect(roomFrom(ledger, 0, noon)).toBeUndefined();
  });

  it('takes back leave that was not used, and forgets what is too old to count', () => {
    const once = entered(entered(emptyLedger, noon, 10), noon, -3);
    expect(spent(once, noon)).toBe(7);
    const later = entered(once, noon + 3 * day, 2);
    expect(later.counts).toEqual([2]);
    expect(entered(later, noon, -7)).toEqual(later);
  });

  it('stays a small row', () => {
    let ledger: Ledger = emptyLedger;
    for (let at = 0; at < 1_000; at += 1) ledger = entered(ledger, noon + at * 15 * minute, 12_345);
    expect(ledger.counts).toHaveLength(98);
  });
});
