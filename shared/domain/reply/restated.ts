import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import type { Asked } from './asked.ts';
import { isCourtesy, nothing } from './consists.ts';
import { type Figure, figuresOf } from './figures.ts';
import { isNumberOne, isRenumbered } from './number-one.ts';
import { type Rated, ratingIn } from './rating.ts';
import { type Context, isBoundary, isEnd } from './surroundings.ts';
import type { Token } from './tokens.ts';
import { type Phrases, phraseAt, phrasesOf, primaryOf, recognise, tokenise, type Vocabulary } from './vocabulary.ts';

type Restated = Extract<Rated, { kind: 'rated' }>;

/**
 * The rating that somebody puts in the place of another in one breath: "not 9 but 3", "3, not 9", "9, no 3", "change my 9 to a 6". Only
 * where every word up to the last number is known to say nothing else. The words stay whole: a person sees both.
 */
export const restatedIn = (text: string, asked: Asked): Restated | undefined => {
  const tokens = text.length > longestText ? [] : tokenise(text, asked.language);
  if (tokens.length > longest || isNumberOne(text) || isRenumbered(text)) return undefined;
  for (const vocabulary of likeliest(tokens, asked)) {
    const context = { tokens, vocabulary, asked };
    const meant = meantIn(context);
    if (!meant) continue;
    const stated = text.slice(tokens[meant.from]?.start, tokens[meant.to - 1]?.end);
    const [rated, whole] = [ratingIn(stated, asked), ratingIn(text, asked)];
    if (rated.kind === 'rated')
      return whole.kind === 'rated' && whole.score === rated.score ? whole : { ...rated, comment: text };
  }
  return undefined;
};

/** Nobody puts it into an essay. In tokens, and in UTF-16 units. */
const longest = 60;
const longestText = 1_000;

/** The language that knows most of the words, and the survey's own. */
const likeliest = (tokens: readonly Token[], { language }: Asked): readonly Vocabulary[] => {
  const [first] = recognise(tokens, language);
  const [own] = recognise([], language);
  return first === own || own.code !== primaryOf(language) ? [first] : [first, own];
};

const kinds = ['not', 'behind', 'no', 'now', 'to', 'meant', 'beside'] as const;
type Kind = (typeof kinds)[number];
type Lists = Readonly<Record<Kind, Phrases>>;

const compiled = once(
  () =>
    new Map(
      Object.entries(replyWords().restating).map(([code, row]) => [
        code,
        once(() => Object.fromEntries(kinds.map((kind) => [kind, phrasesOf(row[kind] ?? '', code)])) as Lists),
      ]),
    ),
);

/** What is said, in order: figures, and what the words between them do. */
type Piece = Figure | Kind | 'pause';

const meantIn = (context: Context): Figure | undefined => {
  const lists = compiled().get(context.vocabulary.code)?.();
  const { tokens, vocabulary } = context;
  const isArticle = ({ word, value, from }: Figure): boolean =>
    word &&
    (value === 1 || vocabulary.numbersAlone.has(tokens[from]?.text ?? '')) &&
    phraseAt(tokens, from, lists?.beside ?? nothing) > 0;
  const figures = figuresOf(tokens, vocabulary).filter((figure) => !isArticle(figure));
  if (!lists || figures.length === 0 || figures.length > mostFigures || !figures.every(isWhole)) return undefined;
  const pieces = piecesOf(figures, lists, context);
  return pieces && decide(pieces);
};

const mostFigures = 4;
const isWhole = ({ form }: Figure): boolean => form === 'plain' || form === 'of';

const piecesOf = (figures: readonly Figure[], lists: Lists, context: Context): readonly Piece[] | undefined => {
  const { tokens } = context;
  const byPlace = new Map(figures.map((figure) => [figure.from, figure]));
  const last = figures.at(-1)?.to ?? 0;
  const pieces: Piece[] = [];
  for (let at = 0; at < tokens.length; ) {
    const figure = byPlace.get(at);
    const [piece, length] = figure ? [figure, figure.to - at] : pieceAt(at, lists, context);
    if (length === 0) return endsBefore(at, last, context) ? pieces : undefined;
    if (piece) pieces.push(piece);
    at += length;
  }
  return pieces;
};

/** Behind the last number and its clause anything may be said, and behind the number why. */
const endsBefore = (at: number, last: number, { tokens, vocabulary: { rating } }: Context): boolean =>
  at >= last &&
  (tokens.slice(last, at).some(isBoundary)
    ? !asks(tokens[at])
    : phraseAt(tokens, at, rating.after) > phraseAt(tokens, at, rating.units));

const pieceAt = (at: number, lists: Lists, context: Context): readonly [Piece | undefined, number] => {
  const {
    tokens,
    vocabulary: { rating },
  } = context;
  const token = tokens[at];
  if (isEnd(token) && asks(token)) return [undefined, Number(tokens.slice(at).some(({ kind }) => kind === 'number'))];
  if (isBoundary(token) || token?.kind === 'sign') return ['pause', Number(token?.kind !== 'link')];
  const [best] = kinds
    .map((kind) => ({ kind, length: phraseAt(tokens, at, lists[kind]) }))
    .toSorted((a, b) => b.length - a.length);
  if (best && best.length > 0) return [best.kind === 'beside' ? undefined : best.kind, best.length];
  const noun = phraseAt(tokens, at, rating.points) || phraseAt(tokens, at, rating.stars);
  return [undefined, noun || Number(token !== undefined && isCourtesy(token))];
};

const asks = (token: Token | undefined): boolean => token?.text === '?' || token?.text === '؟';

/** @returns the number that is meant, where exactly one is. */
const decide = (pieces: readonly Piece[]): Figure | undefined => {
  let [left, out]: [Figure[], number] = [[], 0];
  for (const [at, piece] of pieces.entries()) {
    const [before, after] = [pieces[at - 1], pieces[at + 1]];
    // "Not my 9" is no more than that; "do not change" asks for nothing.
    if (piece === 'not' && typeof after !== 'object') return undefined;
    if (typeof piece === 'string') continue;
    // "3 no 9" may be meant either way round.
    if (before === 'no' && left.length > 0 && pieces[at - 2] !== 'pause') return undefined;
    // "From 8 to 10" may be hours: nobody says that anything is changed.
    if (before === 'to' && typeof pieces[at - 2] === 'object' && !pieces.includes('now')) return undefined;
    if (before === 'no') [left, out] = [[], out + left.length];
    if (before === 'not' || after === 'behind') out += 1;
    else left.push(piece);
  }
  const meant = left.at(-1);
  const isReplaced =
    (pieces.includes('now') && pieces.includes('to')) || (pieces.includes('meant') && left.length + out > 1);
  const isAlone = out > 0 && left.every(({ value }) => value === meant?.value);
  return isReplaced || isAlone ? meant : undefined;
};
