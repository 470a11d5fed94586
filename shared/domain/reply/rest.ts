import type { Figure } from './figures.ts';
import type { Context } from './surroundings.ts';
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
  if (opens) return tidy(`${text.slice(0, start)}${text.slice(end).trimStart()}`);
  if (closes && tokens.slice(to).every(isNothing) && tokens[from - 1]?.kind !== 'word')
    return tidy(text.slice(0, start).replace(/[\s,;:、，；：–—-]{1,9}$/u, ''));
  return tidy(text);
};

const isMark = (token: Token | undefined): boolean => token?.kind === 'stop' || token?.kind === 'pause';
const isNothing = (token: Token): boolean => token.kind === 'break' || isMark(token);
const isEdge = (token: Token | undefined): boolean => token === undefined || token.kind === 'break';

/** A token that is more than part of how the rating is put. */
const says = (tokens: readonly Token[], at: number, { vocabulary: { rating } }: Context): boolean => {
  const token = tokens[at];
  if (token?.kind === 'thumb' || token?.kind === 'stars' || token?.kind === 'number') return token.kind === 'number';
  if (token?.kind !== 'word') return false;
  return ![rating.leads, rating.fillers, rating.points, rating.stars, rating.outOf, rating.would].some(({ words }) =>
    words.has(token.text),
  );
};

/** Where the words begin that put the rating: at the beginning of its line, or behind what else is said there. */
const openingAt = ({ from }: Figure, context: Context): number => {
  const { tokens } = context;
  const line = tokens.findLastIndex(({ kind }, at) => at < from && kind === 'break') + 1;
  const last = tokens.findLastIndex((_, at) => at >= line && at < from && says(tokens, at, context));
  if (last < line) return line;
  let at = from;
  while (at - 1 > last && tokens[at - 1]?.kind !== 'pause' && tokens[at - 1]?.kind !== 'stop') at -= 1;
  return at;
};

const closingAt = ({ to }: Figure, { tokens, vocabulary: { rating, code } }: Context): number => {
  let at = to + (phraseAt(tokens, to, rating.points) || phraseAt(tokens, to, rating.stars));
  // 9です。 is how Japanese says 9.
  if (code === 'ja' && /^[でだ]/.test(tokens[at]?.text ?? '')) at += phraseAt(tokens, at, rating.after);
  while (isMark(tokens[at]) || isSymbol(tokens[at]) || tokens[at]?.text === '+') at += 1;
  return at;
};

const isSymbol = (token: Token | undefined): boolean => token?.kind === 'thumb' || token?.kind === 'stars';

/** Marks and digits that are left over say nothing. */
const tidy = (text: string): string | undefined => {
  const rest = text.replace(/\n{3,}/g, '\n\n').trim();
  return /\p{L}|\p{Extended_Pictographic}/u.test(rest) ? rest : undefined;
};
