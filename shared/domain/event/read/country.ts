import type { Customer } from '../../../contracts/event.ts';
import { countryCodeOf } from '../../timing/country-codes.ts';
import { fieldsOf, isNothing, type Reader, shown } from './field.ts';
import { bareName } from './known-as.ts';
import { isCallingCode } from './phone-given.ts';

type Fields = Readonly<Record<string, unknown>>;

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

/** Whose country is the customer's own: not where a present is sent to. */
const homes = [
  'address',
  'billingaddress',
  'billing',
  'defaultaddress',
  'primaryaddress',
  'homeaddress',
  'billaddr',
  'addresses',
];
const names = ['country', 'countrycode', 'countryisocode', 'countrycodeiso2', 'countryid'];

/** The country of a customer: the field of its own, else that of their address. A code to dial is none. */
export const countryGiven = (fields: Fields, reader: Reader, within: string): unknown => {
  const isToDial =
    Object.keys(fields).some((name) => bareName(name) === 'countrycode') && isCallingCode(fields.country);
  if (!isNothing(fields.country) && !isToDial) return fields.country;
  for (const [name, value] of Object.entries(fields)) {
    if (!homes.includes(bareName(name))) continue;
    const [, country] =
      Object.entries(fieldsOf(Array.isArray(value) ? value[0] : value) ?? {}).find(
        ([inner, held]) => names.includes(bareName(inner)) && !isNothing(held) && !isCallingCode(held),
      ) ?? [];
    if (typeof country !== 'string') continue;
    reader.notes.push({ field: `${within}country`, done: `is read from \`${shown(name)}\`` });
    return country;
  }
  return undefined;
};
