import {
  type CountryCallingCode,
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core/es6';
import { numberingPlans } from '#numbering-plans';

/**
 * A phone number in E.164.
 * @param region ISO 3166 country in which a number without a country code is meant.
 * @returns undefined for what cannot be a number of that country's plan.
 */
export const normalisePhone = (text: string, region?: string): string | undefined => {
  // The library keeps the place of its last match in such a text, so that the same text is read once and refused once.
  if (/phone-context/i.test(text)) return undefined;
  const country = region?.toUpperCase();
  const parsed = parse(text, isCountry(country) ? country : undefined);
  return parsed?.isPossible() ? parsed.number : undefined;
};

/** ISO 3166 country of a number in E.164; undefined where the country code serves several and the number does not tell. */
export const countryOfPhone = (phone: string): string | undefined => parse(phone)?.country;

/** ISO 3166 countries that have numbers of their own, which is all that people live in. */
export const allCountries = (): readonly string[] => Object.keys(numberingPlans().countries);

/**
 * ISO 3166 countries that a number in E.164 may belong to: its own where it tells, else all that share the country code, the
 * largest first; none for what is no country's (satellites, international services).
 */
export const countriesOfPhone = (phone: string): readonly string[] => {
  const parsed = parse(phone);
  if (parsed?.country) return [parsed.country];
  return numberingPlans().country_calling_codes[parsed?.countryCallingCode as CountryCallingCode] ?? [];
};

/** A number in E.164 as its plan sees it: all countries with its country code, and whether it fits a plan of theirs. */
export const numberIn = (phone: string) => {
  const parsed = parse(phone);
  return (
    parsed && {
      national: String(parsed.nationalNumber),
      countries: numberingPlans().country_calling_codes[parsed.countryCallingCode] ?? [],
      isValid: parsed.isValid(),
    }
  );
};

const parse = (text: string, defaultCountry?: CountryCode) =>
  parsePhoneNumberFromString(text, defaultCountry ? { defaultCountry } : {}, numberingPlans());

const isCountry = (country: string | undefined): country is CountryCode =>
  country !== undefined && isSupportedCountry(country as CountryCode, numberingPlans());
