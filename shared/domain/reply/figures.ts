import type { Token } from './tokens.ts';
import { phraseAt, type Vocabulary } from './vocabulary.ts';

/**
 * A number as it stands in the text. `plain` 9, `of` 9/10 or 9 out of 10, `decimal` 8.5, `range` 8-9, `code` what is no quantity at all
 * (dates, times, phone numbers, #10, 10th).
 */
export interface Figure {
  readonly form: 'plain' | 'of' | 'decimal' | 'range' | 'code' | 'stars' | 'thumb';
  readonly value: number;
  /** Top of the scale that the text itself names, second end of a range. */
  readonly other?: number;
  /** Of a decimal: it is a whole number all the same, 8.0. */
  readonly exact?: true;
  /** Of such one: it has two noughts, as a price or a time has. */
  readonly padded?: true;
  /** Written as a word, not in digits. */
  readonly word: boolean;
  /** Tokens that it covers, the second not included. */
  readonly from: number;
  readonly to: number;
}

/** Every number of a text, in order, whatever it means. */
export const figuresOf = (tokens: readonly Token[], vocabulary: Vocabulary): readonly Figure[] => {
  const figures: Figure[] = [];
  for (let at = 0; at < tokens.length; ) {
    const figure = figureAt(tokens, at, vocabulary);
    if (figure) figures.push(figure);
    at = figure ? figure.to + starBehind(tokens, figure) : at + 1;
  }
  return figures;
};

/** "4 ⭐" are four stars, not four and one. */
const starBehind = (tokens: readonly Token[], { form, to }: Figure): number =>
  form === 'plain' && tokens[to]?.kind === 'stars' && tokens[to]?.value === 1 ? 1 : 0;

const figureAt = (tokens: readonly Token[], at: number, vocabulary: Vocabulary): Figure | undefined => {
  const token = tokens[at];
  if (!token) return undefined;
  const symbol = symbolAt(token, at) ?? thumbAt(tokens, at, vocabulary);
  if (symbol) return symbol;
  const simple = simpleAt(tokens, at, vocabulary);
  if (!simple) return undefined;
  const whole = simple.word ? simple : gluedAt(tokens, simple);
  const quotient = quotientAt(tokens, whole, vocabulary);
  if (whole.form === 'plain' || whole.exact) return quotient ?? whole;
  // "5.8 / 10", "1,000,000 / 10": the scale belongs to what is before it.
  return { ...whole, to: quotient?.to ?? whole.to };
};

const symbolAt = (token: Token, at: number): Figure | undefined => {
  if (token.kind === 'stars')
    return { form: 'stars', value: token.value ?? 0, other: [...token.text].length, word: false, from: at, to: at + 1 };
  return token.kind === 'thumb'
    ? { form: 'thumb', value: token.value ?? 0, word: false, from: at, to: at + 1 }
    : undefined;
};

const thumbAt = (tokens: readonly Token[], at: number, { rating }: Vocabulary): Figure | undefined => {
  const [up, down] = [phraseAt(tokens, at, rating.thumbsUp), phraseAt(tokens, at, rating.thumbsDown)];
  return up + down > 0 ? { form: 'thumb', value: up > 0 ? 1 : 0, word: true, from: at, to: at + up + down } : undefined;
};

/** ".8", where no digit and no full stop stands before. */
const isLeadingPoint = (tokens: readonly Token[], at: number): boolean => {
  const [before, point, digits] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (!digits?.glued || !point || !isPoint(point) || (point.glued && before?.kind !== 'pause')) return false;
  return point.text !== ',' || /^0\d/.test(digits.text);
};

const simpleAt = (tokens: readonly Token[], at: number, { numbers }: Vocabulary): Figure | undefined => {
  const token = tokens[at];
  if (token?.kind === 'number' && isLeadingPoint(tokens, at))
    return { form: 'decimal', value: token.value ?? Number.NaN, word: false, from: at, to: at + 1 };
  if (token?.kind === 'number')
    return { form: 'plain', value: token.value ?? Number.NaN, word: false, from: at, to: at + 1 };
  const value = token?.kind === 'word' ? numbers.get(token.text) : undefined;
  // "un 8", "een 8": the word for one is the article. At the end of a sentence "ein" belongs to its verb ("ich lege Widerspruch ein").
  const next = tokens[at + 1];
  const isArticle =
    value === 1 &&
    (next?.kind === 'number' || numbers.has(next?.text ?? '') || (token?.text === 'ein' && at > 0 && isEnding(next)));
  return value === undefined || isArticle ? undefined : { form: 'plain', value, word: true, from: at, to: at + 1 };
};

const isEnding = (token: Token | undefined): boolean =>
  token === undefined || token.kind === 'stop' || token.kind === 'break';

export const isNumberWord = (token: Token | undefined, { numbers }: Vocabulary): boolean =>
  token?.kind === 'word' && numbers.has(token.text);

const joins = '.,:/-–—−x٫٬%+';
const isJoint = (token: Token | undefined): boolean =>
  token?.glued === true && token.text.length === 1 && joins.includes(token.text);

/** Digits with marks between them and no space are one figure: 9/10, 8.5, 8-9, 24/12/2026, 555-1234. */
const gluedAt = (tokens: readonly Token[], first: Figure): Figure => {
  let to = first.to;
  while (isJoint(tokens[to]) && tokens[to + 1]?.kind === 'number' && tokens[to + 1]?.glued) to += 2;
  const whole = { ...first, to };
  if (tokens[to]?.glued && tokens[to]?.kind === 'number') return { ...whole, form: 'code', to: to + 1 };
  const text = tokens[first.from]?.text ?? '';
  if (Number.isNaN(first.value))
    return { ...whole, form: text.includes('⁄') ? 'decimal' : 'code', value: Number.parseInt(text, 10) };
  if (to === first.to) return whole;
  if (to > first.to + 2) return halfOf(whole, tokens);
  if (isExact(tokens, first.to))
    return { ...whole, form: 'decimal', other: 0, exact: true, ...padding(tokens, first.to) };
  return pairOf(whole, tokens[first.to]?.text ?? '', tokens[first.to + 1]?.value ?? Number.NaN);
};

/** "8.5/10", and "8.0/10", which is 8 of 10. */
const halfOf = (whole: Figure, tokens: readonly Token[]): Figure => {
  const [at, to] = [whole.from + 1, whole.to];
  const isHalf = to === at + 4 && isPoint(tokens[at]) && tokens[at + 2]?.text === '/';
  if (!isHalf) return { ...whole, form: 'code' };
  const top = tokens[at + 3]?.value ?? Number.NaN;
  return isExact(tokens, at) && !Number.isNaN(top)
    ? { ...whole, form: 'of', other: top }
    : { ...whole, form: 'decimal' };
};

const isPoint = (token: Token | undefined): boolean => token !== undefined && '.,٫'.includes(token.text);

/** "8.0" and "8.00". */
const isExact = (tokens: readonly Token[], at: number): boolean =>
  isPoint(tokens[at]) && tokens[at + 1]?.value === 0 && (tokens[at + 1]?.text.length ?? 0) <= 2;

const padding = (tokens: readonly Token[], at: number): Pick<Figure, 'padded'> =>
  tokens[at + 1]?.text.length === 2 ? { padded: true } : {};

const pairOf = (whole: Figure, joint: string, other: number): Figure => {
  if (Number.isNaN(other)) return { ...whole, form: 'code' };
  if (joint === '/') return { ...whole, form: 'of', other };
  if ('-–—−'.includes(joint)) return { ...whole, form: 'range', other };
  return { ...whole, form: '.,٫'.includes(joint) ? 'decimal' : 'code', other };
};

/** 9 / 10, 9 out of 10, and where languages say it so: of 10 I give 9. */
const quotientAt = (tokens: readonly Token[], first: Figure, vocabulary: Vocabulary): Figure | undefined => {
  const afterUnit =
    first.to + (phraseAt(tokens, first.to, vocabulary.rating.points) || Number(tokens[first.to]?.text === '*'));
  const reversed = phraseAt(tokens, first.to, vocabulary.rating.topFirst);
  if (reversed > 0) return reversedAt(tokens, first, { at: first.to + reversed, vocabulary });
  for (const at of new Set([first.to, afterUnit])) {
    const length = tokens[at]?.text === '/' ? 1 : phraseAt(tokens, at, vocabulary.rating.outOf);
    const other = length > 0 ? simpleAt(tokens, at + length, vocabulary) : undefined;
    // Where a word for "of" says something else as well, the top is above: Polish "9 na 6" is a change.
    const isAbove = tokens[at]?.text === '/' || (other?.value ?? 0) >= first.value;
    if (other && other.value > 1 && isAbove && !isContinued(tokens, other))
      return { ...first, form: 'of', other: other.value, to: other.to };
  }
  return hyphenatedAt(tokens, first, vocabulary);
};

/** "Ten-out-of-ten", "neuf-sur-dix". */
const hyphenatedAt = (tokens: readonly Token[], first: Figure, vocabulary: Vocabulary): Figure | undefined => {
  if (tokens[first.to]?.text !== '-') return undefined;
  const words = tokens.slice(first.to + 1, first.to + 9).filter(({ text }) => text !== '-');
  const length = phraseAt(words, 0, vocabulary.rating.outOf);
  const at = first.to + 2 * length + 1;
  const other = length > 0 ? simpleAt(tokens, at, vocabulary) : undefined;
  return other && other.value > 1 && tokens[at - 1]?.text === '-'
    ? { ...first, form: 'of', other: other.value, to: other.to }
    : undefined;
};

const isContinued = (tokens: readonly Token[], figure: Figure): boolean =>
  isJoint(tokens[figure.to]) && tokens[figure.to + 1]?.kind === 'number' && tokens[figure.to + 1]?.glued === true;

const reversedAt = (
  tokens: readonly Token[],
  top: Figure,
  { at, vocabulary }: { at: number; vocabulary: Vocabulary },
): Figure | undefined => {
  let next = at;
  while (next < at + 5) {
    const figure = simpleAt(tokens, next, vocabulary);
    if (figure && figure.value > top.value) return undefined;
    if (figure)
      return {
        ...top,
        form: isContinued(tokens, figure) ? 'code' : 'of',
        value: figure.value,
        other: top.value,
        to: figure.to,
      };
    const step =
      phraseAt(tokens, next, vocabulary.rating.leads) ||
      phraseAt(tokens, next, vocabulary.rating.fillers) ||
      (tokens[next]?.kind === 'pause' ? 1 : 0);
    if (step === 0) return undefined;
    next += step;
  }
  return undefined;
};
