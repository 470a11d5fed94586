/** In the order of their code units: negative, zero or positive, as sorting wants it. Right for ids and instants, not for words. */
export const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
