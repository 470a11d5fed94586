import type { Figure } from './figures.ts';
import { type Context, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { phraseBefore } from './vocabulary.ts';

/** How far fields of one form lie from each other, in tokens. */
const nearby = 120;
/** Words of a field's name, at most. */
const longestLabel = 4;

/** Where the name begins of a field whose colon stands here, or nothing if none does. */
const labelBefore = (tokens: readonly Token[], colon: number): number | undefined => {
  if (tokens[colon]?.text !== ':') return undefined;
  let at = colon;
  while (tokens[at - 1]?.kind === 'word' && colon - at < longestLabel) at -= 1;
  return at < colon && (at === 0 || tokens[at - 1]?.kind === 'break') ? at : undefined;
};

/**
 * Whether a number fills a field of a form or table, under a name that is no rating's, beside fields with something else in them:
 * "Order: 4⏎Hours: 2". Where all say the same number it is what they think of everything.
 */
export const isFieldOfForm = ({ from, to, value }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const colon = from - 1;
  if (labelBefore(tokens, colon) === undefined || !isEnd(tokens[to])) return false;
  if (phraseBefore(tokens, colon, rating.leads) > 0) return false;
  for (let at = Math.max(0, from - nearby); at < from + nearby && at < tokens.length; at += 1) {
    const other = tokens[at + 1];
    if (at !== colon && labelBefore(tokens, at) !== undefined && !isEnd(other) && other?.value !== value) return true;
  }
  return false;
};

const numberWords = new Set('no nr num number nummer numero nombre numer numara номер رقم'.split(' '));

/** A text of nothing but a number with a sign or the word for one: "#9", "No. 9". What else would it be? */
export const isBare = ({ from, to }: Figure, { tokens }: Context): boolean =>
  tokens.length < to - from + 5 &&
  tokens.every(
    ({ kind, text }, at) =>
      (at >= from && at < to) || (at < from && numberWords.has(text)) || (kind !== 'word' && kind !== 'number'),
  );
