import { decimalsOf } from '../../currency/decimals.ts';
import { isStorable } from '../../json.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

/** Signs of one currency alone; `$`, `¥` and `kr` are several countries'. */
const signs: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₩': 'KRW',
    '₺': 'TRY',
    '₽': 'RUB',
    '₴': 'UAH',
    '₪': 'ILS',
    '₫': 'VND',
    '₦': 'NGN',
    '₱': 'PHP',
    '฿': 'THB',
    zł: 'PLN',
    kč: 'CZK',
    ft: 'HUF',
    r$: 'BRL',
    us$: 'USD',
    a$: 'AUD',
    ca$: 'CAD',
    c$: 'CAD',
    nz$: 'NZD',
    hk$: 'HKD',
    s$: 'SGD',
    nt$: 'TWD',
    'fr.': 'CHF',
    'sfr.': 'CHF',
    лв: 'BGN',
  }),
);

/** ISO 4217, by code or by a sign that is one currency's alone. */
export const readCurrency = (value: unknown): Read<string> => {
  if (isNothing(value)) return nothing;
  const text = typeof value === 'string' ? value.trim() : '';
  const code = currencyOf(text);
  if (code !== undefined) return as(code);
  return leftOut('is no currency by its three letters (ISO 4217)');
};

/** Three letters that are in use and are not of the list (ISO 4217), and the one currency that has but one name. */
const calledOtherwise: ReadonlyMap<string, string> = new Map([
  ...[['rmb', 'CNY'] as const, ['cnh', 'CNY'] as const, ['nis', 'ILS'] as const, ['ntd', 'TWD'] as const],
  ...['euro', 'euros'].map((name) => [name, 'EUR'] as const),
]);

const currencyOf = (text: string): string | undefined => {
  const name = text.toLowerCase();
  return calledOtherwise.get(name) ?? (/^[a-z]{3}$/.test(name) ? text.toUpperCase() : signs.get(name));
};

export interface Money {
  readonly amount: number;
  /** Where it stood beside the number. */
  readonly currency?: string | undefined;
}

/**
 * An amount: a number, or one as people and systems write it, perhaps with its currency.
 * @param given its currency (ISO 4217), where that is said elsewhere.
 */
export const readMoney = (value: unknown, given?: string): Read<Money> => {
  if (isNothing(value)) return nothing;
  if (typeof value === 'number') return isStorable(value) ? as({ amount: value }) : unusable(value);
  if (typeof value !== 'string') return leftOut('is no number');
  const [, before = '', sign = '', digits = '', behind = ''] =
    /^([^\d.,+\-−]*)([+\-−]?)\s*((?:\d|[.,]\d).*?)([^\d.,]*)$/su.exec(value.normalize('NFKC').trim()) ?? [];
  const [lead, minus] = /^(.*?)([-−]?)\s*$/su.exec(before)?.slice(1) ?? ['', ''];
  const named = [lead, behind].map((part = '') => part.trim()).filter((part) => part !== '');
  const currency = named.length === 1 ? currencyOf(named[0] ?? '') : undefined;
  if (named.length > 1 || (named.length === 1 && currency === undefined && !/^(\$|¥|kr\.?)$/i.test(named[0] ?? '')))
    return leftOut('is no number');
  const number = numberOf(digits, decimalsOf(given ?? currency));
  if (number === undefined) return leftOut(eitherWay.test(digits) ? ambiguous : 'is no number');
  if (!isStorable(number)) return unusable(number);
  return as({ amount: minus || sign === '-' || sign === '−' ? -number : number, currency });
};

const unusable = (number: number): Read<never> =>
  leftOut(Number.isFinite(number) && Math.abs(number) > 1 ? 'is too large' : 'is no number that can be used');

const ambiguous = 'may mean thousands or three decimals: send a JSON number, or write `1234.00` or `1.234,00`';

const thousands = String.raw`[ \u00A0\u202F'’]`;
const plain = /^\d*\.?\d+(?:e[+-]?\d+)?$|^\d+\.$/i;
const grouped = new RegExp(`^\\d{1,3}(?:${thousands}\\d{3})+(?:[.,]\\d{1,2})?$`);
const english = /^\d{1,3}(?:,\d{3})+\.\d+$|^\d{1,3}(?:,\d{3}){2,}$/;
/** `12,34,567.50`: lakhs and crores. */
const indian = /^\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$/;
const german = /^\d{1,3}(?:\.\d{3})+,\d+$|^\d{1,3}(?:\.\d{3}){2,}$/;
const comma = /^\d+,\d+$/;
/** Three digits behind the only point or comma, and before it what may be a group. */
const eitherWay = /^[1-9]\d{0,2}[.,]\d{3}$/;

const numberOf = (text: string, decimals: number): number | undefined => {
  if (eitherWay.test(text)) return ofEither(text, decimals);
  if (plain.test(text)) return Number(text);
  if (grouped.test(text)) return Number(text.replace(new RegExp(thousands, 'g'), '').replace(',', '.'));
  if (english.test(text) || indian.test(text)) return Number(text.replaceAll(',', ''));
  if (german.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return comma.test(text) ? Number(text.replace(',', '.')) : undefined;
};

/** Yen have no decimals, so it is thousands; dinars have three, and a point is most systems' own; of euros nobody can tell. */
const ofEither = (text: string, decimals: number): number | undefined => {
  if (decimals === 0) return Number(text.replace(/[.,]/, ''));
  return decimals === 3 && text.includes('.') ? Number(text) : undefined;
};
