/** Scripts that are written from right to left. */
const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const leftToRight =
  /(?![\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u;

export type Direction = 'ltr' | 'rtl';

export const directionOf = (text: string): Direction => (rightToLeft.test(text) ? 'rtl' : 'ltr');

/** A part that keeps its own direction and turns nothing around it over (UAX 9): first strong isolate, and its end. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * A part of a text, isolated where its letters run against those around it, and only there: in most texts nothing is added,
 * and a text message keeps its alphabet.
 */
export const isolatedIn = (around: Direction, part: string): string =>
  (around === 'rtl' ? leftToRight : rightToLeft).test(part) ? isolated(part) : part;
