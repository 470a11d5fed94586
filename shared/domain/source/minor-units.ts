/**
 * Currencies whose minor units in Stripe's API are not those of ISO 4217: they have none in the world but two there, or the
 * reverse. Source: Stripe, "Supported currencies", zero-decimal and special cases.
 */
const asStripeCounts: ReadonlyMap<string, number> = new Map([
  ['ISK', 2],
  ['UGX', 2],
  ['HUF', 2],
  ['TWD', 2],
  ['MGA', 0],
]);

/**
 * An amount in whole units of its currency.
 * @param minor amount in the smallest unit (cents; yen have none).
 * @param currency ISO 4217; two places where it is not known.
 */
export const fromMinorUnits = (minor: number, currency: string | undefined): number => {
  const code = currency?.toUpperCase() ?? '';
  const places = asStripeCounts.get(code) ?? placesOf(code);
  return Number((minor / 10 ** places).toFixed(places));
};

const placesOf = (currency: string): number => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    return 2;
  }
};
