import { describe, expect, it } from 'vitest';
import type { HoursConfig } from '../../../shared/contracts/config/calendar.ts';
import { easter, isFrenchHoliday } from '../../../shared/domain/timing/holidays.ts';
import { weekdays } from '../../../shared/domain/timing/permitted.ts';
import { solve } from '../../../shared/domain/timing/solve.ts';

const everyDay: HoursConfig = { from: '08:00', to: '20:00', on: [...weekdays] };
const late: HoursConfig = { from: '08:00', to: '23:00', on: [...weekdays] };
const texting: HoursConfig = { from: '09:00', to: '20:00', on: weekdays.slice(0, 6) };
const dateOf = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

describe('the law on texts', () => {
  const text = (notBefore: string, country: string, zone: string, hours: HoursConfig = everyDay) =>
    solve({ notBefore: new Date(notBefore).toISOString(), hours, zones: [zone], channel: 'sms', country });

  it.each([
    ['an early hour in the United States', 'US', 'America/New_York', '2026-11-20T13:00Z', '2026-11-20T14:00:00.000Z'],
    ['a Sunday morning in the United States', 'US', 'America/Chicago', '2026-11-22T15:00Z', '2026-11-22T18:00:00.000Z'],
    ['Puerto Rico is under the same law', 'PR', 'America/Puerto_Rico', '2026-11-20T12:00Z', '2026-11-20T13:00:00.000Z'],
    ['a Sunday in France', 'FR', 'Europe/Paris', '2026-11-22T10:00Z', '2026-11-23T07:00:00.000Z'],
    ['Armistice Day in France', 'FR', 'Europe/Paris', '2026-11-11T10:00Z', '2026-11-12T07:00:00.000Z'],
    ['Easter Monday in France, after Sunday', 'FR', 'Europe/Paris', '2026-04-05T10:00Z', '2026-04-07T06:00:00.000Z'],
    ['Ascension in France', 'FR', 'Europe/Paris', '2026-05-14T10:00Z', '2026-05-15T06:00:00.000Z'],
    ['Whit Monday in Réunion', 'RE', 'Indian/Reunion', '2026-05-25T10:00Z', '2026-05-26T04:00:00.000Z'],
    [
      'a Saturday evening in the United States',
      'US',
      'America/New_York',
      '2026-11-22T01:30Z',
      '2026-11-22T17:00:00.000Z',
      late,
    ],
    ['a Saturday night in France', 'FR', 'Europe/Paris', '2026-11-21T20:30Z', '2026-11-23T07:00:00.000Z', late],
    ['a late Saturday evening in France', 'FR', 'Europe/Paris', '2026-11-21T20:29Z', '2026-11-21T20:29:00.000Z', late],
    ['a Sunday in Germany is no matter of law', 'DE', 'Europe/Berlin', '2026-11-22T10:00Z', '2026-11-22T10:00:00.000Z'],
  ])('%s', (_, country, zone, notBefore, expected, hours = everyDay) => {
    expect(text(notBefore, country, zone, hours)).toMatchObject({ kind: 'at', moment: expected });
  });

  it('leaves mail alone', () => {
    const sunday = { notBefore: '2026-11-22T10:00:00.000Z', hours: everyDay, zones: ['Europe/Paris'], country: 'FR' };
    expect(solve({ ...sunday, channel: 'email' })).toMatchObject({ moment: sunday.notBefore });
  });

  it('is named when it moved a text, and only then', () => {
    const moved = text('2026-11-22T10:00Z', 'FR', 'Europe/Paris');
    expect(moved.reasons.map(({ verdict }) => verdict)).toEqual(['note', 'pass']);
    expect(moved.reasons[0]?.detail).toContain('Put off from 2026-11-22T10:00:00.000Z: texts in France');
    expect(text('2026-11-20T10:00Z', 'FR', 'Europe/Paris').reasons.map(({ verdict }) => verdict)).toEqual(['pass']);
  });

  it('leaves nothing of hours that lie outside', () => {
    const night: HoursConfig = { from: '21:00', to: '23:00', on: [...weekdays] };
    const never = text('2026-11-20T10:00Z', 'US', 'America/New_York', night);
    expect(never).toMatchObject({ kind: 'never', reasons: [{ verdict: 'fail' }] });
    expect(never.reasons[0]?.detail).toContain('47 CFR 64.1200');
  });

  it('is kept in all of the United States at once', () => {
    const all = [
      'America/Adak',
      'America/Anchorage',
      'America/Los_Angeles',
      'America/Phoenix',
      'America/Denver',
      'America/Chicago',
      'America/New_York',
      'Pacific/Honolulu',
    ];
    // In winter 09:00 in Honolulu and on Adak is 14:00 in New York; at 20:00 in New York it closes.
    const wish = { hours: texting, zones: all, channel: 'sms', country: 'US' } as const;
    expect(solve({ ...wish, notBefore: '2026-11-20T12:00:00.000Z' })).toMatchObject({
      moment: '2026-11-20T19:00:00.000Z',
    });
    expect(solve({ ...wish, notBefore: '2026-11-21T01:00:00.000Z' })).toMatchObject({
      moment: '2026-11-21T19:00:00.000Z',
    });
  });
});

describe('holidays', () => {
  it.each([
    '1954-04-18',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2100-03-28',
  ])('have Easter on %s', (date) => {
    expect(dateOf(easter(Number(date.slice(0, 4))))).toBe(date);
  });

  it('are eleven a year in France', () => {
    const days = Array.from({ length: 365 }, (_, after) => Date.UTC(2026, 0) / 86_400_000 + after);
    expect(days.filter(isFrenchHoliday).map(dateOf)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-08',
      '2026-05-14',
      '2026-05-25',
      '2026-07-14',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ]);
  });
});
