import type { Asked } from './asked.ts';
import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore, type Vocabulary } from './vocabulary.ts';
import { isWrappedBefore } from './wrapped.ts';

export interface Context {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly asked: Asked;
}

/** How a figure is introduced: by words that announce a rating, as a clause of its own, or in the middle of other words. */
export type Opening = 'lead' | 'sentence' | 'clause' | 'words';

/** What follows: the end of the sentence, of the clause, words that may follow a rating, or others. */
export type Closing = 'sentence' | 'clause' | 'reason' | 'words';

export const isEnd = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || token.kind === 'break';
export const isBoundary = (token: Token | undefined): boolean =>
  isEnd(token) || token?.kind === 'pause' || token?.kind === 'link';

export const afterNoun = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): number =>
  to + (phraseAt(tokens, to, rating.points) || phraseAt(tokens, to, rating.stars));

const introduces = [':', '=', '-', '>', '→'];

/** A sentence that begins with one asks: "is 10 good or bad". */
const asking = new Set(['is', 'was', 'ist', 'war', 'ar', 'var']);

/** Walks back over words that add nothing ("a solid", "eine glatte") to what the number is said in. */
export const openingOf = (figure: Figure, { tokens, vocabulary: { rating } }: Context): Opening => {
  let at = figure.from;
  for (let steps = 0; steps < 8; steps += 1) {
    const before = tokens[at - 1];
    if (phraseBefore(tokens, at, rating.leads) > 0) return 'lead';
    if (before && introduces.includes(before.text) && phraseBefore(tokens, at - 1, rating.leads) > 0) return 'lead';
    if (steps === 0 && isWrappedBefore(figure, tokens)) {
      at -= 1;
      continue;
    }
    if (at < figure.from && isOfHour(tokens, at - 1)) return 'words';
    if (isEnd(before)) return at < figure.from && asking.has(tokens[at]?.text ?? '') ? 'words' : 'sentence';
    if (before?.kind === 'pause') return isFirstMark(tokens, at - 1) ? 'sentence' : 'clause';
    const filler = phraseBefore(tokens, at, rating.fillers);
    if (filler === 0) return 'words';
    at -= filler;
  }
  return 'words';
};

/** The full stop of "1 p. m. a 4" ends no sentence, where words lead on to another number. */
const isOfHour = (tokens: readonly Token[], at: number): boolean => {
  const [half, first, m, last] = tokens.slice(Math.max(0, at - 3), at + 1).map(({ text }) => text);
  return last === '.' && m === 'm' && first === '.' && (half === 'a' || half === 'p');
};

/** "- 9", "(9)", "Hi, 9": the mark stands where the line begins. */
const isFirstMark = (tokens: readonly Token[], at: number): boolean => isEnd(tokens[at - 1]) || isEnd(tokens[at - 2]);

export const closingOf = (figure: Figure, context: Context): Closing => {
  const { tokens, vocabulary } = context;
  const noun = afterNoun(figure, context);
  const at = tokens[noun]?.text === '+' ? noun + 1 : noun;
  if (isEnd(tokens[at]) || tokens[at]?.kind === 'link') return 'sentence';
  if (tokens[at]?.kind === 'pause') return isEnd(tokens[at + 1]) ? 'sentence' : 'clause';
  if (tokens[at]?.kind === 'stars' || tokens[at]?.kind === 'thumb') return 'sentence';
  if (vocabulary.code === 'zh' && figure.word) return 'words';
  return phraseAt(tokens, at, vocabulary.rating.after) > 0 ? 'reason' : 'words';
};
