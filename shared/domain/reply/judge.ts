import { compoundOf } from './compounds.ts';
import { measures } from './counting.ts';
import { isBare, isFieldOfForm } from './fields.ts';
import type { Figure } from './figures.ts';
import { isImprovable } from './improvable.ts';
import { isInPassing } from './in-passing.ts';
import { isContradicted, moodOf } from './mood.ts';
import { isOfThings } from './of-things.ts';
import { isOverall } from './overall.ts';
import { partOfMore } from './part-of-more.ts';
import { asksOfScale, isSchoolMark, isShare } from './scale-talk.ts';
import {
  afterNoun,
  type Closing,
  type Context,
  closingOf,
  isBoundary,
  isEnd,
  type Opening,
  openingOf,
} from './surroundings.ts';
import type { Token } from './tokens.ts';
import { phraseAt, phraseBefore } from './vocabulary.ts';
import { isWeakWord } from './weak-words.ts';

/** `clear`: stated as the rating. `possible`: might be meant as one. `none`: counts or names something else. */
export type Verdict = 'clear' | 'possible' | 'none';

export const judge = (figure: Figure, context: Context): Verdict => {
  const more = partOfMore(figure, context);
  const verdict = more === 'part' ? 'none' : judgedAlone(figure, context);
  const doubtful = more === 'perhaps' || isOfThings(figure, context);
  return verdict === 'clear' && doubtful ? 'possible' : verdict;
};

const judgedAlone = (given: Figure, context: Context): Verdict => {
  if (given.form === 'code') return 'none';
  const figure = asWritten(given, context);
  const opening = isOverall(figure, context) ? 'lead' : openingOf(figure, context);
  const closing = closingOf(figure, context);
  if (isWeakWord(figure, opening, context)) return opening === 'lead' ? 'possible' : 'none';
  const among = opening === 'words' || closing === 'words';
  const mood = among && !asks(context.tokens, figure.to) ? moodOf(figure, context) : 'none';
  if (mood !== 'none' && isOnScale(figure, context))
    return mood === 'agrees' && !isStuckOn(figure, context) ? 'clear' : 'possible';
  if (isShare(figure, opening, context) || asksOfScale(figure, context) || isSchoolMark(figure, context))
    return 'possible';
  if (measures(figure, context)) return isBare(figure, context) && isInReach(figure, context) ? 'possible' : 'none';
  const compound = compoundOf(figure, context);
  if (compound) return compound === 'perhaps' && isInReach(figure, context) ? 'possible' : 'none';
  const stated = isStated(figure, { opening, closing }) && !isFieldOfForm(figure, context);
  if (isDenied(figure, context)) return isInReach(figure, context) ? 'possible' : 'none';
  if (stated && isOnScale(figure, context))
    return allows(figure, context) && !isContradicted(figure, context) && !isInPassing(figure, context)
      ? 'clear'
      : 'possible';
  if (figure.form === 'of' && figure.other === context.asked.scale.high && opening === 'sentence') return 'possible';
  if (figure.word) return stated || opening === 'lead' || isPaired(figure, context) ? 'possible' : 'none';
  if (figure.form === 'decimal') return stated || opening === 'lead' || closing === 'sentence' ? 'possible' : 'none';
  return (stated && figure.value <= farthest) || isInReach(figure, context) ? 'possible' : 'none';
};

/** "8.00" is eight where nothing else is said, or where a rating is announced; else it is a price or a time. */
const asWritten = (figure: Figure, context: Context): Figure => {
  if (!figure.padded || isBare(figure, context) || openingOf(figure, context) === 'lead') return figure;
  const { exact: _, ...decimal } = figure;
  return decimal;
};

/** "thanks2". */
const isStuckOn = ({ from }: Figure, { tokens }: Context): boolean =>
  tokens[from]?.glued === true && /^[\p{scx=Latn}\p{scx=Cyrl}\p{scx=Grek}]/u.test(tokens[from - 1]?.text ?? '');

/** "six or seven". */
const isPaired = ({ to, value }: Figure, { tokens, vocabulary }: Context): boolean => {
  const joint = phraseAt(tokens, to, vocabulary.rating.between);
  return value > 1 && joint > 0 && vocabulary.numbers.has(tokens[to + joint]?.text ?? '');
};

/** A number beyond the scale may be a rating in other terms (100 for all of it); a longer one is none. */
const farthest = 100;

/** Whether nothing behind a possible rating says what else it counts, so that it is one as likely as any other: "delivery 4". */
export const isRival = (figure: Figure, context: Context): boolean => {
  if (figure.word || !isInReach(figure, context) || isDenied(figure, context)) return false;
  // "Quality 7/10 Delivery 9/10": what names the scale is one, whatever follows.
  if (figure.form === 'of') return figure.other === context.asked.scale.high;
  const isOwn = figure.form === 'plain' && compoundOf(figure, context) === undefined;
  return isOwn && closingOf(figure, context) !== 'words';
};

const isStated = (figure: Figure, { opening, closing }: { opening: Opening; closing: Closing }): boolean => {
  if (figure.form === 'stars' || figure.form === 'thumb') return true;
  // "I give it 10/10 and more": what is announced and names its scale may go on as it likes.
  if (figure.form === 'of' && opening === 'lead') return true;
  if (closing === 'words' || (figure.exact && (closing === 'reason' || opening === 'clause'))) return false;
  // "One thing", "un service", "十分満足": only where nothing follows is such a word surely a number.
  if (figure.word && closing === 'reason' && (figure.value <= 1 || opening !== 'sentence')) return false;
  if (opening === 'lead') return true;
  if (figure.form === 'of') return closing !== 'reason' || opening !== 'words';
  if (opening === 'words') return false;
  return opening === 'sentence' || closing !== 'clause';
};

/** A rating of the scale that was asked for, in its own terms. */
const isOnScale = ({ form, value, other, exact }: Figure, { asked: { scale, kind } }: Context): boolean => {
  if (!Number.isInteger(value) || value < scale.low || value > scale.high) return false;
  const thumbs = kind === 'thumbs' || scale.high === 1;
  if (form === 'thumb') return thumbs;
  if (form === 'stars') return isStarScale(value, scale.high) && (other === value || other === scale.high);
  return form === 'plain' || exact === true || (form === 'of' && other === scale.high);
};

/** Five stars are the most that a person speaks of without naming the top: on a longer scale, up to five say nothing. */
const isStarScale = (value: number, high: number): boolean => high === 5 || (value > 5 && high > 5);

const isInReach = ({ value, other, form }: Figure, { asked: { scale } }: Context): boolean =>
  (value >= scale.low && value <= scale.high) ||
  (form === 'range' && other !== undefined && other >= scale.low && other <= scale.high);

/** A "4 stars" outside a scale of five, a top that would only have been given, a question. */
const allows = (figure: Figure, context: Context): boolean => {
  const { tokens, vocabulary, asked } = context;
  if (
    figure.form === 'plain' &&
    (phraseAt(tokens, figure.to, vocabulary.rating.stars) > 0 || tokens[figure.to]?.kind === 'stars') &&
    !isStarScale(figure.value, asked.scale.high)
  )
    return false;
  const end = afterNoun(figure, context);
  const next = tokens[end]?.kind === 'pause' ? end + 1 : end;
  const wished = figure.value === asked.scale.high && phraseAt(tokens, next, vocabulary.rating.but) > 0;
  return !(wished && saysBefore(figure, context, vocabulary.rating.would));
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
  if (asks(tokens, end) || saysBefore(figure, context, rating.against) || saysBefore(figure, context, rating.hedges))
    return true;
  const next = tokens[end]?.kind === 'pause' ? end + 1 : end;
  if (next > end && figure.value < asked.scale.high && isImprovable(tokens, next)) return false;
  return (
    [figure.to, end, next, next + phraseAt(tokens, next, rating.but)].some(
      (at) => phraseAt(tokens, at, rating.unless) > phraseAt(tokens, at, rating.after),
    ) || opensIf(figure, context)
  );
};

const asks = (tokens: readonly Token[], from: number): boolean => {
  for (let at = from; tokens[at]?.kind === 'stop'; at += 1)
    if (tokens[at]?.text === '?' || tokens[at]?.text === '؟') return true;
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
  const [condition, lead] = [vocabulary.rating.unless, vocabulary.rating.leads].map((list) =>
    phraseAt(tokens, at, list),
  );
  return at < figure.from && (condition ?? 0) > (lead ?? 0);
};
