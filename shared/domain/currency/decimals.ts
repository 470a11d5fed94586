/*
 * Source: ISO 4217 (List One, "Minor unit"). What JavaScript's `Intl` says is how people write amounts in the country (CLDR): no
 * decimals for rupiah or Pakistani rupees, which have a hundred parts all the same.
 */
const none = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF';
const three = 'BHD IQD JOD KWD LYD OMR TND';

const others: ReadonlyMap<string, number> = new Map([
  ...none.split(' ').map((code) => [code, 0] as const),
  ...three.split(' ').map((code) => [code, 3] as const),
  ['CLF', 4],
  ['UYW', 4],
]);

/** How many decimals amounts of a currency have, by its ISO 4217 code in upper case; two where it is not known. */
export const decimalsOf = (currency: string | undefined): number => others.get(currency ?? '') ?? 2;
