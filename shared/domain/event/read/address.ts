import { normaliseEmail } from '../../contact/email.ts';
import { normalisePhone, numberIn } from '../../contact/phone.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

const isList = 'is a list: send the one to write to as text';

/** An e-mail address, also as it stands in a header (`Ada <ada@example.com>`), a page, a link, or at the end of a sentence. */
export const readEmail = (value: unknown): Read<string> => {
  if (isNothing(value)) return nothing;
  if (Array.isArray(value)) return leftOut(isList);
  const text = typeof value === 'string' ? bareText(value) : '';
  const [bracketed] = [...text.matchAll(/<([^<>]*)>/g)].map(([, inner]) => inner).slice(-1);
  const bare = (bracketed ?? text)
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/s, '')
    .replace(/[\s.,;]+$/, '');
  const address = normaliseEmail(bare);
  if (address !== undefined) return as(address);
  const isSeveral = text.split(/[,;\s]+/).filter((part) => /.@./.test(part)).length > 1;
  return leftOut(
    isSeveral ? 'names more than one address: send the one to write to' : 'is no e-mail address that can be read',
  );
};

/** Without what forms, pages and tables put around: quotation marks, entities, wide letters, what nobody sees. */
const bareText = (value: string): string =>
  value
    .normalize('NFKC')
    .replace(/[\u200B-\u200F\u2060\uFEFF\p{Cc}]/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .trim()
    .replace(/^(["'“”„])([^"'“”„]+)["'“”]$/u, '$2')
    .replace(/^([^@%]+)%40([^@%]+)$/, '$1@$2');

/** Arabic and Persian digits. */
const withPlainDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));

/**
 * As carriers write numbers (MSISDN, E.164 without its plus). No country's own numbers have so many digits without a zero before
 * them; shorter ones may be a number of China as well as of Arkansas.
 */
const withItsPlus = (bare: string): string | undefined => {
  if (!/^[1-9]\d{11,14}$/.test(bare)) return undefined;
  const number = normalisePhone(`+${bare}`);
  return number !== undefined && numberIn(number)?.isValid ? number : undefined;
};

/**
 * A phone number in E.164, however it is written.
 * @param country ISO 3166 country in which one without its country code is meant.
 * @param given what stood in the place of a country, for the note where it was none.
 */
export const readPhone = (value: unknown, country: string | undefined, given?: string): Read<string> => {
  if (isNothing(value)) return nothing;
  if (Array.isArray(value)) return leftOut(isList);
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFKC') : '';
  const bare = withPlainDigits(text)
    .trim()
    .replace(/^(?:tel|sms|callto|whatsapp):\s*/i, '')
    .replace(/^00(?=[1-9])/, '+');
  const number = /\d/.test(bare) ? (normalisePhone(bare) ?? (country && normalisePhone(bare, country))) : undefined;
  const bereft = number ? undefined : withItsPlus(bare);
  if (bereft) return as(bereft, 'read as a number with its country code, without the plus');
  if (!number) return leftOut(rounded.test(bare) ? asRounded : whyNoPhone(country, given));
  return as(number, bare.startsWith('+') || normalisePhone(bare) ? undefined : `read as a number of ${country}`);
};

/** `4.91701E+11`, as spreadsheets show long numbers. */
const rounded = /^\d(?:[.,]\d+)?e\+?\d+$/i;
const asRounded = 'has lost its last digits in a spreadsheet: format the column as text before it is exported';

const whyNoPhone = (country: string | undefined, given: string | undefined): string => {
  if (country !== undefined) return 'is no phone number that can be read';
  const told = isNothing(given)
    ? 'nothing tells the country'
    : '`country` is none by its two letters, such as DE (ISO 3166)';
  return `is no phone number with its country code, and ${told}`;
};
