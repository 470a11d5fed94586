import { describe, expect, it } from 'vitest';
import { openingsFrom } from '../../../shared/domain/calendar/hours.ts';

type Plan = Parameters<typeof openingsFrom>[1];
const weekly = (hours: Partial<Plan['hours']>, rest: Partial<Plan> = {}): Plan => ({
  hours: { from: '09:00', to: '17:00', on: ['monday', 'thursday'], ...hours },
  zone: 'UTC',
  ...rest,
});

const firstOf = (start: string, plan: Plan, count = 2): readonly string[] => {
  const found: string[] = [];
  for (const { from, to } of openingsFrom(start as never, plan)) {
    found.push(`${from.slice(0, 16)}/${to.slice(0, 16)}`);
    if (found.length === count) break;
  }
  return found;
};

describe('openings of a weekly plan', () => {
  it.each([
    [
      'before it opens',
      '2026-11-05T08:00:00.000Z',
      ['2026-11-05T09:00/2026-11-05T17:00', '2026-11-09T09:00/2026-11-09T17:00'],
    ],
    [
      'while it is open',
      '2026-11-05T16:59:59.999Z',
      ['2026-11-05T09:00/2026-11-05T17:00', '2026-11-09T09:00/2026-11-09T17:00'],
    ],
    [
      'as it closes',
      '2026-11-05T17:00:00.000Z',
      ['2026-11-09T09:00/2026-11-09T17:00', '2026-11-12T09:00/2026-11-12T17:00'],
    ],
    [
      'before 1970',
      '1969-12-30T00:00:00.000Z',
      ['1970-01-01T09:00/1970-01-01T17:00', '1970-01-05T09:00/1970-01-05T17:00'],
    ],
  ])('%s', (_, start, openings) => {
    expect(firstOf(start, weekly({}))).toEqual(openings);
  });

  it('leave out what is closed, by the dates of the place', () => {
    const plan = weekly({}, { zone: 'Pacific/Auckland', closed: ['2026-11-09'] });
    expect(firstOf('2026-11-04T20:00:00.000Z', plan)).toEqual([
      '2026-11-04T20:00/2026-11-05T04:00',
      '2026-11-11T20:00/2026-11-12T04:00',
    ]);
  });

  it('begin with the day that it is there, not here', () => {
    const sundays = { on: ['sunday' as const], from: '22:00', to: '23:00' };
    expect(firstOf('2026-11-09T08:30:00.000Z', weekly(sundays, { zone: 'Pacific/Honolulu' }), 1)).toEqual([
      '2026-11-09T08:00/2026-11-09T09:00',
    ]);
  });

  it('move forward where the clock jumps over them, and are none where they end as they begin', () => {
    const night = { on: ['sunday' as const], from: '02:10', to: '02:50' };
    expect(firstOf('2026-03-28T12:00:00.000Z', weekly(night, { zone: 'Europe/Berlin' }), 1)).toEqual([
      '2026-03-29T01:10/2026-03-29T01:50',
    ]);
    expect(firstOf('2026-11-05T00:00:00.000Z', weekly({ from: '09:00', to: '09:00' }))).toEqual([]);
  });

  it('end, where there are none', () => {
    expect(firstOf('2026-11-05T00:00:00.000Z', weekly({ on: [] }))).toEqual([]);
  });
});
