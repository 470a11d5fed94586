import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import type { Figure } from './figures.ts';
import { afterNoun, type Context, closingOf, isBoundary, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phraseAt, phrasesOf } from './vocabulary.ts';

/**
 * Whether a sentence is an opinion in a word or two beside the number that says it again: "Great service 9", "5 zu langsam".
 * `agrees`: the number is on the side of the scale that the words are on. `contradicts`: "Gut 2" is a mark at German
 * schools, and "Great 1" a slip or a joke. `none`: the sentence says more than that, so the number may count something.
 */
export const moodOf = (figure: Figure, context: Context): 'agrees' | 'contradicts' | 'none' => {
  if (figure.word || figure.form === 'decimal') return 'none';
  const found = moodsBeside(figure, context);
  if (found === undefined || found.size === 0) return 'none';
  const { low, high } = context.asked.scale;
  const place = (figure.value - low) / (high - low);
  const isBlamed = found.has('blame') || found.has('minded');
  const fits = (!found.has('praise') || place >= 0.5) && (!isBlamed || place <= 0.5);
  return fits ? 'agrees' : 'contradicts';
};

/**
 * Whether all that is said beside a number, whatever marks stand between, is the opposite of it: "1 (excellent)", "10. Worst company
 * ever". Some take 1 for the best, as marks at schools are; whoever minds something may still give a 9.
 */
export const isContradicted = (figure: Figure, context: Context): boolean => {
  const { tokens, asked } = context;
  const { low, high } = asked.scale;
  const place = (figure.value - low) / (high - low);
  if (tokens.length > longest || (place > farEnd && place < 1 - farEnd)) return false;
  const [before, after] = [
    moodsIn(0, figure.from, context),
    moodsIn(afterNoun(figure, context), tokens.length, context),
  ];
  if (!before || !after) return false;
  const found = new Set([...before, ...after]);
  return place <= farEnd ? found.has('praise') && !found.has('blame') : found.has('blame') && !found.has('praise');
};

/** Of the scale, at either end. */
const farEnd = 0.2;

/** What stands before a number that ends its sentence, or behind one that opens it. */
const moodsBeside = (figure: Figure, context: Context): ReadonlySet<Mood> | undefined => {
  const { tokens } = context;
  if (closingOf(figure, context) === 'sentence') return moodsIn(startOf(tokens, figure.from), figure.from, context);
  return isEnd(tokens[figure.from - 1]) ? moodsIn(figure.to, endOf(tokens, figure.to), context) : undefined;
};

const startOf = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at > 0 && !isEnd(tokens[at - 1])) at -= 1;
  return at;
};

const endOf = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (!isEnd(tokens[at])) at += 1;
  return at;
};

type Mood = keyof ReturnType<typeof replyWords>['moods'];
const moods = ['praise', 'blame', 'minded', 'courtesy'] as const;

const phrases = once((): Readonly<Record<Mood, Phrases>> => {
  const { praise, blame, minded, courtesy } = replyWords().moods;
  // Chinese, for the way in which runs without spaces are cut: of other languages it changes nothing.
  const of = (list: string): Phrases => phrasesOf(list, 'zh');
  return { praise: of(praise), blame: of(blame), minded: of(minded), courtesy: of(courtesy) };
});

/** A sentence that is longer says more than what somebody thinks. In tokens. */
const longest = 12;

/** @returns the moods of which the words consist, or nothing where there are others among them. */
const moodsIn = (
  from: number,
  to: number,
  { tokens, vocabulary: { rating } }: Context,
): ReadonlySet<Mood> | undefined => {
  if (to - from > longest) return undefined;
  const found = new Set<Mood>();
  for (let at = from; at < to; ) {
    const said = moodAt(tokens, at);
    const step = said ? said.length : fillerAt(tokens, at, rating.fillers);
    if (step === 0 || at + step > to) return undefined;
    if (said) found.add(said.mood);
    at += step;
  }
  return found;
};

const fillerAt = (tokens: readonly Token[], at: number, fillers: Phrases): number =>
  phraseAt(tokens, at, fillers) || (isBoundary(tokens[at]) ? 1 : 0);

/** The longest phrase counts: "not good" is none of praise. */
export const moodAt = (
  tokens: readonly Token[],
  at: number,
): { readonly mood: Mood; readonly length: number } | undefined => {
  const all = moods.map((mood) => ({
    mood,
    length: phraseAt(tokens, at, phrases()[mood]),
  }));
  const [best] = all.toSorted((a, b) => b.length - a.length);
  return best && best.length > 0 ? best : undefined;
};
