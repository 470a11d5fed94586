import { domainToASCII } from 'node:url';
import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import validator from 'validator/lib/isEmail.js';

/**
 * The one spelling of an e-mail address: trimmed, lower case, the domain in ASCII (IDNA). Mail systems that tell case
 * apart are all but extinct (RFC 5321, 2.4 allows them); dots and `+tags` stay, since they are the customer's own.
 * @returns undefined for what is no address that mail can be sent to.
 */
export const normaliseEmail = (text: string): string | undefined => {
  const trimmed = text.trim().normalize('NFC').toLowerCase();
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > 254) return undefined;
  const address = `${trimmed.slice(0, at)}@${domainToASCII(trimmed.slice(at + 1))}`;
  return validator.default(address) ? address : undefined;
};

/**
 * A phone number in E.164.
 * @param region ISO 3166 country in which a number without a country code is meant.
 * @returns undefined for what cannot be a number of that country's plan.
 */
export const normalisePhone = (text: string, region?: string): string | undefined => {
  const country = region?.toUpperCase();
  const parsed = parsePhoneNumberFromString(text, isCountry(country) ? country : undefined);
  return parsed?.isPossible() ? parsed.number : undefined;
};

/** ISO 3166 country of a number in E.164; undefined where the country code serves several and the number does not tell. */
export const countryOfPhone = (phone: string): string | undefined => parsePhoneNumberFromString(phone)?.country;

const isCountry = (country: string | undefined): country is CountryCode => country !== undefined && isSupportedCountry(country);
