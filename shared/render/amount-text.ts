interface Amount {
  readonly amount?: number | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
}

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

/** Making one costs a hundred times what using it does. */
const [whole, broken] = [0, 2].map(
  (minimumFractionDigits) => new Intl.NumberFormat('en-GB', { minimumFractionDigits, maximumFractionDigits: 2 }),
) as [Intl.NumberFormat, Intl.NumberFormat];

/** An amount as it is read at a glance: `€1,240`, `1,240 CHF`. */
export const amountText = ({ amount, currency = '' }: Amount): string | undefined => {
  if (amount === undefined) return undefined;
  const text = (Number.isInteger(amount) ? whole : broken).format(amount);
  const symbol = symbols[currency];
  return symbol ? `${symbol}${text}` : `${text} ${currency}`.trim();
};
