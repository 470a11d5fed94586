import { decimalsOf } from '../../currency/decimals.ts';
import { fieldsOf, isNothing } from './field.ts';
import { bareName } from './known-as.ts';

/** An amount as it was given, and the currency that stood beside it in one object. */
export interface Given {
  readonly amount: unknown;
  readonly currency?: unknown;
}

/** An amount of which nobody can tell whether cents are counted or euros. */
export const eitherUnit = Symbol('either unit');

type Fields = ReadonlyMap<string, unknown>;

/**
 * An amount that was sent as an object: with its currency (PayPal, Mollie), in parts that say their unit (commercetools, Google), or
 * packed (MongoDB). A whole number may be counted in cents as well (Adyen, Square): of such nobody can tell.
 */
export const moneyGiven = (value: unknown): Given => {
  const object = fieldsOf(value);
  if (!object) return { amount: value };
  const fields: Fields = new Map(Object.entries(object).map(([name, held]) => [bareName(name), held]));
  const inner = fields.get('shopmoney') ?? fields.get('presentmentmoney');
  if (fieldsOf(inner)) return moneyGiven(inner);
  const currency = first(fields, ['currency', 'currencycode', 'currencyisocode']);
  const amount = inCents(fields, currency) ?? inUnitsAndNanos(fields) ?? plain(fields, currency);
  return { amount, ...(currency !== undefined && { currency }) };
};

const first = (fields: Fields, names: readonly string[]): unknown =>
  names.map((name) => fields.get(name)).find((one) => !isNothing(one));

const isWhole = (value: unknown): value is number | string => /^-?\d{1,15}$/.test(String(value));

/** An amount in whole units, of one in the smallest. */
export const inWholes = (minor: number, decimals: number): number => Number((minor / 10 ** decimals).toFixed(decimals));

/** `{ centAmount: 1999, fractionDigits: 2 }` */
const inCents = (fields: Fields, currency: unknown): number | undefined => {
  const cents = fields.get('centamount');
  if (!isWhole(cents)) return undefined;
  const digits = fields.get('fractiondigits') ?? decimalsOf(codeOf(currency));
  return isWhole(digits) && Number(digits) < 9 ? inWholes(Number(cents), Number(digits)) : undefined;
};

/** `{ units: "19", nanos: 990000000 }` */
const inUnitsAndNanos = (fields: Fields): number | undefined => {
  const [units, nanos] = [fields.get('units'), fields.get('nanos') ?? 0];
  return isWhole(units) && isWhole(nanos) ? Number((Number(units) + Number(nanos) / 1e9).toFixed(9)) : undefined;
};

const plain = (fields: Fields, currency: unknown): unknown => {
  const amount = first(fields, ['value', 'amount', '$numberdecimal']);
  const isSure = !isWhole(amount) || fields.has('$numberdecimal') || decimalsOf(codeOf(currency)) === 0;
  return amount === undefined || isSure ? amount : eitherUnit;
};

const codeOf = (currency: unknown): string | undefined =>
  typeof currency === 'string' ? currency.trim().toUpperCase() : undefined;

/** Names that say themselves that the smallest unit is counted: `amount_cents`, `totalInCents`, `amountMinor`. */
const minorName = /^(?:amount|total|price|totalamount|totalprice|grandtotal)(?:in)?(?:cents|minor|minorunits|pence)$/;

/** An amount in the smallest unit of its currency, under a name that says so. */
export const minorAmount = (
  fields: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly minor: number } | undefined => {
  const found = Object.entries(fields).find(([name, value]) => minorName.test(bareName(name)) && isWhole(value));
  return found && { name: found[0], minor: Number(found[1]) };
};
