import type { Customer } from '../../../contracts/event.ts';
import { countryCodeOf } from '../../timing/country-codes.ts';
import type { Reader } from './field.ts';

/**
 * The country among properties, which decides on laws, clocks and phone numbers; it stays as it was sent. Noted where it is none that
 * is known, since it counts for nothing then.
 */
export const countryAmong = (
  { properties }: Pick<Customer, 'properties'>,
  reader: Reader,
  within = '',
): string | undefined => {
  const country = properties?.country;
  if (typeof country !== 'string' || country.trim() === '') return undefined;
  if (countryCodeOf(country) === undefined)
    reader.notes.push({
      field: `${within}properties.country`,
      done: 'is no country that is known by this name (write DE, DEU or Germany)',
    });
  return country;
};
