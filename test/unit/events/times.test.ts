import { describe, expect, it } from 'vitest';
import { readMoment, readOccurrence } from '../../../shared/domain/event/read/moment.ts';
import { instant } from '../../../shared/domain/instant.ts';
import { instantFrom } from '../../../shared/domain/source/times.ts';

const unreadable =
  'is no time that can be read (write ISO 8601 with its zone, such as 2026-11-20T09:30:00+01:00); left out';

describe('a time to the millisecond', () => {
  it.each([
    ['2026-11-20T23:59:59.999Z', '2026-11-20T23:59:59.999Z'],
    ['2026-11-20T23:59:60Z', '2026-11-20T23:59:59.000Z'],
    ['2026-11-20T09:30:00.1234Z', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20T09:30:00,5Z', '2026-11-20T09:30:00.500Z'],
    ['2026-11-20T24:00:00Z', '2026-11-21T00:00:00.000Z'],
    ['2026-12-31T24:00Z', '2027-01-01T00:00:00.000Z'],
    ['2026-11-20T00:00:00-14:00', '2026-11-20T14:00:00.000Z'],
    ['2026-11-20T14:00:00+14', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T09:30:00+0530', '2026-11-20T04:00:00.000Z'],
    ['20 Nov 2026 09:30 PDT', '2026-11-20T16:30:00.000Z'],
    ['Nov 20 2026 1:05 AM UTC', '2026-11-20T01:05:00.000Z'],
    ['Nov 20 2026 1:05:07 p.m. UTC', '2026-11-20T13:05:07.000Z'],
    ['Nov 20 2026 12:00 AM UTC', '2026-11-20T00:00:00.000Z'],
    ['Nov 1st, 2026 9:05 UTC', '2026-11-01T09:05:00.000Z'],
    ['20.11.2026 09:30 UTC', '2026-11-20T09:30:00.000Z'],
    ['Fr, 20.11.2026 09.30 CET', '2026-11-20T08:30:00.000Z'],
    ['3.4.2026 9:05:07 +02:00', '2026-04-03T07:05:07.000Z'],
    ['11/20/2026 9:30 PM UTC', '2026-11-20T21:30:00.000Z'],
    ['20/11/2026 12:15 a.m. UTC', '2026-11-20T00:15:00.000Z'],
    ['5/5/2026 09:30 CEST', '2026-05-05T07:30:00.000Z'],
    ['2026年11月20日 09:30 JST', '2026-11-20T00:30:00.000Z'],
    ['2026년 11월 20일 09:30 KST', '2026-11-20T00:30:00.000Z'],
    ['20 Nov 2026 09:30 CEST', '2026-11-20T07:30:00.000Z'],
    ['2026-11-20 09:30:00 Europe/Berlin', '2026-11-20T08:30:00.000Z'],
    ['2026-07-20T09:30[America/Argentina/Buenos_Aires]', '2026-07-20T12:30:00.000Z'],
    ['2026-03-29T03:00:00[Europe/Berlin]', '2026-03-29T01:00:00.000Z'],
    ['2026-11-20T09:30:00+05:00[Europe/Berlin]', '2026-11-20T04:30:00.000Z'],
    ['2026-11-20T09:30:00\u221201:00', '2026-11-20T10:30:00.000Z'],
    ['  1795167000  ', '2026-11-20T09:30:00.000Z'],
    ['1795167000.25', '2026-11-20T09:30:00.250Z'],
    ['99999999999', '5138-11-16T09:46:39.000Z'],
    ['2000-01-01T00:00:00Z', '2000-01-01T00:00:00.000Z'],
    ['2099-12-31T23:59:59.999Z', '2099-12-31T23:59:59.999Z'],
  ])('%s', (given, at) => {
    const { value, note } = readMoment(given);
    if (at.startsWith('5138')) expect(note).toBe('is a time that cannot be meant; left out');
    else expect([value, note]).toEqual([at, undefined]);
  });

  it.each([
    ...[
      '2026-11-20T24:00:00.5Z',
      '2026-11-20T24:01Z',
      '2026-11-20T25:00Z',
      '2026-11-20T09:60Z',
      '2026-11-20T09:30:61Z',
    ],
    ...['2026-11-20T09:30:00+15:00', '2026-11-20T09:30:00+01:60', '2026-00-20', '2026-11-00', '2026-02-29'],
    ...['Nov 20 2026 0:05 AM', 'Nov 20 2026 13:05 AM', 'Foo 20 2026', '20 Foo 2026 09:30', '12345678'],
    ...['20 Nov 2026 24:30 UTC', '20 Nov 2026 09:60 UTC', 'x2026-11-20', '2026-11-20x', '2026-1120', {}, true],
    ...['3/4/2026', '11/20/2026 13:30 PM', '31.2.2026', '20.11/2026', '2026-11-20 09:30 Europe/Nowhere', '20.11.26'],
    ...[{ seconds: 'soon' }, { $date: {} }, { date: 20261120 }, [2026, 11], [2026, 'Nov', 20], []],
  ])('is none in %j', (given) => {
    expect(readMoment(given)).toEqual({ value: undefined, note: unreadable });
  });

  it.each(['1999-12-31T23:59:59Z', '2100-01-01T00:00:00Z', '946684799'])('is one that cannot be meant: %s', (given) => {
    expect(readMoment(given)).toEqual({ value: undefined, note: 'is a time that cannot be meant; left out' });
  });

  it('says that it was taken as UTC, and nothing of what is not there', () => {
    expect(readMoment('2026-11-20')).toEqual({
      value: '2026-11-20T00:00:00.000Z',
      note: 'names no zone; taken as UTC',
    });
    expect([readMoment(''), readMoment(null), readMoment(undefined)]).toEqual(Array(3).fill({ value: undefined }));
  });
});

describe('a time as JSON of other kinds has it', () => {
  it.each([
    [{ seconds: 1_795_167_000, nanos: 250_000_000 }, '2026-11-20T09:30:00.250Z'],
    [{ seconds: '1795167000', nanos: 5_000_000 }, '2026-11-20T09:30:00.005Z'],
    [{ _seconds: 1_795_167_000, _nanoseconds: 0 }, '2026-11-20T09:30:00.000Z'],
    [{ $date: '2026-11-20T09:30:00Z' }, '2026-11-20T09:30:00.000Z'],
    [{ $date: { $numberLong: '1795167000000' } }, '2026-11-20T09:30:00.000Z'],
    [{ date: '2026-11-20 09:30:00.000000', timezone_type: 3, timezone: 'Europe/Berlin' }, '2026-11-20T08:30:00.000Z'],
    [{ date: '2026-11-20 09:30:00.000000', timezone_type: 1, timezone: '+02:00' }, '2026-11-20T07:30:00.000Z'],
    [{ dateTime: '2026-11-20T09:30:00+01:00', timeZone: 'Europe/Paris' }, '2026-11-20T08:30:00.000Z'],
    [{ dateTime: '2026-11-20T09:30:00.0000000', timeZone: 'UTC' }, '2026-11-20T09:30:00.000Z'],
  ])('%j', (given, at) => {
    expect(readMoment(given)).toEqual({ value: at });
  });

  it('a list from the year on names no zone', () => {
    const note = 'names no zone; taken as UTC';
    expect(readMoment([2026, 11, 20, 9, 30])).toEqual({ value: '2026-11-20T09:30:00.000Z', note });
    expect(readMoment([2026, 1, 2, 9, 30, 7, 120_000_000])).toEqual({ value: '2026-01-02T09:30:07.000Z', note });
  });
});

describe('when something happened', () => {
  const came = instant(Date.UTC(2026, 10, 20));
  const ahead = (days: number) => new Date(Date.UTC(2026, 10, 20) + days * 86_400_000).toISOString();

  it('may lie a year ahead, and is the event’s own time where nothing else can be meant', () => {
    expect(readOccurrence(ahead(366), came)).toEqual({ value: ahead(366) });
    expect(readOccurrence(ahead(367), came)).toEqual({
      value: came,
      note: "lies more than a year ahead; the event's own time is used",
    });
    expect(readOccurrence('soon', came).note).toBe(
      `${unreadable.replace('; left out', '')}; the event's own time is used`,
    );
    expect(readOccurrence('', came)).toEqual({ value: came });
    expect(readOccurrence('2026-11-19', came).note).toBe('names no zone; taken as UTC');
  });
});

describe('a time as a system writes it', () => {
  it.each([
    [1_795_167_000, 'seconds', '2026-11-20T09:30:00.000Z'],
    ['1795167000', 'seconds', '2026-11-20T09:30:00.000Z'],
    [1_795_167_000_123, 'milliseconds', '2026-11-20T09:30:00.123Z'],
    ['2026-11-20T09:30:00', 'utc', '2026-11-20T09:30:00.000Z'],
    [' 2026-11-20 09:30 ', 'utc', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20', 'utc', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T09:30:00.25', 'utc', '2026-11-20T09:30:00.250Z'],
    ['2026-11-20T09:30:00', 'Europe/Berlin', '2026-11-20T08:30:00.000Z'],
    ['2026-07-20T09:30:00', 'Europe/Berlin', '2026-07-20T07:30:00.000Z'],
    ['2026-03-29T01:59:00', 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29T03:00:00', 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-10-25T03:00:00', 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['2026-11-20', 'America/New_York', '2026-11-20T05:00:00.000Z'],
    ['2026-11-20T09:30:00Z', 'Europe/Berlin', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00z', 'utc', '2026-11-20T09:30:00.000Z'],
    ['2026-11-20T09:30:00+01:00', 'utc', '2026-11-20T08:30:00.000Z'],
    ['2026-11-20T09:30:00-0500', 'utc', '2026-11-20T14:30:00.000Z'],
    ['Fri, 20 Nov 2026 09:30:00 +0000', 'Europe/Berlin', '2026-11-20T09:30:00.000Z'],
  ])('%j as %s', (value, as, at) => {
    expect(instantFrom(value, as)).toBe(at);
  });

  it.each([
    ['soon', 'seconds'],
    [1e18, 'milliseconds'],
    ['Nov 20, 2026', 'utc'],
    ['Z 2026-11-20 x', 'utc'],
    ['2026-11-20T09:30:00+01:00 x', 'utc'],
    ['2026-13-20', 'utc'],
    ['2026-13-20', 'Europe/Berlin'],
    ['soonZ', 'utc'],
    ['x2026-11-20', 'utc'],
    ['', 'utc'],
  ])('%j as %s is none', (value, as) => {
    expect(instantFrom(value, as)).toBeUndefined();
  });
});
