import { describe, expect, it } from 'vitest';
import type { HoursConfig } from '../../../shared/contracts/config/calendar.ts';
import { closingAfter, firstPermitted, permission, weekdays } from '../../../shared/domain/timing/permitted.ts';

const at = (text: string): number => Date.parse(`${text}Z`);
const iso = (moment: number | undefined): string | undefined =>
  moment === undefined ? undefined : new Date(moment).toISOString().slice(0, 16);
const hours: HoursConfig = { from: '08:00', to: '20:00', on: [...weekdays] };
const law = {
  rule: 'x',
  weekdays: ['09:00', '19:00'],
  saturdays: ['10:00', '18:00'],
  sundays: ['12:00', '17:00'],
} as const;
const end = at('2027-01-01T00:00');
const first = (from: string, permitted = permission({ hours, zones: ['UTC'] }, law), to = end) =>
  iso(firstPermitted(permitted, [at(from), to]));

describe('a moment within both one’s own hours and those of a law', () => {
  it.each([
    ['Friday before it opens', '2026-11-27T08:59', '2026-11-27T09:00'],
    ['Friday as it opens', '2026-11-27T09:00', '2026-11-27T09:00'],
    ['Friday in its last minute', '2026-11-27T18:59', '2026-11-27T18:59'],
    ['Friday as it closes', '2026-11-27T19:00', '2026-11-28T10:00'],
    ['Saturday before it opens', '2026-11-28T09:30', '2026-11-28T10:00'],
    ['Saturday as it closes', '2026-11-28T18:00', '2026-11-29T12:00'],
    ['Sunday before noon', '2026-11-29T11:00', '2026-11-29T12:00'],
    ['Sunday as it closes', '2026-11-29T17:00', '2026-11-30T09:00'],
    ['Monday', '2026-11-30T08:00', '2026-11-30T09:00'],
    ['long ago, on a Saturday', '1969-12-27T09:30', '1969-12-27T10:00'],
  ])('%s', (_, from, expected) => {
    expect(first(from)).toBe(expected);
  });

  it('is the later of two openings and the earlier of two ends', () => {
    const narrow = permission({ hours: { ...hours, from: '11:00', to: '13:00' }, zones: ['UTC'] }, law);
    expect([first('2026-11-27T09:00', narrow), first('2026-11-27T13:00', narrow)]).toEqual([
      '2026-11-27T11:00',
      '2026-11-28T11:00',
    ]);
  });

  it('is none where the one ends as the other begins', () => {
    const before = permission({ hours: { ...hours, to: '09:00', on: ['monday'] }, zones: ['UTC'] }, law);
    expect(first('2026-11-27T00:00', before, at('2026-12-20T00:00'))).toBeUndefined();
  });

  it('is none on days that are not one’s own, on closed ones and on holidays', () => {
    const mondays = permission({ hours: { ...hours, on: ['monday'] }, zones: ['UTC'], closed: ['2026-11-30'] }, law);
    expect(first('2026-11-27T09:00', mondays)).toBe('2026-12-07T09:00');
    const holidays = { ...law, isHoliday: (date: number) => date === at('2026-11-27T00:00') / 86_400_000 };
    expect(first('2026-11-27T09:00', permission({ hours, zones: ['UTC'] }, holidays))).toBe('2026-11-28T10:00');
  });

  it('is none on Sundays where a law knows none', () => {
    expect(first('2026-11-28T18:00', permission({ hours, zones: ['UTC'] }, { ...law, sundays: undefined }))).toBe(
      '2026-11-30T09:00',
    );
  });

  it('without a law is within one’s own', () => {
    expect(first('2026-11-29T08:00', permission({ hours, zones: ['UTC'] }))).toBe('2026-11-29T08:00');
  });

  it('is looked for up to the last instant, and not beyond', () => {
    expect(first('2026-11-27T08:00', undefined, at('2026-11-27T09:00'))).toBe('2026-11-27T09:00');
    expect(first('2026-11-27T08:00', undefined, at('2026-11-27T09:00') - 1)).toBeUndefined();
  });

  it('suits every zone somebody may be in', () => {
    const both = permission({ hours, zones: ['Europe/Berlin', 'America/New_York'] });
    expect(first('2026-11-27T07:00', both)).toBe('2026-11-27T13:00');
    expect(first('2026-11-27T19:00', both)).toBe('2026-11-28T13:00');
  });
});

describe('what is permitted', () => {
  const closes = (from: string, zones: readonly string[], to = end) =>
    iso(closingAfter(permission({ hours, zones }, law), [at(from), to]));
  it('ends where the first zone closes', () => {
    expect(closes('2026-11-27T10:00', ['UTC'])).toBe('2026-11-27T19:00');
    expect(closes('2026-11-27T14:00', ['UTC', 'Europe/Berlin'])).toBe('2026-11-27T18:00');
    expect(closes('2026-11-27T18:59', ['UTC'])).toBe('2026-11-27T19:00');
  });

  it('is looked at no further than asked', () => {
    expect(closes('2026-11-27T10:00', ['UTC'], at('2026-11-27T11:00'))).toBe('2026-11-27T19:00');
  });

  it('goes on past midnight where both days are open around the clock', () => {
    const always = permission({ hours: { from: '00:00', to: '24:00', on: [...weekdays] }, zones: ['UTC'] });
    expect(closingAfter(always, [at('2026-11-27T10:00'), at('2026-11-28T09:00')])).toBe(at('2026-11-29T00:00'));
  });
});
