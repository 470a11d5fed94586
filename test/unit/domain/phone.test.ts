import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import {
  type CountryCode,
  getExampleNumber,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import {
  allCountries,
  countriesOfPhone,
  countryOfPhone,
  normalisePhone,
} from '../../../shared/domain/contact/phone.ts';

/** What the whole library says. */
const whole = (text: string, region?: string) => {
  const parsed = parsePhoneNumberFromString(text, region && isSupportedCountry(region) ? region : undefined);
  return { number: parsed?.isPossible() ? parsed.number : undefined, country: parsed?.country };
};

const country = fc.constantFrom(...allCountries());
const callingCode = fc.constantFrom(
  ...new Set(allCountries().map((name) => getExampleNumber(name as CountryCode, examples)?.countryCallingCode ?? '1')),
);
const digits = fc.stringMatching(/^\d{3,15}$/);
const ornament = fc.constantFrom('', '', ' ', '-', ' (0) ', '.', '/', '(', ')');
const decorated = fc
  .tuple(digits, fc.array(ornament, { maxLength: 6 }))
  .map(([text, ornaments]) =>
    ornaments.reduce((all, one, at) => `${all.slice(0, at * 3)}${one}${all.slice(at * 3)}`, text),
  );
const written = fc.oneof(
  fc.tuple(callingCode, decorated).map(([code, rest]) => `+${code}${rest}`),
  fc
    .tuple(fc.constantFrom('00', '011', '0011', '810', '+', 'tel:+', '＋'), callingCode, decorated)
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom('', '0', '8', '1', '06', '0 15 ', '52'), decorated).map((parts) => parts.join('')),
  fc.tuple(decorated, fc.constantFrom(' ext. 12', 'x3', ';ext=44', ' poste 1', '#5')).map((parts) => parts.join('')),
  fc.string({ maxLength: 30 }),
  fc.tuple(fc.string({ maxLength: 5 }), decorated, fc.string({ maxLength: 5 })).map((parts) => parts.join('')),
);

describe('a phone number', () => {
  it('is read as the whole library reads it, however it is written', () => {
    fc.assert(
      fc.property(written, fc.option(country, { nil: undefined }), (text, region) => {
        expect(normalisePhone(text, region)).toBe(whole(text, region).number);
      }),
      { numRuns: 10_000 },
    );
  });

  it('belongs to the country that the whole library says', () => {
    fc.assert(
      fc.property(callingCode, fc.stringMatching(/^\d{5,13}$/), (code, rest) => {
        expect(countryOfPhone(`+${code}${rest}`)).toBe(whole(`+${code}${rest}`).country);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is read in every format of every country', () => {
    for (const name of allCountries()) {
      const example = getExampleNumber(name as CountryCode, examples);
      if (!example) continue;
      for (const text of [example.number, example.formatNational(), example.formatInternational(), example.getURI()])
        expect(normalisePhone(text, name), `${name} ${text}`).toBe(example.number);
      expect(countryOfPhone(example.number)).toBe(whole(example.number).country);
    }
  });

  it('is not read with a context, on which the library answers yes and no by turns', () => {
    for (let turn = 0; turn < 3; turn += 1) expect(normalisePhone('tel:2071838750;phone-context=+44')).toBeUndefined();
  });

  it('may belong to each country that shares its code when it does not tell', () => {
    expect(countriesOfPhone('+12125550123')).toEqual(['US']);
    expect(countriesOfPhone('+19995550123')[0]).toBe('US');
    expect(countriesOfPhone('+19995550123')).toContain('BB');
    expect(countriesOfPhone('+870773111632')).toEqual([]);
    expect(countriesOfPhone('nonsense')).toEqual([]);
  });
});
