import { describe, expect, it } from 'vitest';
import { claim, type Standing, type Terms } from '../../shared/domain/sending/claim.ts';
import { afterTurn, nextTurn, type Turns } from '../../shared/domain/sending/turns.ts';
import { ceilingOf } from '../../shared/domain/sending/warm-up.ts';

const nine = Date.parse('2026-11-24T09:00:00.000Z');
const [quarter, day] = [15 * 60_000, 24 * 3_600_000];
const terms: Terms = { share: 1, reserve: 0 };
const account = (perSecond: number, perDay: number) => ({
  perSecond,
  perDay,
  others: 0,
  at: new Date(nine).toISOString(),
});

/** Sends so many that are due at nine, by the allowance itself, ten at a time. @returns how many left by each moment. */
const drain = (count: number, of: Standing, by: Terms = terms) => {
  let [standing, now, left]: [Standing, number, number] = [of, nine, 0];
  const progress: { readonly at: number; readonly left: number }[] = [];
  while (left < count) {
    const claimed = claim(standing, { priority: 'survey', slots: Math.min(10, count - left), now }, by);
    if (claimed.kind === 'later') {
      now = Math.max(now + 1, Date.parse(claimed.until) - (claimed.why === 'rate' ? 100 : 0));
      continue;
    }
    const { stretch } = claimed;
    standing = claimed.standing;
    left += stretch.slots;
    progress.push({ at: stretch.start + stretch.step * (stretch.slots - 1), left });
  }
  return progress;
};

describe('a million surveys due at one minute', () => {
  it('leave at nine tenths of the rate, none later than that takes', () => {
    const progress = drain(1_000_000, { account: account(80, -1), free: [], quarter: 0, counts: [] });
    const late = progress.map(({ at, left }) => (at - nine) / 1_000 - left / (80 * 0.9));
    expect(late.reduce((most, one) => Math.max(most, one))).toBeLessThanOrEqual(3);
    expect(progress.at(-1)?.left).toBe(1_000_000);
  });

  it('leave within the quota of each day, none later than that and a quarter of an hour for each day', () => {
    const progress = drain(1_000_000, { account: account(80, 200_000), free: [], quarter: 0, counts: [] });
    const late = progress.map(({ at, left }) => {
      const days = Math.ceil(left / 200_000) - 1;
      const inDay = (left - days * 200_000) / (80 * 0.9);
      return at - nine - days * (day + quarter) - inDay * 1_000;
    });
    expect(late.reduce((most, one) => Math.max(most, one))).toBeLessThanOrEqual(quarter);
  });

  it('have turns beside others that are as many as their share', () => {
    const waiting = [
      { program: 'launch', priority: 2, left: 1_000_000 },
      { program: 'urgent', priority: 1, left: 1_000 },
      { program: 'small', priority: 4, left: 10 },
    ];
    let [turns, count]: [Turns, number] = [{}, 0];
    const over: Record<string, number> = {};
    for (let all = waiting; all.length > 0; all = all.filter(({ left }) => left > 0)) {
      while (all.every(({ left }) => left > 0)) {
        const next = nextTurn(all, turns);
        const one = all.find(({ program }) => program === next?.program);
        if (!one) break;
        turns = afterTurn(turns, one);
        count += 1;
        one.left -= 1;
        if (one.left === 0) over[one.program] = count;
      }
    }
    // Of seven turns the small one has one, the urgent four, the launch two.
    expect(over.small).toBeLessThanOrEqual(10 * 7);
    expect(over.urgent).toBeLessThanOrEqual(1_000 * 1.75);
    expect(over.launch).toBe(1_001_010);
  });
});

describe('a domain that nobody knows yet', () => {
  const warmUp = { from: '2026-11-24', firstDay: 200, growth: 1.5, until: 50_000 };

  it('sends more each day, until it is known', () => {
    const days = Array.from({ length: 16 }, (_, at) => ceilingOf(warmUp, nine + at * day));
    expect(days.slice(0, 4)).toEqual([200, 300, 450, 675]);
    expect(days.slice(13)).toEqual([38_923, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(ceilingOf(warmUp, nine - 3 * day)).toBe(200);
    expect(ceilingOf(undefined, nine)).toBe(Number.POSITIVE_INFINITY);
  });

  it('begins with its first mail where no day is named, and anew with another domain', () => {
    const byItself = { firstDay: 200, growth: 1.5, until: 50_000 };
    const wish = { priority: 'urgent', slots: 1, now: nine } as const;
    const of: Standing = { account: account(80, -1), free: [], quarter: 0, counts: [] };
    const from = (domain: string): Terms => ({ ...terms, warmUp: byItself, domain });
    const first = claim(of, wish, from('oak.example'));
    const begun = first.kind === 'taken' ? first.standing : of;
    expect(begun.warming).toEqual({ domain: 'oak.example', since: nine });
    const leftOn = (days: number, standing: Standing, domain: string): number => {
      const now = nine + days * day;
      const full = { ...standing, quarter: Math.floor(now / quarter), counts: [299] };
      const found = claim(full, { priority: 'survey', slots: 10, now }, from(domain));
      return found.kind === 'taken' ? found.stretch.slots : 0;
    };
    // However long it was before anybody sent.
    expect([leftOn(0, begun, 'oak.example'), leftOn(1, begun, 'oak.example')]).toEqual([0, 1]);
    expect(leftOn(40, begun, 'oak.example')).toBe(10);
    expect([leftOn(1, begun, 'ember.example'), leftOn(40, of, 'oak.example')]).toEqual([0, 0]);
    const later = claim(begun, { ...wish, now: nine + day }, from('oak.example'));
    expect(later).toMatchObject({ standing: { warming: { since: nine } } });
    expect(claim(of, wish, { ...terms, domain: 'oak.example' })).not.toHaveProperty('standing.warming');
  });

  it('keeps surveys back, and nobody who waits for an answer', () => {
    const of: Standing = { account: account(80, -1), free: [], quarter: 0, counts: [] };
    const progress = drain(500, of, { ...terms, warmUp });
    expect(progress.findLast(({ at }) => at < nine + day / 2)?.left).toBe(200);
    const full: Standing = { ...of, quarter: Math.floor(nine / quarter), counts: [200] };
    const wish = { slots: 1, now: nine };
    expect(claim(full, { ...wish, priority: 'survey' }, { ...terms, warmUp })).toMatchObject({ why: 'quota' });
    expect(claim(full, { ...wish, priority: 'urgent' }, { ...terms, warmUp })).toMatchObject({ kind: 'taken' });
  });
});
