import { replyWords } from '#reply-words';
import type { Figure } from './figures.ts';
import { once } from './once.ts';
import { type Context, closingOf, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phraseAt, phrasesOf } from './vocabulary.ts';

/**
 * Whether a sentence is an opinion in a word or two and then the number that says it again: "Great service 9", "danke 10".
 * `agrees`: the number is on the side of the scale that the words are on. `contradicts`: "Gut 2" is a mark at German
 * schools, and "Great 1" a slip or a joke. `none`: the sentence says more than that, so the number may count something.
 */
export const moodOf = (figure: Figure, context: Context): 'agrees' | 'contradicts' | 'none' => {
  if (figure.word || figure.form === 'decimal' || closingOf(figure, context) !== 'sentence') return 'none';
  const found = opinionBefore(figure.from, context);
  if (found === undefined || found.size === 0) return 'none';
  const { low, high } = context.asked.scale;
  const place = (figure.value - low) / (high - low);
  const fits = (!found.has('praise') || place >= 0.5) && (!found.has('blame') || place <= 0.5);
  return fits ? 'agrees' : 'contradicts';
};

type Mood = keyof ReturnType<typeof replyWords>['moods'];

const phrases = once(() => {
  const { praise, blame, courtesy } = replyWords().moods;
  // Chinese, for the way in which runs without spaces are cut: of other languages it changes nothing.
  return { praise: phrasesOf(praise, 'zh'), blame: phrasesOf(blame, 'zh'), courtesy: phrasesOf(courtesy, 'zh') };
});

/** A sentence that is longer says more than what somebody thinks. In tokens. */
const longest = 12;

/** @returns the moods of which the words before consist, or nothing where there are others among them. */
const opinionBefore = (to: number, { tokens, vocabulary: { rating } }: Context): ReadonlySet<Mood> | undefined => {
  let from = to;
  while (from > 0 && !isEnd(tokens[from - 1]) && to - from <= longest) from -= 1;
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
  phraseAt(tokens, at, fillers) || (tokens[at]?.kind === 'pause' ? 1 : 0);

/** The longest phrase counts: "not good" is none of praise. */
const moodAt = (tokens: readonly Token[], at: number): { readonly mood: Mood; readonly length: number } | undefined => {
  const all = (['praise', 'blame', 'courtesy'] as const).map((mood) => ({
    mood,
    length: phraseAt(tokens, at, phrases()[mood]),
  }));
  const [best] = all.toSorted((a, b) => b.length - a.length);
  return best && best.length > 0 ? best : undefined;
};
