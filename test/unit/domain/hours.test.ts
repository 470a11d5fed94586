import { describe, expect, it } from 'vitest';
import { addBusinessTime } from '../../../shared/domain/calendar/business-time.ts';
import { firstMomentWithin } from '../../../shared/domain/calendar/hours.ts';

const daily = {
  from: '08:00',
  to: '20:00',
  on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const,
};
const every = { ...daily, on: [...daily.on] };
const office = {
  hours: {
    from: '09:00',
    to: '17:00',
    on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as (
      | 'monday'
      | 'tuesday'
      | 'wednesday'
      | 'thursday'
      | 'friday'
    )[],
  },
  holidays: [] as string[],
};
const hours = (count: number) => count * 3_600_000;

describe('the first moment within hours', () => {
  it('is the moment itself when it lies within', () => {
    expect(firstMomentWithin('2026-11-20T12:34:56.789Z', every, 'Europe/Berlin')).toBe('2026-11-20T12:34:56.789Z');
  });

  it('is the opening when it lies before', () => {
    expect(firstMomentWithin('2026-11-20T03:00:00.000Z', every, 'Europe/Berlin')).toBe('2026-11-20T07:00:00.000Z');
  });

  it('is the next opening when it lies at the closing', () => {
    expect(firstMomentWithin('2026-11-20T19:00:00.000Z', every, 'Europe/Berlin')).toBe('2026-11-21T07:00:00.000Z');
  });

  it('passes over closed days', () => {
    const weekdays = { ...every, on: every.on.filter((day) => day !== 'sunday') };
    expect(firstMomentWithin('2026-11-21T20:00:00.000Z', weekdays, 'Europe/Berlin')).toBe('2026-11-23T07:00:00.000Z');
  });

  it('follows a change to summer time', () => {
    expect(firstMomentWithin('2027-03-28T00:30:00.000Z', every, 'Europe/Berlin')).toBe('2027-03-28T06:00:00.000Z');
  });

  it('moves an opening that falls into a gap of the clock forward', () => {
    expect(firstMomentWithin('2027-03-28T00:00:00.000Z', { ...every, from: '02:30' }, 'Europe/Berlin')).toBe(
      '2027-03-28T01:30:00.000Z',
    );
  });
});

describe('business time', () => {
  it('runs on working hours alone', () => {
    // Friday 16:00 in Berlin; one hour on Friday, seven on Monday.
    expect(addBusinessTime('2026-11-20T15:00:00.000Z', hours(8), { calendar: office, zone: 'Europe/Berlin' })).toBe(
      '2026-11-23T15:00:00.000Z',
    );
  });

  it('leaves holidays out', () => {
    const calendar = { ...office, holidays: ['2026-11-23'] };
    expect(addBusinessTime('2026-11-20T15:00:00.000Z', hours(8), { calendar, zone: 'Europe/Berlin' })).toBe(
      '2026-11-24T15:00:00.000Z',
    );
  });

  it('begins with the next opening when nobody works', () => {
    expect(addBusinessTime('2026-11-21T12:00:00.000Z', hours(1), { calendar: office, zone: 'Europe/Berlin' })).toBe(
      '2026-11-23T09:00:00.000Z',
    );
  });

  it('refuses a calendar that never opens often enough', () => {
    const calendar = { ...office, hours: { ...office.hours, from: '09:00', to: '09:01' } };
    expect(() => addBusinessTime('2026-11-21T12:00:00.000Z', hours(40), { calendar, zone: 'UTC' })).toThrow(RangeError);
  });
});
