import { areAmongCodes } from './among-codes.ts';
import type { Asked } from './asked.ts';
import { conjunctions } from './clauses.ts';
import { isCounted } from './counting.ts';
import { type Figure, figuresOf } from './figures.ts';
import { isRival, judge, type Verdict } from './judge.ts';
import { partedByLanguage } from './opening-language.ts';
import { isOverall } from './overall.ts';
import { saidOnce } from './repeated.ts';
import { restOf } from './rest.ts';
import { turnsScale } from './scale-talk.ts';
import { spelledWithDigits } from './spelled-with-digits.ts';
import type { Context } from './surroundings.ts';
import { longestJudged } from './text.ts';
import type { Token } from './tokens.ts';
import { phraseAt, recognise, tokenise } from './vocabulary.ts';

export type Rated =
  | { readonly kind: 'rated'; readonly score: number; readonly comment: string | undefined }
  | { readonly kind: 'unrated'; readonly ambiguous: boolean };

interface Judged {
  readonly figure: Figure;
  readonly verdict: Verdict;
}

/**
 * The rating that a customer's words state. Every number is judged where it stands; only one that is announced as a rating
 * or stands for itself counts, and only if all that count agree.
 * @param text what the customer wrote, without quotes and signatures.
 */
export const ratingIn = (text: string, asked: Asked): Rated => {
  const whole = ratedThroughout(text, asked);
  const parted = partedByLanguage(text, asked.language);
  const opening = parted && ratedThroughout(parted.opening, asked);
  if (opening?.kind !== 'rated') return whole;
  const other = whole.kind === 'rated' ? whole : ratedThroughout(parted?.rest ?? '', asked);
  if (other.kind === 'rated' && other.score !== opening.score) return { kind: 'unrated', ambiguous: true };
  if (whole.kind === 'rated') return whole;
  return { ...opening, comment: [opening.comment, parted?.rest].filter(Boolean).join('\n\n') };
};

/** Judged in the one language in which most of it is. */
const ratedThroughout = (text: string, asked: Asked): Rated => {
  // Marked as quoted throughout: whoever wrote it, it is no rating that somebody states.
  if (text.split('\n').every((line) => line.trim() === '' || line.startsWith('>')))
    return { kind: 'unrated', ambiguous: false };
  const drawn = asStars(text) ?? spelledWithDigits(text, asked.language);
  if (drawn !== undefined) return ratedThroughout(drawn, asked);
  const tokens = tokenise(text.slice(0, longestJudged), asked.language);
  const once = saidOnce(text, tokens);
  if (once !== text) return ratedThroughout(once, asked);
  const [vocabulary] = recognise(tokens, asked.language);
  const context = { tokens, vocabulary, asked };
  const judged = related(
    figuresOf(tokens, context.vocabulary).map((figure) => ({ figure, verdict: judge(figure, context) })),
    context,
  );
  const stated = judged.filter(({ verdict }) => verdict === 'clear');
  const overall = stated.filter(({ figure }) => isOverall(figure, context));
  const clear = overall.length > 0 ? overall : stated;
  const [first] = clear;
  const isDisputed = clear.some(({ figure }) => figure.value !== first?.figure.value);
  const figures = judged.map(({ figure }) => figure);
  const isDoubtful = areAmongCodes(
    clear.map(({ figure }) => figure),
    figures,
    context,
  );
  if (!first || isDisputed || isDoubtful || turnsScale(figures, context))
    return { kind: 'unrated', ambiguous: judged.some(({ verdict }) => verdict !== 'none') };
  return { kind: 'rated', score: first.figure.value, comment: restOf(text, first.figure, context) };
};

/** "****", where nothing else is said; more of them, or one, part paragraphs or blot something out. */
const asStars = (text: string): string | undefined =>
  /^\s*\*{2,5}\s*$/.test(text) ? text.trim().replaceAll('*', '⭐') : undefined;

/** What numbers say about each other: "8 or 9" is no rating, "0 to 10" names the scale, "1. ... 2. ..." is a list. */
const related = (judged: readonly Judged[], context: Context): readonly Judged[] => {
  const verdicts = judged.map(({ verdict }) => verdict);
  const demote = (at: number, verdict: Verdict): void => {
    if (verdicts[at] !== 'none') verdicts[at] = verdict;
  };
  for (const [at, { figure }] of judged.entries()) {
    const next = judged[at + 1];
    if (namesScale(figure, figure.other, context)) demote(at, 'none');
    if (!next || verdicts[at] === 'none' || !areJoined(figure, next.figure, context)) continue;
    if (isOverall(next.figure, context)) continue;
    // "10/10 one of the best": what names its scale joins nothing that merely stands behind it.
    if (figure.form === 'of' && figure.to === next.figure.from && next.verdict === 'none') continue;
    // "2 or 3 days", "5 - 10 minutes late": what the second counts, the first counts too. A comma joins nothing of the kind.
    if (next.verdict === 'none' && context.tokens[figure.to]?.text === ',') continue;
    if (next.verdict === 'none')
      demote(at, isCounted(next.figure, context) && verdicts[at] !== 'clear' ? 'none' : 'possible');
    else
      for (const one of [at, at + 1]) demote(one, namesScale(figure, next.figure.value, context) ? 'none' : 'possible');
  }
  const rivals = rivalsOf(
    judged.filter((_, at) => verdicts[at] === 'possible').map(({ figure }) => figure),
    context,
  );
  for (const [at, { figure }] of judged.entries())
    if (verdicts[at] === 'clear' && rivals(figure) && !isOverall(figure, context)) demote(at, 'possible');
  if (isSpokenList(judged, context.tokens)) for (const at of judged.keys()) demote(at, 'possible');
  const items = itemsOf(judged, context.tokens);
  const [isList, isLongList] = [2, 3].map((most) => isCountedTo(most, items));
  if (isList)
    for (const [at, { figure }] of judged.entries())
      if (!isTitle(figure, context.tokens)) demote(at, isLongList && items.has(at) ? 'none' : 'possible');
  return judged.map(({ figure }, at) => ({ figure, verdict: verdicts[at] ?? 'none' }));
};

/** Another number in the same sentence that is a rating as likely: "I rate the product 9 and the delivery 4". */
const rivalsOf = (others: readonly Figure[], context: Context): ((one: Figure) => boolean) => {
  const sentence = sentencesOf(context.tokens);
  const values = new Map<number, Set<number>>();
  for (const other of others) {
    if (!isRival(other, context)) continue;
    const at = sentence[other.from] ?? 0;
    values.set(at, (values.get(at) ?? new Set()).add(other.value));
  }
  return ({ from, value }) => {
    const named = values.get(sentence[from] ?? 0);
    return named !== undefined && named.size > Number(named.has(value));
  };
};

/** For each token, how many sentences ended before it. */
const sentencesOf = (tokens: readonly Token[]): readonly number[] => {
  let ended = 0;
  return tokens.map(({ kind }) => (kind === 'stop' || kind === 'break' ? ended++ : ended));
};

const namesScale = ({ form, value }: Figure, other: number | undefined, { asked: { scale } }: Context): boolean =>
  (form === 'range' || form === 'plain') && value <= 1 && other === scale.high && scale.high > 1;

const joiners = [',', '/', '-', '、', '~', ';', '+'];

const areJoined = (one: Figure, next: Figure, { tokens, vocabulary: { rating } }: Context): boolean => {
  if (one.form === 'thumb' || one.form === 'stars' || next.form === 'thumb' || next.form === 'stars') return false;
  let at = one.to + phraseAt(tokens, one.to, rating.points);
  while (at < next.from) {
    const step =
      phraseAt(tokens, at, rating.between) ||
      (joiners.includes(tokens[at]?.text ?? '') ? 1 : 0) ||
      phraseAt(tokens, at, rating.hedges) ||
      0;
    const filler = at > one.to && step === 0 && next.from - at <= 2 ? phraseAt(tokens, at, rating.fillers) : 0;
    if (step + filler === 0) return false;
    at += step + filler;
  }
  return true;
};

/** "1. ...", "1) ...": places and numbers of what may be items of a list. */
const itemsOf = (judged: readonly Judged[], tokens: readonly Token[]): ReadonlyMap<number, number> =>
  new Map(
    judged.flatMap(({ figure: { form, to, value } }, at) =>
      form === 'plain' && (tokens[to]?.text === ')' || (tokens[to]?.glued && tokens[to]?.text === '.'))
        ? [[at, value] as const]
        : [],
    ),
  );

/** "1 it was late and 2 nobody called". */
const isSpokenList = ([first, ...others]: readonly Judged[], tokens: readonly Token[]): boolean => {
  if (first?.figure.value !== 1 || first.figure.from !== 0 || tokens[first.figure.to]?.kind !== 'word') return false;
  return others.some(
    ({ figure: { form, value, from, to } }) =>
      form === 'plain' && value === 2 && conjunctions.has(tokens[from - 1]?.text ?? '') && tokens[to]?.kind === 'word',
  );
};

/** "9", in a line of its own above a list: no item of it. */
const isTitle = ({ from, to }: Figure, tokens: readonly Token[]): boolean => from === 0 && tokens[to]?.kind === 'break';

const isCountedTo = (most: number, items: ReadonlyMap<number, number>): boolean => {
  const values = new Set(items.values());
  return Array.from({ length: most }, (_, at) => at + 1).every((value) => values.has(value));
};
