import { describe, expect, it } from 'vitest';
import { readMoment } from '../../../shared/domain/event/read/moment.ts';
import { readLocale, readZone } from '../../../shared/domain/event/read/place.ts';

const half = '2026-11-20T09:30:00.000Z';
const midnight = '2026-11-20T00:00:00.000Z';
const zoneless = 'names no zone; taken as UTC';

describe('A time as programs print it', () => {
  it.each([
    ['01:30:00 Nov 20, 2026 PST', half],
    ['Fri Nov 20 10:30:00 CET 2026', half],
    ['Fri Nov 20 09:30:00 +0000 2026', half],
    ['2026-11-20 10:30:00.25 +0100 CET m=+0.012', '2026-11-20T09:30:00.250Z'],
    ['2026-11-20 09:30:00 +0000 UTC', half],
    ['2026-11-20T01:30:00 PST', half],
    ['2026-11-20 04:30:00.000 EST', half],
    ['2026-11-20 9:30 am UTC', half],
    ['2026-11-20T12:05:00 AM Z', '2026-11-20T00:05:00.000Z'],
    ["datetimeoffset'2026-11-20T09:30:00Z'", half],
    ['\\/Date(1795167000000)\\/', half],
    ['"2026-11-20T09:30:00Z"', half],
    ['2026-11-20T10:30:00+1:00', half],
    ['2026-11-20T10:30:00 GMT+0100', half],
    ['2026-11-20 11:30 UTC+2', half],
    ['2026-11-20 04:30 GMT-05:00', half],
    [{ dateTime: '2026-11-20T10:30:00.0000000', timeZone: 'W. Europe Standard Time' }, half],
    [{ __type: 'Date', iso: '2026-11-20T09:30:00.000Z' }, half],
    [{ value: 1_795_167_000 }, half],
    [['2026-11-20T09:30:00Z'], half],
  ])('%j', (given, at) => {
    expect(readMoment(given)).toEqual({ value: at });
  });

  it.each([
    ['Fri Nov  6 09:30:00 2026', '2026-11-06T09:30:00.000Z'],
    ["datetime'2026-11-20T09:30:00'", half],
    ['2026-11-20 9:30 PM', '2026-11-20T21:30:00.000Z'],
    ['20-11-2026 09:30:00', half],
    ['11-20-2026 09:30', half],
    ['20 Nov 2026', midnight],
    ['20. November 2026', midnight],
    ['20 November 2026 at 09:30', half],
    ['20. Nov. 2026, 09:30', half],
    ['20.11.2026, 09:30:00 Uhr', half],
    ['２０２６-１１-２０ ０９:３０', half],
    ['٢٠٢٦-١١-٢٠', midnight],
    [{ date: '2026-11-20', time: '09:30:00' }, half],
  ])('%j, which names no zone', (given, at) => {
    expect(readMoment(given)).toEqual({ value: at, note: zoneless });
  });

  it.each([
    '3-4-2026',
    '2026-11-20 13:30 PM',
    '2026-11-20 09:30:00 XYZ',
    '2026-11-20 09:30 UTC+15',
    'Fri Foo 20 09:30:00 2026',
    '20. Foo 2026',
    { value: true },
    [[]],
  ])('%j is none: nobody guesses', (given) => {
    expect(readMoment(given).value).toBeUndefined();
  });
});

describe('A language as people and systems call it', () => {
  it.each([
    ['English (UK)', 'en-GB'],
    ['english', 'en'],
    ['German', 'de'],
    ['Français', 'fr'],
    ['francais', 'fr'],
    ['日本語', 'ja'],
    ['Deutsch (Schweiz)', 'de-CH'],
    ['English - United States', 'en-US'],
    ['Brazilian Portuguese', 'pt-BR'],
    ['Chinese (Simplified)', 'zh'],
    ['Simplified Chinese', 'zh-Hans'],
    ['Norwegian', 'nb'],
    ['zh-CHT', 'zh-Hant'],
    ['en GB', 'en-GB'],
    ['en/gb', 'en-GB'],
    ['fil', 'fil'],
    [{ iso_code: 'de' }, 'de'],
    [['sv-SE'], 'sv-SE'],
  ])('%j is %s', (given, tag) => {
    expect(readLocale(given)).toEqual({ value: tag });
  });

  it.each([
    ['jp', 'ja'],
    ['CZ', 'cs'],
    ['dk', 'da'],
    ['at', 'de'],
    ['us', 'en'],
  ])('%s is a country, and read as what is written there', (given, tag) => {
    expect(readLocale(given)).toEqual({ value: tag, note: expect.stringContaining('names a country') });
  });

  it.each(['und', 'mul', 'zxx', 'qq', 'qq-DE', 'default', '1033', 'the usual (UK)', {}, ['de', 'en']])(
    '%j is none',
    (given) => {
      expect(readLocale(given)).toEqual({ value: undefined, note: expect.stringContaining('is no language tag') });
    },
  );

  it('is a language where its letters are a country’s as well', () => {
    expect([readLocale('uk'), readLocale('br'), readLocale('sv')]).toEqual(
      ['uk', 'br', 'sv'].map((value) => ({ value })),
    );
  });
});

describe('A zone as systems call it', () => {
  it.each([
    ['W. Europe Standard Time', 'Europe/Berlin'],
    ['eastern standard time', 'America/New_York'],
    ['Eastern Time (US & Canada)', 'America/New_York'],
    ['Pacific Time', 'America/Los_Angeles'],
    ['(GMT-05:00) America/New_York', 'America/New_York'],
    ['(GMT-05:00) Eastern Time (US & Canada)', 'America/New_York'],
    ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome', 'Europe/Amsterdam'],
    ['America/New York', 'America/New_York'],
    ['Europe\\/Berlin', 'Europe/Berlin'],
    ['Berlin', 'Europe/Berlin'],
  ])('%s is %s, and said so', (given, zone) => {
    expect(readZone(given)).toEqual({ value: zone, note: `read as ${zone}` });
  });

  it.each(['Atlantis', 'Atlantis/Berlin', 'Standard Time', '(GMT+01:00)', 'constructor', {}])('%j is none', (given) => {
    expect(readZone(given)).toEqual({ value: undefined, note: expect.stringContaining('is no time zone') });
  });

  it('is itself in an object that names it', () => {
    expect(readZone({ id: 'Europe/Berlin' })).toEqual({ value: 'Europe/Berlin' });
  });
});
