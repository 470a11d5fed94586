import { describe, expect, it } from 'vitest';
import type { HoursConfig } from '../../../shared/contracts/config/calendar.ts';
import { regionOf } from '../../../shared/domain/timing/country.ts';
import { stretchAt } from '../../../shared/domain/timing/offsets.ts';
import { canonicalZone, distinctZones, zonesOfCountry } from '../../../shared/domain/timing/places.ts';
import { horizon, solve, type Wish } from '../../../shared/domain/timing/solve.ts';
import { zonesOf } from '../../../shared/domain/timing/zones.ts';

describe('why somebody is taken to be in a zone', () => {
  it.each([
    [{ timezone: ' Asia/Tokyo ' }, 'Time zone Asia/Tokyo, as given.'],
    [{ phone: '+12125550123' }, 'Time zone by the area code of the phone number.'],
    [{ phone: '+33612345678' }, 'Any time zone of FR, by the phone number.'],
    [{ phone: '+3999999999999' }, 'Any time zone of IT, VA, by the phone number.'],
    [{ phone: '+590999999999' }, 'Any time zone of GP, BL, MF, by the phone number.'],
    [{ phone: '+449999999999' }, 'Any time zone of GB, GG and 2 more countries, by the phone number.'],
    [{ locale: 'de-CH', country: 'FR' }, 'Any time zone of CH, by the locale.'],
    [{ locale: 'de', country: 'fr' }, 'Any time zone of FR, by the country.'],
    [{}, "Nothing tells where the customer is: the company's time zone, Asia/Tokyo."],
    [{ timezone: '  ' }, "Nothing tells where the customer is: the company's time zone, Asia/Tokyo."],
    [
      { timezone: 'Mars/Phobos', country: 'FR' },
      'The time zone given is none that exists. Any time zone of FR, by the country.',
    ],
  ])('is said of %j', (known, detail) => {
    const finding = zonesOf(known, 'Asia/Tokyo');
    expect(finding.detail).toBe(detail);
    expect(finding.zones.length).toBeGreaterThan(0);
  });

  it('keeps one zone as it is, and names one of those that show the same', () => {
    expect(zonesOf({ country: 'DE' }, 'UTC').zones).toEqual(['Europe/Berlin']);
    expect(zonesOf({ phone: '+447911123456' }, 'UTC').zones).toHaveLength(1);
    expect(distinctZones([], 2026)).toEqual([]);
    // Known to people, before and behind one that is not.
    expect(distinctZones(['Africa/Ceuta', 'Europe/Madrid'], 2026)).toEqual(['Europe/Madrid']);
    expect(distinctZones(['Europe/Madrid', 'Africa/Ceuta'], 2026)).toEqual(['Europe/Madrid']);
    expect(distinctZones(['Africa/Ceuta', 'Europe/Paris'], 2026)).toEqual(['Africa/Ceuta']);
  });
});

describe('a country', () => {
  it('has zones where its code is one, in capitals', () => {
    expect(zonesOfCountry('DE')).toContain('Europe/Berlin');
    expect(['de', 'D', 'DEU', 'D1', 'ZZ', ''].map(zonesOfCountry)).toEqual([[], [], [], [], [], []]);
    expect([zonesOfCountry('AC'), zonesOfCountry('TA'), zonesOfCountry('XK')]).toEqual([
      ['Atlantic/St_Helena'],
      ['Atlantic/St_Helena'],
      ['Europe/Belgrade'],
    ]);
  });

  it('is the one that a locale names, in any spelling', () => {
    expect(['en-US', ' de_at ', 'zh-Hant-TW'].map(regionOf)).toEqual(['US', 'AT', 'TW']);
    for (const none of ['en', undefined, '', 'en-419', '%']) expect(regionOf(none) || undefined).toBeUndefined();
  });
});

describe('the name of a zone', () => {
  it('is one, however it is written; an offset is none', () => {
    expect(canonicalZone(' EUROPE/berlin')).toBe('Europe/Berlin');
    expect(canonicalZone('europe/berlin ')).toBe('Europe/Berlin');
    expect(['+02:00', '', ' ', 'Mars/Phobos', '1/2'].map(canonicalZone)).toEqual(Array(5).fill(undefined));
  });
});

describe('the clock of a zone', () => {
  const at = Date.UTC(2026, 0, 5);
  it.each([
    ['UTC', 0],
    ['Asia/Kolkata', 5.5],
    ['Asia/Kathmandu', 5.75],
    ['America/St_Johns', -3.5],
    ['Pacific/Marquesas', -9.5],
    ['Pacific/Kiritimati', 14],
  ])('in %s is %f hours from UTC', (zone, hours) => {
    expect(stretchAt(zone, at).offset).toBe(hours * 3_600_000);
  });

  it('is none of a zone that there is not, nor of no time', () => {
    expect(() => stretchAt('Mars/Phobos', at)).toThrow(RangeError);
    expect(() => stretchAt('UTC', Number.NaN)).toThrow(RangeError);
    // Local mean time of Monrovia, until January 1972: 44 minutes and 30 seconds behind.
    expect(stretchAt('Africa/Monrovia', Date.UTC(1971, 5)).offset).toBe(-2_670_000);
  });
});

describe('why something leaves when it does', () => {
  const hours: HoursConfig = {
    from: '09:00',
    to: '20:00',
    on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
  };
  const wish: Wish = {
    ...{ notBefore: '2026-11-23T10:00:00.000Z', hours, zones: ['Europe/Berlin'], channel: 'email' },
  };
  const told = (more: Partial<Wish>) => {
    const { kind, reasons } = solve({ ...wish, ...more });
    return [kind, ...reasons.map(({ verdict, detail }) => `${verdict}: ${detail}`)];
  };

  it.each<[HoursConfig['on'], string]>([
    [['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], 'Monday to Friday'],
    [['friday', 'monday', 'tuesday', 'wednesday', 'thursday', 'saturday', 'sunday'], 'on any day'],
    [['monday', 'tuesday'], 'on Monday, Tuesday'],
    [['monday', 'wednesday', 'thursday'], 'on Monday, Wednesday, Thursday'],
    [['wednesday', 'monday', 'tuesday'], 'Monday to Wednesday'],
    [['monday'], 'on Monday'],
  ])('says on which days: %j', (on, days) => {
    expect(told({ hours: { ...hours, on } })).toEqual([
      'at',
      `pass: First moment within 09:00-20:00 ${days} in Europe/Berlin: 2026-11-23T10:00:00.000Z.`,
    ]);
  });

  it('says in which zones, and what the law put off', () => {
    expect(told({ zones: ['Europe/Berlin', 'Asia/Tokyo'] })[1]).toMatch(/ in all of Europe\/Berlin, Asia\/Tokyo: /);
    const withSunday: HoursConfig = { ...hours, on: [...hours.on, 'sunday'] };
    const sunday = { notBefore: '2026-11-22T10:00:00.000Z', hours: withSunday };
    expect(told({ ...sunday, zones: ['Europe/Paris'], country: 'FR', channel: 'sms' })).toEqual([
      'at',
      'note: Put off from 2026-11-22T10:00:00.000Z: texts in France only 08:00-21:30, not on Sundays and public holidays (charter of the French networks).',
      'pass: First moment within 09:00-20:00 on Monday, Tuesday, Wednesday, Thursday, Friday, Sunday in Europe/Paris: 2026-11-23T08:00:00.000Z.',
    ]);
    expect(told({ ...sunday, zones: ['Europe/Paris'], country: 'FR' })).toHaveLength(2);
    expect(told({ zones: ['Europe/Paris'], country: 'FR', channel: 'sms' })).toHaveLength(2);
  });

  it('says so where there is no such moment', () => {
    const from = 'fail: No moment in the 60 days from 2026-11-23T10:00:00.000Z lies within 09:00-20:00';
    expect(told({ hours: { ...hours, on: [] } })).toEqual(['never', `${from} on no day in Europe/Berlin.`]);
    expect(told({ zones: [] })).toEqual(['never', `${from} Monday to Friday in no zone.`]);
    expect(told({ zones: [], country: 'FR', channel: 'sms' })[1]).toMatch(
      / and suits the law \(texts in France only .*\)\.$/,
    );
  });

  it('looks sixty days ahead, the last moment included', () => {
    const monday = Date.UTC(2026, 10, 23, 10);
    const closed = Array.from({ length: 61 }, (_, at) => new Date(monday + at * 86_400_000).toISOString().slice(0, 10));
    const daily: HoursConfig = { from: '11:00', to: '20:00', on: [...hours.on, 'saturday', 'sunday'] };
    const all = { hours: daily };
    expect(told({ ...all, closed: closed.slice(0, 60) })).toEqual([
      'at',
      `pass: First moment within 11:00-20:00 on any day in Europe/Berlin: ${new Date(monday + horizon).toISOString()}.`,
    ]);
    expect(told({ ...all, closed })[0]).toBe('never');
    const late = { ...all, hours: { ...all.hours, from: '11:01' } };
    expect(told({ ...late, closed: closed.slice(0, 60) })[0]).toBe('never');
  });
});
