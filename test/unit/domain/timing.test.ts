import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HoursConfig } from '../../../shared/contracts/config/calendar.ts';
import { weekdays } from '../../../shared/domain/timing/permitted.ts';
import { solve, type Wish } from '../../../shared/domain/timing/solve.ts';
import { isPermitted } from './wall-clock.ts';

const everyDay: HoursConfig = { from: '08:00', to: '20:00', on: [...weekdays] };
const minutes = (count: number) => count * 60_000;
const iso = (at: number) => new Date(at).toISOString();

const momentOf = (wish: Partial<Wish> & Pick<Wish, 'notBefore'>): string => {
  const solution = solve({ hours: everyDay, zones: ['Europe/Berlin'], channel: 'email', ...wish });
  return solution.kind === 'at' ? solution.moment : 'never';
};

/** Zones whose clocks do strange things, and some that don't. */
const zones = [
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Asuncion',
  'America/Havana',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Antarctica/Troll',
  'Asia/Beirut',
  'Asia/Gaza',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Europe/Berlin',
  'Pacific/Apia',
  'Pacific/Chatham',
  'UTC',
];
/** Days on which clocks changed somewhere above: at midnight, by half an hour, by a whole day, in Ramadan. */
const changes = [
  '2011-12-30',
  '2018-11-04',
  '2019-02-17',
  '2023-04-28',
  '2024-10-27',
  '2025-03-30',
  '2025-04-06',
  '2026-02-15',
  '2026-03-08',
  '2026-03-28',
  '2026-03-29',
  '2026-04-24',
  '2026-10-04',
  '2026-10-25',
  '2026-10-29',
  '2026-11-01',
  '2028-02-29',
];

const clock = fc
  .integer({ min: 0, max: 288 })
  .map((at) => `${String(Math.floor(at / 12)).padStart(2, '0')}:${String((at % 12) * 5).padStart(2, '0')}`);
const hours: fc.Arbitrary<HoursConfig> = fc
  .record({ a: clock, b: clock, on: fc.subarray([...weekdays], { minLength: 3 }) })
  .filter(({ a, b }) => a !== b)
  .map(({ a, b, on }) => ({ from: a < b ? a : b, to: a < b ? b : a, on }));
const moment = fc.oneof(
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * 1440, max: 1440 }))
    .map(([day, shift]) => Date.parse(day) + minutes(shift)),
  fc.integer({ min: Date.UTC(2012, 0), max: Date.UTC(2036, 0) }),
);
const wish: fc.Arbitrary<Wish> = fc.record({
  notBefore: moment.map(iso),
  hours,
  zones: fc.subarray(zones, { minLength: 1, maxLength: 3 }),
  channel: fc.constant('email' as const),
});

/** The oracle's answer: all offsets and all hours above are whole fives of minutes, so it looks at each of them. */
const firstBySteps = (from: number, until: number, rules: Wish): number | undefined => {
  if (isPermitted(from, rules)) return from;
  for (let at = Math.ceil(from / minutes(5)) * minutes(5); at < until; at += minutes(5))
    if (isPermitted(at, rules)) return at;
  return undefined;
};

describe('the moment', () => {
  it('is the earliest that clocks on the wall permit in every zone', () => {
    fc.assert(
      fc.property(wish, (wished) => {
        const solution = solve(wished);
        const from = Date.parse(wished.notBefore);
        const reach = from + minutes(6 * 1440);
        const expected = firstBySteps(from, reach, wished);
        if (expected !== undefined) expect(solution).toMatchObject({ kind: 'at', moment: iso(expected) });
        else if (solution.kind === 'at') expect(Date.parse(solution.moment)).toBeGreaterThanOrEqual(reach);
      }),
      { numRuns: 300 },
    );
  });

  it('is permitted, not before it was wished for, and its own solution', () => {
    fc.assert(
      fc.property(wish, (wished) => {
        const solution = solve(wished);
        if (solution.kind === 'never') return;
        expect(solution.moment >= wished.notBefore).toBe(true);
        expect(isPermitted(Date.parse(solution.moment), wished)).toBe(true);
        expect(solve({ ...wished, notBefore: solution.moment })).toMatchObject({ kind: 'at', moment: solution.moment });
      }),
      { numRuns: 600 },
    );
  });

  it('never moves back when the wish moves on, nor when it must suit one zone more', () => {
    fc.assert(
      fc.property(wish, fc.nat(10_000), fc.constantFrom(...zones), (wished, later, zone) => {
        const [first, second] = [
          solve(wished),
          solve({ ...wished, notBefore: iso(Date.parse(wished.notBefore) + minutes(later)) }),
        ];
        const wider = solve({ ...wished, zones: [...wished.zones, zone] });
        if (first.kind === 'at' && second.kind === 'at') expect(second.moment >= first.moment).toBe(true);
        if (first.kind === 'at' && wider.kind === 'at') expect(wider.moment >= first.moment).toBe(true);
        if (first.kind === 'never') expect(wider.kind).toBe('never');
      }),
      { numRuns: 600 },
    );
  });

  it('is the same in whatever order the zones come', () => {
    fc.assert(
      fc.property(wish, (wished) => {
        expect(solve({ ...wished, zones: [...wished.zones].reverse() })).toMatchObject({ kind: solve(wished).kind });
        expect(momentOf({ ...wished, zones: [...wished.zones].reverse() })).toBe(momentOf(wished));
      }),
    );
  });
});

describe('at the edges of the hours', () => {
  it.each([
    ['the opening is permitted', '2026-11-20T07:00:00.000Z', '2026-11-20T07:00:00.000Z'],
    ['a millisecond before it is not', '2026-11-20T06:59:59.999Z', '2026-11-20T07:00:00.000Z'],
    ['a moment within stays as it is', '2026-11-20T12:34:56.789Z', '2026-11-20T12:34:56.789Z'],
    ['the last millisecond is permitted', '2026-11-20T18:59:59.999Z', '2026-11-20T18:59:59.999Z'],
    ['the closing is not', '2026-11-20T19:00:00.000Z', '2026-11-21T07:00:00.000Z'],
    ['a leap day is a day', '2028-02-28T19:00:00.000Z', '2028-02-29T07:00:00.000Z'],
    ['a year ends', '2026-12-31T19:00:00.000Z', '2027-01-01T07:00:00.000Z'],
  ])('%s', (_, notBefore, expected) => {
    expect(momentOf({ notBefore })).toBe(expected);
  });

  it('days that end at 24:00 run into one another', () => {
    const allDay = { from: '00:00', to: '24:00', on: ['friday', 'saturday'] } as HoursConfig;
    expect(momentOf({ notBefore: '2026-11-20T23:00:00.000Z', hours: allDay })).toBe('2026-11-20T23:00:00.000Z');
    expect(momentOf({ notBefore: '2026-11-21T23:00:00.000Z', hours: allDay })).toBe('2026-11-26T23:00:00.000Z');
  });

  it('closed dates are local dates', () => {
    const closed = ['2026-12-25', '2026-12-26'];
    expect(momentOf({ notBefore: '2026-12-24T19:30:00.000Z', closed })).toBe('2026-12-27T07:00:00.000Z');
    expect(momentOf({ notBefore: '2026-12-24T19:30:00.000Z', closed, zones: ['America/New_York'] })).toBe(
      '2026-12-24T19:30:00.000Z',
    );
  });
});

describe('where clocks change', () => {
  const hours = (from: string, to: string): HoursConfig => ({ from, to, on: [...weekdays] });
  it.each([
    [
      'an opening in a gap is where the clock goes on',
      'Europe/Berlin',
      hours('02:30', '20:00'),
      '2027-03-28T00:00Z',
      '2027-03-28T01:00:00.000Z',
    ],
    [
      'hours that a gap swallows wait for the next day',
      'Europe/Berlin',
      hours('02:00', '03:00'),
      '2027-03-28T00:00Z',
      '2027-03-29T00:00:00.000Z',
    ],
    [
      'a repeated hour opens twice',
      'Europe/Berlin',
      hours('02:00', '02:30'),
      '2026-10-25T00:30Z',
      '2026-10-25T01:00:00.000Z',
    ],
    [
      'midnight is skipped in Cairo',
      'Africa/Cairo',
      hours('00:00', '06:00'),
      '2026-04-23T21:30Z',
      '2026-04-23T22:00:00.000Z',
    ],
    [
      'midnight is skipped in Beirut',
      'Asia/Beirut',
      hours('00:30', '06:00'),
      '2026-03-28T21:59Z',
      '2026-03-28T22:00:00.000Z',
    ],
    [
      'midnight was skipped in Sao Paulo',
      'America/Sao_Paulo',
      hours('00:00', '01:00'),
      '2018-11-04T02:59Z',
      '2018-11-05T02:00:00.000Z',
    ],
    [
      'Lord Howe moves by half an hour',
      'Australia/Lord_Howe',
      hours('08:00', '20:00'),
      '2026-10-03T12:00Z',
      '2026-10-03T21:00:00.000Z',
    ],
    [
      'Samoa had no 30 December 2011',
      'Pacific/Apia',
      hours('08:00', '20:00'),
      '2011-12-30T06:00Z',
      '2011-12-30T18:00:00.000Z',
    ],
    [
      'Morocco turns back for Ramadan',
      'Africa/Casablanca',
      hours('08:00', '20:00'),
      '2026-02-20T00:00Z',
      '2026-02-20T08:00:00.000Z',
    ],
  ])('%s', (_, zone, open, notBefore, expected) => {
    expect(momentOf({ notBefore: new Date(notBefore).toISOString(), hours: open, zones: [zone] })).toBe(expected);
  });
});

describe('no moment', () => {
  it('suits hours that never meet', () => {
    const hours: HoursConfig = { from: '09:00', to: '10:00', on: [...weekdays] };
    const solution = solve({
      notBefore: '2026-11-20T00:00:00.000Z',
      hours,
      zones: ['Asia/Tokyo', 'Europe/Berlin'],
      channel: 'email',
    });
    expect(solution).toMatchObject({ kind: 'never', reasons: [{ rule: 'timing', verdict: 'fail' }] });
    expect(solution.reasons[0]?.detail).toContain('all of Asia/Tokyo, Europe/Berlin');
  });

  it('suits days that are all closed, or no zone at all', () => {
    const closed = Array.from({ length: 70 }, (_, after) => iso(Date.UTC(2026, 10, 19 + after)).slice(0, 10));
    expect(momentOf({ notBefore: '2026-11-20T00:00:00.000Z', closed })).toBe('never');
    expect(momentOf({ notBefore: '2026-11-20T00:00:00.000Z', zones: [] })).toBe('never');
  });

  it('is looked for in a zone that does not exist', () => {
    expect(() => momentOf({ notBefore: '2026-11-20T00:00:00.000Z', zones: ['Mars/Phobos'] })).toThrow(RangeError);
  });
});
