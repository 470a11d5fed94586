import { normalisePhone, numberIn } from '../../contact/phone.ts';
import { countryCodeOf } from '../../timing/country-codes.ts';
import { readPhone } from './address.ts';
import { as, fieldsOf, isNothing, type Read } from './field.ts';
import { bareName } from './known-as.ts';
import { oneText, theOne } from './one-text.ts';

type Fields = Readonly<Record<string, unknown>>;

const numberNames = ['e164', 'nationalnumber', 'number', 'phonenumber', 'phone', 'value', 'national', 'freeformnumber'];
/** Under which a number's own country code stands: beside it in its object, or beside it among the customer's fields. */
const within = ['countrycode', 'phonecountrycode', 'callingcode', 'dialcode', 'prefix', 'country', 'region'];
const beside = [
  'phonecountrycode',
  'phoneprefix',
  'callingcode',
  'countrycallingcode',
  'dialcode',
  'dialingcode',
  'countrycode',
];

/** `44`, `+44`, `0044`, `1-684` */
const callingCode = /^(?:\+|00)?([1-9][\d-]{0,5})$/;

interface Around {
  /** The customer's own fields. */
  readonly fields: Fields;
  /** ISO 3166 country in which a number without its country code is meant. */
  readonly country: string | undefined;
  /** What stood in the place of a country, for the note where it was none. */
  readonly said?: string | undefined;
}

/** A customer's number, also in two parts: a country code (or a country) and what is dialled within it. */
export const readPhoneGiven = ({ fields, country, said }: Around): Read<string> => {
  const one = theOne(fields.phone, /mobile|cell|handy|portable/i);
  const given = fieldsOf(one)?.phone_number ?? one;
  const own = firstOf(given, within);
  const code = callingCode.exec(own)?.[1] ?? callingCode.exec(firstOf(fields, beside))?.[1];
  const text = oneText(given, numberNames);
  const joined = code && composed(code.replace('-', ''), text);
  if (joined) return as(joined, 'read with the country code that stands beside it');
  return readPhone(text, countryCodeOf(own) ?? country, said);
};

/** Whether what is called a country code is one to dial, and no country. */
export const isCallingCode = (value: unknown): boolean =>
  typeof value === 'number' || (typeof value === 'string' && callingCode.test(value.trim()));

const firstOf = (value: unknown, names: readonly string[]): string => {
  const own = new Map(Object.entries(fieldsOf(value) ?? {}).map(([name, held]) => [bareName(name), held]));
  const found = names.map((name) => own.get(name)).find((one) => !isNothing(one) && typeof one !== 'object');
  return String(found ?? '').trim();
};

/** Many send the code twice, within the number as well; what has one of its own needs no other. */
const composed = (code: string, number: unknown): string | undefined => {
  const text = typeof number === 'number' || typeof number === 'string' ? String(number).trim() : '';
  if (!/\d/.test(text) || /^(?:\+|00[1-9])/.test(text)) return undefined;
  const ways = [`+${code}${text}`, `+${text}`].flatMap((way) => normalisePhone(way) ?? []);
  const own = ways.filter((way) => way.startsWith(`+${code}`));
  return own.find((way) => numberIn(way)?.isValid) ?? own[0];
};
