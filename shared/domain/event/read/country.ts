import { countryCodeOf } from '../../timing/country-codes.ts';
import type { Reader } from './field.ts';

interface Propertied {
  readonly properties?: Record<string, string | number | boolean>;
}

/** Properties whose `country` is ISO 3166's two letters, however it was written: it decides on laws, clocks and phone numbers. */
export const withCountryCode = (given: Propertied, reader: Reader, within = ''): Propertied => {
  const { country } = given.properties ?? {};
  if (typeof country !== 'string' || country.trim() === '') return given;
  const code = countryCodeOf(country);
  if (code === undefined) {
    reader.notes.push({
      field: `${within}properties.country`,
      done: 'is no country that is known by this name (write DE, DEU or Germany)',
    });
    return given;
  }
  if (code === country.trim().toUpperCase()) return given;
  reader.notes.push({ field: `${within}properties.country`, done: `is read as ${code}` });
  return { properties: { ...given.properties, country: code } };
};
