import { type Figure, isNumberWord } from './figures.ts';
import { type Context, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { phraseAt } from './vocabulary.ts';

/** Whether a hyphen with nothing about it stands here: "one-stop", but not "9 - great". */
const isHyphen = (tokens: readonly Token[], at: number): boolean =>
  (tokens[at]?.text === '-' || tokens[at]?.text === '–') &&
  tokens[at]?.glued === true &&
  tokens[at + 1]?.glued === true &&
  tokens[at - 1] !== undefined;

const isWordAt = (at: number, { tokens, vocabulary }: Context): boolean =>
  tokens[at]?.kind === 'word' && !isNumberWord(tokens[at], vocabulary);

/**
 * What a number is as a part of one word with others: `part` of "one-stop", "24-hour", "twenty-one", "number-one"; `perhaps` a
 * rating that somebody wrote so ("five-star", "nine-ish", "5-ка"). One in digits with praise or blame behind it is a rating
 * and its reason ("10-great service"), and two numbers are a range.
 */
export const compoundOf = (figure: Figure, context: Context): 'part' | 'perhaps' | undefined => {
  const { tokens } = context;
  if (figure.form !== 'plain') return undefined;
  if (figure.word && isHyphen(tokens, figure.from - 1) && isWordAt(figure.from - 2, context)) return 'part';
  if (!isHyphen(tokens, figure.to) || !isWordAt(figure.to + 1, context)) return undefined;
  return figure.word ? ofWord(figure, context) : ofDigits(figure, context);
};

/** A single word behind the number, and nothing but the two. */
const ofWord = ({ from, to, value }: Figure, { tokens }: Context): 'part' | 'perhaps' =>
  value > 1 && isEnd(tokens[from - 1]) && isEnd(tokens[to + 2]) ? 'perhaps' : 'part';

const ofDigits = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): 'part' | 'perhaps' | undefined => {
  const reason = phraseAt(tokens, to + 1, rating.after);
  const unit = phraseAt(tokens, to + 1, rating.units);
  if (unit > 0 && unit >= reason) return 'part';
  // "2-for-1", "3-in-1": what goes on with hyphens is one word.
  return reason > 0 && !isHyphen(tokens, to + 2) ? undefined : 'perhaps';
};
