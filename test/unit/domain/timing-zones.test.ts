import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { allCountries } from '../../../shared/domain/contact/phone.ts';
import { areaCodes, zonesOfAreaCode } from '../../../shared/domain/timing/area-codes.ts';
import { countryOf } from '../../../shared/domain/timing/country.ts';
import { stretchAt } from '../../../shared/domain/timing/offsets.ts';
import { canonicalZone, distinctZones, zonesOfCountry } from '../../../shared/domain/timing/places.ts';
import { zonesOf } from '../../../shared/domain/timing/zones.ts';
import { shown } from './wall-clock.ts';

const zones = (known: Parameters<typeof zonesOf>[0]) => zonesOf(known, 'Europe/Berlin').zones;
const clocks = (all: readonly string[], at: number) =>
  new Set(all.map((zone) => Object.values(shown(at, zone)).join(' ')));

describe('the zones somebody may be in', () => {
  it.each([
    ['New York', '+12125550123', ['America/New_York']],
    ['Los Angeles', '+13105550123', ['America/Los_Angeles']],
    ['Honolulu', '+18085550123', ['Pacific/Honolulu']],
    ['Phoenix', '+16025550123', ['America/Phoenix']],
    ['the west of Florida', '+18505550123', ['America/New_York', 'America/Chicago']],
    ['Orlando', '+16895550123', ['America/New_York']],
    ['Toronto', '+14165550123', ['America/Toronto']],
    ['Puerto Rico', '+17875550123', ['America/Puerto_Rico']],
    ['Barbados', '+12465550123', ['America/Barbados']],
    ['London', '+442071838750', ['Europe/London']],
    ['Moscow', '+74951234567', ['Europe/Moscow']],
    ['Vladivostok', '+74232123456', ['Asia/Vladivostok']],
    ['Kazakhstan', '+77012345678', ['Asia/Almaty']],
    ['Manaus', '+5592987654321', ['America/Manaus']],
    ['Cancun', '+529981234567', ['America/Cancun']],
    ['Jakarta', '+622112345678', ['Asia/Jakarta']],
    ['Kosovo', '+38343201234', ['Europe/Belgrade']],
  ])('in %s, by the phone number', (_, phone, expected) => {
    expect(zonesOf({ phone }, 'Asia/Tokyo')).toMatchObject({ zones: expected, from: 'phone' });
  });

  it.each([
    ['Russia', '+79161234567', 11],
    ['Australia', '+61412345678', 7],
    ['Indonesia', '+628123456789', 3],
    ['the United States, free of charge', '+18005550123', 8],
  ])('are all of the country for a mobile number of %s', (_, phone, count) => {
    expect(zones({ phone })).toHaveLength(count);
  });

  it('are those of every country that shares the code of a number that does not tell', () => {
    expect(zones({ phone: '+19995550123' })).toEqual(
      expect.arrayContaining(['America/New_York', 'Pacific/Honolulu', 'Pacific/Guam']),
    );
  });

  it('come from the better clue', () => {
    const known = { timezone: 'Asia/Tokyo', phone: '+12125550123', locale: 'de-CH', country: 'FR' };
    expect(zonesOf(known, 'UTC')).toMatchObject({ zones: ['Asia/Tokyo'], from: 'event' });
    expect(zonesOf({ ...known, timezone: '' }, 'UTC')).toMatchObject({ zones: ['America/New_York'], from: 'phone' });
    expect(zonesOf({ locale: 'de-CH', country: 'FR' }, 'UTC')).toMatchObject({
      zones: ['Europe/Zurich'],
      from: 'locale',
    });
    expect(zonesOf({ locale: 'de', country: 'fr' }, 'UTC')).toMatchObject({ zones: ['Europe/Paris'], from: 'locale' });
    expect(zonesOf({ locale: 'de' }, 'Asia/Tokyo')).toMatchObject({ zones: ['Asia/Tokyo'], from: 'company' });
    expect(zonesOf({ phone: '+870773111632' }, 'Asia/Tokyo')).toMatchObject({ zones: ['Asia/Tokyo'], from: 'company' });
  });

  it.each(['en', 'es-419', 'en-001', 'en-ZZ', 'not a locale', '', 'x', '\u0000'])(
    'are not told by the locale %j',
    (locale) => {
      expect(zonesOf({ locale }, 'Asia/Tokyo').from).toBe('company');
    },
  );

  it.each(['Mars/Phobos', '+05:30', '-00:00', 'CEST', 'Etc/Unknown', '__proto__', 'constructor', 'a'.repeat(10_000)])(
    'are not told by the time zone %j, which is noted without repeating it',
    (timezone) => {
      const finding = zonesOf({ timezone, phone: '+33612345678' }, 'Asia/Tokyo');
      expect(finding).toMatchObject({ zones: ['Europe/Paris'], from: 'phone' });
      expect(finding.detail).toMatch(/^The time zone given is none that exists\./);
      expect(finding.detail).not.toContain(timezone);
    },
  );

  it('take a time zone in any spelling, and leave other names of it alone', () => {
    expect(zones({ timezone: ' europe/PARIS ' })).toEqual(['Europe/Paris']);
    expect(zones({ timezone: 'Asia/Kolkata' })).toEqual(['Asia/Kolkata']);
    expect(zones({ timezone: 'US/Eastern' })).toEqual(['US/Eastern']);
  });

  it('say nothing of the number itself', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{6,13}$/), (phone) => {
        const { detail, zones: found } = zonesOf({ phone }, 'Europe/Berlin');
        expect(found.length).toBeGreaterThan(0);
        expect(detail).not.toMatch(/\d{3}/);
      }),
    );
  });

  it('are, for every country, few and yet show every time that clocks there show', () => {
    for (const country of allCountries()) {
      const few = zones({ country });
      expect(zonesOf({ country }, 'UTC').from, country).toBe('locale');
      for (let at = Date.UTC(2026, 0); at < Date.UTC(2028, 0); at += 11 * 86_400_000)
        expect(clocks(few, at), country).toEqual(clocks(zonesOfCountry(country), at));
      expect(few.length).toBeLessThanOrEqual(13);
    }
    expect(zones({ country: 'US' })).toHaveLength(8);
    expect(zones({ country: 'DE' })).toEqual(['Europe/Berlin']);
  });
});

describe('zones that show the same time', () => {
  it('are one', () => {
    expect(distinctZones(['Europe/Berlin', 'Europe/Paris', 'Africa/Ceuta'], 2026)).toEqual(['Europe/Berlin']);
    expect(distinctZones(['America/Boise', 'America/Denver'], 2026)).toEqual(['America/Denver']);
  });

  it('are two when their clocks change at different times, if only in the second year', () => {
    expect(distinctZones(['America/New_York', 'America/Havana'], 2026)).toHaveLength(2);
    expect(distinctZones(['America/Denver', 'America/Ojinaga'], 2021)).toHaveLength(2);
  });

  it('are told by the rules of the time asked about', () => {
    const mexico = { country: 'MX' };
    expect(zonesOf(mexico, 'UTC', '2026-06-01T00:00:00.000Z').zones).not.toEqual(
      zonesOf(mexico, 'UTC', '2019-06-01T00:00:00.000Z').zones,
    );
  });
});

describe('an area code', () => {
  it('is listed once, and lies in a zone of its own country', () => {
    const listed = areaCodes.flatMap(([, country, codes]) =>
      codes.split(' ').map((code) => ({ country, number: `+${country}${code}` })),
    );
    expect(new Set(listed.map(({ number }) => number)).size).toBe(listed.length);
    for (const { country, number } of listed) {
      const phone = number.padEnd(12, '2345678');
      const known = parsePhoneNumberFromString(phone)?.country;
      if (known) expect(sharing[country], number).toContain(known);
      const within = (known ? [known] : (sharing[country] ?? [])).flatMap(zonesOfCountry).map(canonicalZone);
      for (const zone of zonesOfAreaCode(phone)) expect(within, `${number} ${zone}`).toContain(canonicalZone(zone));
    }
  });
});

/** Countries whose area codes are listed; the others that share a country code have one zone each. */
const sharing: Readonly<Record<string, readonly string[]>> = {
  '1': ['US', 'CA', 'PR', 'VI', 'GU', 'MP', 'AS'],
  '7': ['RU'],
  '52': ['MX'],
  '55': ['BR'],
  '61': ['AU'],
  '62': ['ID'],
};

describe('the country somebody is in', () => {
  it.each([
    [{ country: 'fr', phone: '+12125550123' }, 'FR'],
    [{ country: 'XX', phone: '+12125550123' }, 'US'],
    [{ country: 'Atlantis', locale: 'de-AT' }, 'AT'],
    [{ country: 'France', locale: 'de-AT' }, 'FR'],
    [{ phone: '+12465550123', locale: 'en-US' }, 'BB'],
    [{ phone: '+19995550123', locale: 'de-DE' }, 'US'],
    [{ phone: '+870773111632', locale: 'en_GB' }, 'GB'],
    [{ locale: 'de-AT', timezone: 'Europe/Paris' }, 'AT'],
    [{ locale: 'fr', timezone: 'Europe/Brussels' }, 'BE'],
    [{ timezone: 'US/Eastern' }, 'US'],
    [{ timezone: 'Asia/Kolkata' }, 'IN'],
    [{ timezone: 'UTC', locale: 'en' }, undefined],
    [{}, undefined],
  ])('%j is %s', (known, expected) => {
    expect(countryOf(known)).toBe(expected);
  });
});

describe('a stretch of constant offset', () => {
  it('misses no change of any clock', () => {
    for (const zone of Intl.supportedValuesOf('timeZone'))
      for (let at = Date.UTC(2025, 11, 31, 23, 59), steps = 0; steps < 105; steps += 1, at += 7 * 86_400_000) {
        const { date, time } = shown(at, zone);
        expect(new Date(at + stretchAt(zone, at).offset).toISOString().slice(0, 16), zone).toBe(`${date}T${time}`);
      }
  });

  it('ends where its clock changes, to the second', () => {
    expect(stretchAt('Europe/Berlin', Date.UTC(2026, 9, 20))).toEqual({
      offset: 7_200_000,
      until: Date.UTC(2026, 9, 25, 1),
    });
    expect(stretchAt('Pacific/Apia', Date.UTC(2011, 11, 30, 9))).toEqual({
      offset: -36_000_000,
      until: Date.UTC(2011, 11, 30, 10),
    });
    expect(stretchAt('Australia/Lord_Howe', Date.UTC(2026, 9, 3))).toMatchObject({
      until: Date.UTC(2026, 9, 3, 15, 30),
    });
  });
});
