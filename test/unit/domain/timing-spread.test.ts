import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weekdays } from '../../../shared/domain/timing/permitted.ts';
import { solve, type Wish } from '../../../shared/domain/timing/solve.ts';
import { perMinute, spread } from '../../../shared/domain/timing/spread.ts';
import { isPermitted } from './wall-clock.ts';

const minute = 60_000;
const iso = (at: number) => new Date(at).toISOString();
const berlin: Wish = {
  notBefore: '2026-11-20T18:58:00.000Z',
  hours: { from: '08:00', to: '20:00', on: [...weekdays] },
  zones: ['Europe/Berlin'],
  channel: 'email',
};

const wishes: fc.Arbitrary<Wish> = fc
  .record({
    at: fc.integer({ min: Date.UTC(2026, 0) / minute, max: Date.UTC(2027, 0) / minute }),
    from: fc.integer({ min: 0, max: 10 }),
    length: fc.integer({ min: 4, max: 13 }),
    on: fc.subarray([...weekdays], { minLength: 5 }),
    zones: fc.subarray(['Europe/Berlin', 'Europe/London', 'Asia/Beirut', 'Africa/Cairo'], {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ at, from, length, on, zones }) => ({
    notBefore: iso(at * minute),
    hours: { from: `${String(from).padStart(2, '0')}:00`, to: `${String(from + length).padStart(2, '0')}:30`, on },
    zones,
    channel: 'email',
  }));

/** The k-th permitted minute after a moment, by looking at each minute. */
const minuteAfter = (moment: number, count: number, wish: Wish): number => {
  let at = moment;
  for (let left = count; left > 0; ) {
    at += minute;
    if (isPermitted(at, wish)) left -= 1;
  }
  return at;
};

describe('messages that are due in one minute', () => {
  it('keep it up to a hundred', () => {
    expect(spread(berlin.notBefore, 1, berlin)).toBe(berlin.notBefore);
    expect(spread(berlin.notBefore, perMinute, berlin)).toBe(berlin.notBefore);
    expect(spread(berlin.notBefore, perMinute + 1, berlin)).toBe('2026-11-20T18:59:00.000Z');
  });

  it('go on after the next opening, as slowly, when it closes', () => {
    expect(spread(berlin.notBefore, 201, berlin)).toBe('2026-11-21T07:00:00.000Z');
    expect(spread(berlin.notBefore, 301, berlin)).toBe('2026-11-21T07:01:00.000Z');
  });

  it('keep their seconds within the hours', () => {
    expect(spread('2026-11-20T12:00:30.250Z', 101, berlin)).toBe('2026-11-20T12:01:30.250Z');
    expect(spread('2026-11-20T18:59:30.000Z', 101, berlin)).toBe('2026-11-21T07:00:00.000Z');
  });

  it('keep to the law', () => {
    const text: Wish = {
      ...berlin,
      zones: ['Europe/Paris'],
      channel: 'sms',
      country: 'FR',
      notBefore: '2026-11-21T18:59:00.000Z',
    };
    expect(spread(text.notBefore, 101, text)).toBe('2026-11-23T07:00:00.000Z');
  });

  it('run through the night where nothing closes', () => {
    const always: Wish = { ...berlin, hours: { from: '00:00', to: '24:00', on: [...weekdays] } };
    expect(spread(berlin.notBefore, 100 * 24 * 60 + 1, always)).toBe('2026-11-21T18:58:00.000Z');
  });

  it('fill the hour that a clock shows twice', () => {
    const night: Wish = { ...berlin, hours: { from: '01:00', to: '04:00', on: [...weekdays] } };
    expect(spread('2026-10-24T23:00:00.000Z', 239 * perMinute + 1, night)).toBe('2026-10-25T02:59:00.000Z');
    expect(spread('2026-10-24T23:00:00.000Z', 240 * perMinute + 1, night)).toBe('2026-10-26T00:00:00.000Z');
  });

  it('leave out the hour that a clock skips', () => {
    const night: Wish = { ...berlin, hours: { from: '01:00', to: '04:00', on: [...weekdays] } };
    expect(spread('2027-03-28T00:00:00.000Z', 119 * perMinute + 1, night)).toBe('2027-03-28T01:59:00.000Z');
    expect(spread('2027-03-28T00:00:00.000Z', 120 * perMinute + 1, night)).toBe('2027-03-28T23:00:00.000Z');
  });

  it('take the last minute there is when even sixty days do not hold them', () => {
    const hour: Wish = {
      ...berlin,
      hours: { from: '08:00', to: '09:00', on: ['friday'] },
      notBefore: '2026-11-20T07:00:00.000Z',
    };
    expect(spread(hour.notBefore, 10_000_000, hour)).toBe('2027-01-15T07:59:00.000Z');
  });

  it('fill one permitted minute after another', () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 800 }), fc.nat(perMinute - 1), (wish, full, place) => {
        const solution = solve(wish);
        if (solution.kind === 'never') return;
        const moment = spread(solution.moment, full * perMinute + place + 1, wish);
        expect(moment).toBe(iso(minuteAfter(Date.parse(solution.moment), full, wish)));
      }),
      { numRuns: 200 },
    );
  });

  it('never overtake one another', () => {
    fc.assert(
      fc.property(wishes, fc.nat(200_000), fc.nat(200_000), (wish, nth, more) => {
        const solution = solve(wish);
        if (solution.kind === 'never') return;
        const [earlier, later] = [spread(solution.moment, nth, wish), spread(solution.moment, nth + more, wish)];
        expect(solution.moment <= earlier && earlier <= later).toBe(true);
        expect(isPermitted(Date.parse(later), wish)).toBe(true);
      }),
    );
  });
});
