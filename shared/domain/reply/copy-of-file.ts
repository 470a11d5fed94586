import type { Figure } from './figures.ts';
import { moodAt } from './mood.ts';
import type { Context } from './surroundings.ts';
import { phraseBefore } from './vocabulary.ts';

/** Words of a name, and the bracket, in tokens. */
const longestName = 4;

/**
 * "Scan (3)", "Rechnung Oak (2)": a copy of a file, or a rating of something. Words that praise, blame or announce a rating leave no doubt:
 * "Great (9)".
 */
export const isCopy = ({ form, word, from, to }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const [open, close] = [tokens[from - 1], tokens[to]];
  const isBracketed = open?.text === '(' && !open.glued && close?.text === ')' && tokens[to + 1] === undefined;
  if (!isBracketed || form !== 'plain' || word || from < 2 || from > longestName) return false;
  if (phraseBefore(tokens, from - 1, rating.leads) > 0) return false;
  return tokens.slice(0, from - 1).every(({ kind }, at) => kind === 'word' && moodAt(tokens, at) === undefined);
};
