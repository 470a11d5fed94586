import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';
import type { Asked } from './understand.ts';
import { phraseAt, phraseBefore, type Vocabulary } from './vocabulary.ts';

/** `clear`: stated as the rating. `possible`: might be meant as one. `none`: counts or names something else. */
export type Verdict = 'clear' | 'possible' | 'none';

export interface Context {
  readonly tokens: readonly Token[];
  readonly vocabulary: Vocabulary;
  readonly asked: Asked;
}

/** How a figure is introduced: by words that announce a rating, as a clause of its own, or in the middle of other words. */
type Opening = 'lead' | 'sentence' | 'clause' | 'words';

/** What follows: the end of the sentence, of the clause, words that may follow a rating, or others. */
type Closing = 'sentence' | 'clause' | 'reason' | 'words';

export const judge = (figure: Figure, context: Context): Verdict => {
  if (figure.form === 'code' || measures(figure, context)) return 'none';
  const [opening, closing] = [openingOf(figure, context), closingOf(figure, context)];
  const stated = isStated(figure, { opening, closing });
  if (isDenied(figure, context)) return isInReach(figure, context) ? 'possible' : 'none';
  if (stated && isOnScale(figure, context)) return allows(figure, context) ? 'clear' : 'possible';
  if (figure.word) return stated || opening === 'lead' || isPaired(figure, context) ? 'possible' : 'none';
  if (figure.form === 'decimal') return stated || opening === 'lead' || closing === 'sentence' ? 'possible' : 'none';
  return (stated && figure.value <= farthest) || isInReach(figure, context) ? 'possible' : 'none';
};

/** "six or seven". */
const isPaired = ({ to, value }: Figure, { tokens, vocabulary }: Context): boolean => {
  const joint = phraseAt(tokens, to, vocabulary.rating.between);
  return value > 1 && joint > 0 && vocabulary.numbers.has(tokens[to + joint]?.text ?? '');
};

/** A number beyond the scale may be a rating in other terms (100 for all of it); a longer one is none. */
const farthest = 100;

/** Whether nothing behind a possible rating says what else it counts, so that it is one as likely as any other: "delivery 4". */
export const isRival = (figure: Figure, context: Context): boolean =>
  figure.form === 'plain' &&
  !figure.word &&
  isInReach(figure, context) &&
  !isDenied(figure, context) &&
  closingOf(figure, context) !== 'words';

const isStated = (figure: Figure, { opening, closing }: { opening: Opening; closing: Closing }): boolean => {
  if (figure.form === 'stars' || figure.form === 'thumb') return true;
  if (closing === 'words') return false;
  // "One thing", "un service", "十分満足": only where nothing follows is such a word surely a number.
  if (figure.word && closing === 'reason' && (figure.value <= 1 || opening !== 'sentence')) return false;
  if (opening === 'lead') return true;
  if (figure.form === 'of') return closing !== 'reason' || opening !== 'words';
  if (opening === 'words') return false;
  return opening === 'sentence' || closing !== 'clause';
};

/** A rating of the scale that was asked for, in its own terms. */
const isOnScale = ({ form, value, other }: Figure, { asked: { scale, kind } }: Context): boolean => {
  if (!Number.isInteger(value) || value < scale.low || value > scale.high) return false;
  const thumbs = kind === 'thumbs' || scale.high === 1;
  if (form === 'thumb') return thumbs;
  if (form === 'stars') return isStarScale(value, scale.high) && (other === value || other === scale.high);
  return form === 'plain' || (form === 'of' && other === scale.high);
};

/** Five stars are the most that a person speaks of without naming the top: on a longer scale, up to five say nothing. */
const isStarScale = (value: number, high: number): boolean => high === 5 || (value > 5 && high > 5);

const isInReach = ({ value, other, form }: Figure, { asked: { scale } }: Context): boolean =>
  (value >= scale.low && value <= scale.high) || (form === 'range' && other !== undefined && other >= scale.low && other <= scale.high);

const afterNoun = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): number =>
  to + (phraseAt(tokens, to, rating.points) || phraseAt(tokens, to, rating.stars));

/** A "4 stars" outside a scale of five, a top that would only have been given, a question. */
const allows = (figure: Figure, context: Context): boolean => {
  const { tokens, vocabulary, asked } = context;
  if (figure.form === 'plain' && phraseAt(tokens, figure.to, vocabulary.rating.stars) > 0 && !isStarScale(figure.value, asked.scale.high))
    return false;
  const end = afterNoun(figure, context);
  const next = tokens[end]?.kind === 'pause' ? end + 1 : end;
  const wished = figure.value === asked.scale.high && phraseAt(tokens, next, vocabulary.rating.but) > 0;
  return !(wished && saysBefore(figure, context, vocabulary.rating.would));
};

const isEnd = (token: Token | undefined): boolean => token === undefined || token.kind === 'stop' || token.kind === 'break';
const isBoundary = (token: Token | undefined): boolean => isEnd(token) || token?.kind === 'pause';

const spaceless = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Hangul}\p{sc=Thai}]/u;
const isStuck = (token: Token | undefined): boolean => token?.kind === 'word' && !spaceless.test(token.text);

/** Counts or names something: 3 days, #10, 10 euros, 10th, order 7, at 9. */
const measures = (figure: Figure, context: Context): boolean => {
  const { tokens } = context;
  const { rating } = context.vocabulary;
  const [before, after] = [tokens[figure.from - 1], tokens[figure.to]];
  if (figure.form === 'stars' || figure.form === 'thumb') return false;
  if (!figure.word && after?.glued && isStuck(after) && phraseAt(tokens, figure.to, rating.points) === 0) return true;
  if (!figure.word && tokens[figure.from]?.glued && (isStuck(before) || isHyphenated(tokens, figure.from))) return true;
  if (before?.kind === 'sign' || (after?.kind === 'sign' && after.text !== '+')) return true;
  return isCounted(figure, context) || isLabelled(figure, context);
};

/** 3 days: a unit follows, and nothing longer that may follow a rating ("9 all round"). */
export const isCounted = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  const unit = phraseAt(tokens, to, rating.units);
  return unit > 0 && unit >= phraseAt(tokens, to, rating.after) && phraseAt(tokens, to, rating.points) === 0;
};

/** covid-19, A-9. */
const isHyphenated = (tokens: readonly Token[], from: number): boolean =>
  tokens[from - 1]?.text === '-' && tokens[from - 1]?.glued === true && tokens[from - 2]?.kind === 'word';

const isLabelled = (figure: Figure, context: Context): boolean => {
  const { tokens, vocabulary } = context;
  const before = tokens[figure.from - 1];
  const at = before?.text === ':' || before?.text === '.' || before?.text === '-' ? figure.from - 1 : figure.from;
  const glued = at === figure.from || (before?.glued ?? false);
  return glued && phraseBefore(tokens, at, vocabulary.rating.labels) > 0 && openingOf(figure, context) !== 'lead';
};

/** Denied, wished for, only approximate, asked, below zero. */
const isDenied = (figure: Figure, context: Context): boolean => {
  const { tokens, vocabulary, asked } = context;
  const { rating } = vocabulary;
  const end = afterNoun(figure, context);
  const before = tokens[figure.from - 1];
  if (before?.text === '-' && tokens[figure.from]?.glued && !before.glued) return true;
  if (before?.text === '~' || figure.form === 'range') return true;
  if (tokens[end]?.text === '+' && figure.value !== asked.scale.high) return true;
  if (asks(tokens, end) || saysBefore(figure, context, rating.against) || saysBefore(figure, context, rating.hedges)) return true;
  const next = tokens[end]?.kind === 'pause' ? end + 1 : end;
  return (
    [figure.to, end, next, next + phraseAt(tokens, next, rating.but)].some(
      (at) => phraseAt(tokens, at, rating.unless) > phraseAt(tokens, at, rating.after),
    ) || opensIf(figure, context)
  );
};

const asks = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; tokens[at]?.kind === 'stop'; at += 1) if (tokens[at]?.text === '?' || tokens[at]?.text === '؟') return true;
  return false;
};

const reach = 24;

/** Whether the clause says so before the number. */
const saysBefore = (figure: Figure, { tokens }: Context, phrases: Parameters<typeof phraseAt>[2]): boolean => {
  for (let at = figure.from; at > 0 && at > figure.from - reach && !isBoundary(tokens[at - 1]); at -= 1)
    if (phraseBefore(tokens, at, phrases) > 0) return true;
  return false;
};

/** "If it had come in time, 10". */
const opensIf = (figure: Figure, { tokens, vocabulary }: Context): boolean => {
  let at = figure.from;
  while (at > 0 && at > figure.from - reach && !isEnd(tokens[at - 1])) at -= 1;
  return at < figure.from && phraseAt(tokens, at, vocabulary.rating.unless) > 0;
};

const introduces = [':', '=', '-', '>', '→'];

/** A sentence that begins with one asks: "is 10 good or bad". */
const asking = new Set(['is', 'was', 'ist', 'war', 'ar', 'var']);

/** Walks back over words that add nothing ("a solid", "eine glatte") to what the number is said in. */
const openingOf = (figure: Figure, { tokens, vocabulary: { rating } }: Context): Opening => {
  let at = figure.from;
  for (let steps = 0; steps < 8; steps += 1) {
    const before = tokens[at - 1];
    if (phraseBefore(tokens, at, rating.leads) > 0) return 'lead';
    if (before && introduces.includes(before.text) && phraseBefore(tokens, at - 1, rating.leads) > 0) return 'lead';
    if (isEnd(before)) return at < figure.from && asking.has(tokens[at]?.text ?? '') ? 'words' : 'sentence';
    if (before?.kind === 'pause') return isFirstMark(tokens, at - 1) ? 'sentence' : 'clause';
    const filler = phraseBefore(tokens, at, rating.fillers);
    if (filler === 0) return 'words';
    at -= filler;
  }
  return 'words';
};

/** "- 9", "(9)", "Hi, 9": the mark stands where the line begins. */
const isFirstMark = (tokens: readonly Token[], at: number): boolean => isEnd(tokens[at - 1]) || isEnd(tokens[at - 2]);

const closingOf = (figure: Figure, context: Context): Closing => {
  const { tokens, vocabulary } = context;
  const noun = afterNoun(figure, context);
  const at = tokens[noun]?.text === '+' ? noun + 1 : noun;
  if (isEnd(tokens[at])) return 'sentence';
  if (tokens[at]?.kind === 'pause') return isEnd(tokens[at + 1]) ? 'sentence' : 'clause';
  if (tokens[at]?.kind === 'stars' || tokens[at]?.kind === 'thumb') return 'sentence';
  if (vocabulary.code === 'zh' && figure.word) return 'words';
  return phraseAt(tokens, at, vocabulary.rating.after) > 0 ? 'reason' : 'words';
};
