interface Amount {
  readonly amount?: number | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
}

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

/** An amount as it is read at a glance: `€1,240`, `1,240 CHF`. */
export const amountText = ({ amount, currency = '' }: Amount): string | undefined => {
  if (amount === undefined) return undefined;
  const digits = Number.isInteger(amount) ? 0 : 2;
  const text = new Intl.NumberFormat('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: 2 }).format(
    amount,
  );
  const symbol = symbols[currency];
  return symbol ? `${symbol}${text}` : `${text} ${currency}`.trim();
};
