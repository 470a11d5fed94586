import { decimalsOf } from '../currency/decimals.ts';

/**
 * Currencies of which Stripe counts other parts than ISO 4217 does: two decimals that are always zero, or none.
 * Source: Stripe, "Supported currencies", zero-decimal currencies and special cases.
 */
const asStripeCounts: ReadonlyMap<string, number> = new Map([
  ['ISK', 2],
  ['UGX', 2],
  ['MGA', 0],
]);

/**
 * An amount in whole units of its currency.
 * @param minor amount in the smallest unit (cents; yen have none).
 * @param currency ISO 4217, in any case; two decimals where it is not known.
 */
export const fromMinorUnits = (minor: number, currency: string | undefined): number =>
  shifted(minor, decimalsOf(currency?.toUpperCase()));

/** The same from amounts as Stripe writes them. */
export const fromStripeUnits = (minor: number, currency: string | undefined): number => {
  const code = currency?.toUpperCase();
  return shifted(minor, asStripeCounts.get(code ?? '') ?? decimalsOf(code));
};

const shifted = (minor: number, decimals: number): number => Number((minor / 10 ** decimals).toFixed(decimals));
