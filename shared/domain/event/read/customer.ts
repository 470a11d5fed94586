import type { Customer } from '../../../contracts/event.ts';
import { countryOf } from '../../timing/country.ts';
import { readEmail, readPhone } from './address.ts';
import { readConsents } from './consents.ts';
import { countryAmong, countryGiven } from './country.ts';
import { isNothing, leftOut, type Reader } from './field.ts';
import { knownAs } from './known-as.ts';
import { nameOf, oneText } from './one-text.ts';
import { objectIn } from './packed.ts';
import { readPhoneGiven } from './phone-given.ts';
import { readLocale, readZone } from './place.ts';
import { readProperties } from './properties.ts';
import { readId, readWords } from './text.ts';
import { personalId } from './unfilled.ts';

const within = 'customer.';
const words = (text: string): readonly string[] => text.split(' ');

/** What systems call the same. Not `contact` or `user`: they may be whoever placed the order for somebody else. */
const names = {
  id: ['customerid', 'userid', 'contactid'],
  email: words(
    'emailaddress mail emailaddr customeremail contactemail useremail emails primaryemail primaryemailaddress primaryemailaddr ' +
      'emailaddresses email1 emailaddress1 buyeremail buyeremailaddress',
  ),
  phone: words(
    'phonenumber mobile mobilenumber mobilephone mobilephonenumber cell cellphone cellnumber telephone tel msisdn telephonenumber ' +
      'phones phonenumbers primaryphone phonemobile phonee164 phone1 telephone1 contactnumber contactphone customerphone',
  ),
  name: ['fullname', 'displayname', 'customername', 'contactname'],
  locale: ['language', 'lang', 'languagecode', 'preferredlanguage', 'preferredlocale'],
  timezone: ['tz', 'timezoneid', 'timezonename'],
  country: [
    'countrycode',
    'countryisocode',
    'isocountry',
    'countryiso2',
    'billingcountry',
    'mailingcountry',
    'address1country',
  ],
  smsConsent: ['smsoptin', 'acceptssms'],
  emailConsent: ['emailoptin'],
};
const room = { properties: 60, each: 1_000, all: 20_000 };

/** Who it is about, as far as that can be read. An address alone is a customer too. */
export const readCustomer = (given: unknown, reader: Reader, country?: string): Customer => {
  const value = Array.isArray(given) && given.length === 1 ? given[0] : given;
  const fields = objectIn(value);
  if (fields) return customerFrom(fields, reader, country);
  const isMail = typeof value === 'string' && value.includes('@');
  if (isMail) return { ...reader.take('email', readEmail(value), within) };
  const isPhone = typeof value === 'string' && /^\s*\+/.test(value);
  if (isPhone) return { ...reader.take('phone', readPhone(value, country), within) };
  if (!isNothing(value))
    reader.take('customer', leftOut('is no object with an id, an e-mail address or a phone number'));
  return {};
};

const customerFrom = (
  given: Readonly<Record<string, unknown>>,
  reader: Reader,
  eventCountry: string | undefined,
): Customer => {
  const { fields, notes: renamed } = knownAs(given, names);
  reader.notes.push(...renamed.map(({ field, done }) => ({ field: `${within}${field}`, done })));
  const locale = reader.take('locale', readLocale(fields.locale), within);
  const timezone = reader.take('timezone', readZone(fields.timezone), within);
  const { read, notes } = readProperties(withCountry(fields, countryGiven(fields, reader, within)), room);
  reader.notes.push(...notes.map(({ field, done }) => ({ field: `${within}properties.${field}`, done })));
  const properties = reader.take('properties', read, within);
  const said = countryAmong(properties, reader, within) ?? eventCountry;
  const country = countryOf({ country: said, ...locale, ...timezone });
  return {
    ...reader.take('id', personalId(readId(fields.id)), within),
    ...reader.take('email', readEmail(oneText(fields.email, ['address', 'email', 'emailaddress', 'value'])), within),
    ...reader.take('phone', readPhoneGiven({ fields, country, said }), within),
    ...reader.take('name', readWords(200)(nameOf(fields)), within),
    ...locale,
    ...timezone,
    ...readConsents(fields, reader),
    ...properties,
  };
};

/** A country beside the number is meant as the property: what tells how numbers and laws are read. */
const withCountry = ({ properties }: Readonly<Record<string, unknown>>, country: unknown): unknown => {
  const given = objectIn(properties);
  return isNothing(country) || (!isNothing(properties) && !given) ? properties : { country, ...given };
};
