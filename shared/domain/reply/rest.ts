import type { Figure } from './figures.ts';
import type { Context } from './judge.ts';
import type { Token } from './tokens.ts';
import { phraseAt } from './vocabulary.ts';

/**
 * What was said beside the rating. A rating at the beginning, at the end or on a line of its own is left out; one within
 * a sentence stays, since the customer's words are not ours to rearrange.
 */
export const restOf = (text: string, figure: Figure, context: Context): string | undefined => {
  const { tokens } = context;
  if (!tokens.some((_, at) => (at < figure.from || at >= figure.to) && says(tokens, at, context))) return undefined;
  const from = openingAt(figure, context);
  const to = closingAt(figure, context);
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? text.length;
  const [opens, closes] = [isEdge(tokens[from - 1]), isEdge(tokens[to])];
  if (opens && (tokens.slice(0, from).every(isMark) || closes)) return tidy(`${text.slice(0, start)}${text.slice(end)}`);
  if (closes && tokens.slice(to).every(isMark) && tokens[from - 1]?.kind !== 'word')
    return tidy(text.slice(0, start).replace(/[\s,;:–—-]{1,9}$/u, ''));
  return tidy(text);
};

const isMark = ({ kind }: Token): boolean => kind === 'break' || kind === 'stop' || kind === 'pause';
const isEdge = (token: Token | undefined): boolean => token === undefined || token.kind === 'break';

/** A token that is more than part of how the rating is put. */
const says = (tokens: readonly Token[], at: number, { vocabulary: { rating } }: Context): boolean => {
  const token = tokens[at];
  if (token?.kind === 'thumb' || token?.kind === 'stars' || token?.kind === 'number') return token.kind === 'number';
  if (token?.kind !== 'word') return false;
  return ![rating.leads, rating.fillers, rating.points, rating.stars, rating.outOf, rating.would].some(
    (phrases) =>
      phraseAt(tokens, at, phrases) > 0 ||
      [...(phrases.first.values() ?? [])].some((list) => list.some((words) => words.includes(token.text))),
  );
};

/** Where the words begin that put the rating: its line, if nothing else stands before it. */
const openingAt = ({ from }: Figure, context: Context): number => {
  let at = from;
  while (at > 0 && !isEdge(context.tokens[at - 1]) && !says(context.tokens, at - 1, context) && context.tokens[at - 1]?.kind !== 'stop')
    at -= 1;
  return at;
};

const closingAt = ({ to }: Figure, { tokens, vocabulary: { rating } }: Context): number => {
  let at = to + (phraseAt(tokens, to, rating.points) || phraseAt(tokens, to, rating.stars));
  while (tokens[at]?.kind === 'stop' || tokens[at]?.kind === 'pause' || tokens[at]?.text === '+') at += 1;
  return at;
};

const tidy = (text: string): string | undefined => text.replace(/\n{3,}/g, '\n\n').trim() || undefined;
