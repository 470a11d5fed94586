import { decimalsOf } from '../../currency/decimals.ts';
import { readCurrency, readMoney } from './amount.ts';
import { isNothing, leftOut, type Reader, shown } from './field.ts';
import { eitherUnit, inWholes, minorAmount, moneyGiven } from './money-shapes.ts';
import { oneText } from './one-text.ts';

interface Money {
  readonly amount?: number;
  readonly currency?: string;
}

const inEither =
  'may count cents or whole units: send a plain number in whole units as `amount`, and `currency` beside it';

/** A currency beside the amount counts where none is given by itself; two that differ leave nothing that could be believed. */
export const readAmount = (fields: Readonly<Record<string, unknown>>, reader: Reader): Money => {
  const { amount, currency } = moneyGiven(fields.amount);
  const said = oneText(fields.currency, ['code', 'currencycode', 'isocode', 'iso']);
  const given = reader.take('currency', readCurrency(isNothing(said) ? currency : said));
  if (amount === eitherUnit) return { ...reader.take('amount', leftOut(inEither)), ...given };
  if (isNothing(amount)) return { ...given, ...fromSmallest(fields, given.currency, reader) };
  const { value, note } = readMoney(amount, given.currency);
  const beside = isNothing(said) ? undefined : readCurrency(currency).value;
  const named = value?.currency ?? beside;
  if (named !== undefined && given.currency !== undefined && named !== given.currency)
    return reader.take('amount', leftOut('names another currency than `currency` does'));
  return {
    ...reader.take('amount', { value: value?.amount, ...(note !== undefined && { note }) }),
    ...(named !== undefined && { currency: named }),
    ...given,
  };
};

/** Without a currency nobody knows how many of them make one. */
const fromSmallest = (
  fields: Readonly<Record<string, unknown>>,
  currency: string | undefined,
  reader: Reader,
): Money => {
  const found = minorAmount(fields);
  if (!found) return {};
  const name = `\`${shown(found.name)}\``;
  const done = `is read from ${name}, in the smallest unit of its currency`;
  return currency === undefined
    ? reader.take('amount', leftOut(`stands in ${name}, of no currency that is known`))
    : reader.take('amount', { value: inWholes(found.minor, decimalsOf(currency)), note: done });
};
