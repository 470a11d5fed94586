import { describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../../shared/domain/insights/dates.ts';
import { editionAt, momentOn } from '../../../shared/domain/notice/edition.ts';

const hour = 3_600_000;
const on = (date: string, at: string, zone: string) => new Date(momentOn(dayOf(date), at, zone)).toISOString();
const dates = (period: { since: number; until: number } | undefined) =>
  period && [dateOf(period.since), dateOf(period.until)];

describe('the moment of a digest', () => {
  it.each([
    ['2026-11-20', '08:00', 'Europe/Berlin', '2026-11-20T07:00:00.000Z'],
    // Skipped: the clock goes from two to three.
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    // Twice: the first of the two.
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-11-20', '08:00', 'Asia/Kolkata', '2026-11-20T02:30:00.000Z'],
    ['2026-11-20', '00:00', 'Pacific/Apia', '2026-11-19T11:00:00.000Z'],
  ])('%s %s in %s', (date, at, zone, expected) => expect(on(date, at, zone)).toBe(expected));
});

describe('editions', () => {
  it.each(['Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'UTC'])(
    'come once for each day of a year of wake-ups, days when the clock changes included, in %s',
    (zone) => {
      const start = Date.parse('2026-01-01T00:00:00Z');
      for (const at of ['00:00', '02:30', '08:00', '23:30']) {
        const names = new Set<string>();
        for (let now = start; now < start + 366 * 24 * hour; now += hour) {
          const edition = editionAt({ every: 'day', at }, now, zone);
          if (edition) names.add(edition.name);
        }
        expect([at, names.size >= 365 && names.size <= 367]).toEqual([at, true]);
      }
    },
  );

  it('are of yesterday, and not sent half a day late', () => {
    const edition = (at: string) => editionAt({ every: 'day', at: '08:00' }, Date.parse(at), 'UTC');
    expect(edition('2026-11-20T07:59:00Z')).toBeUndefined();
    expect(dates(edition('2026-11-20T08:00:00Z')?.period)).toEqual(['2026-11-19', '2026-11-19']);
    expect(edition('2026-11-20T20:00:00Z')).toBeUndefined();
  });

  it('of a week are of the week before, from Monday on', () => {
    const edition = (at: string) => editionAt({ every: 'week', at: '08:00' }, Date.parse(at), 'UTC');
    expect(edition('2026-11-22T12:00:00Z')).toBeUndefined();
    expect(dates(edition('2026-11-23T08:10:00Z')?.period)).toEqual(['2026-11-16', '2026-11-22']);
    expect(edition('2026-11-24T09:00:00Z')?.name).toBe(edition('2026-11-23T08:00:00Z')?.name);
    expect(edition('2026-11-26T08:00:00Z')).toBeUndefined();
  });
});
