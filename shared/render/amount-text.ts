import { once } from '../domain/once.ts';

interface Amount {
  readonly amount?: number | undefined;
  /** ISO 4217. */
  readonly currency?: string | undefined;
}

const symbols: Readonly<Record<string, string>> = { EUR: '€', USD: '$', GBP: '£', JPY: '¥' };

const digits = { maximumFractionDigits: 2 };
const whole = once(() => new Intl.NumberFormat('en-GB', digits));
const broken = once(() => new Intl.NumberFormat('en-GB', { ...digits, minimumFractionDigits: 2 }));

/** An amount as it is read at a glance: `€1,240`, `1,240 CHF`. */
export const amountText = ({ amount, currency = '' }: Amount): string | undefined => {
  if (amount === undefined) return undefined;
  const text = (Number.isInteger(amount) ? whole : broken)().format(amount);
  const symbol = symbols[currency];
  return symbol ? `${symbol}${text}` : `${text} ${currency}`.trim();
};
