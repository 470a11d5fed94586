import type { Token } from './tokens.ts';

/**
 * A text in which a number that is said several times in a row stands once: "10 10 10", "10, 10 and 10", "10/10/10". Nobody counts
 * so, and nobody means another. Two with a stroke between them are a rating of a scale.
 */
export const saidOnce = (text: string, tokens: readonly Token[]): string => {
  let [said, at] = ['', 0];
  for (let from = 0; from < tokens.length; from += 1) {
    const end = endOfRun(tokens, from);
    if (end === from) continue;
    const [first, last] = [tokens[from], tokens[end]];
    if (first && last) [said, at] = [said + text.slice(at, first.end), last.end];
    from = end;
  }
  return said + text.slice(at);
};

/** Place of the last of the same numbers in a row that begins here; this one, where there is no row. */
const endOfRun = (tokens: readonly Token[], from: number): number => {
  const first = tokens[from];
  if (first?.kind !== 'number' || Number.isNaN(first.value) || first.glued) return from;
  if (tokens.slice(Math.max(0, from - nearby), from).some(({ kind }) => kind === 'number')) return from;
  // "9,9" is one number with a decimal in half of the world.
  let [end, strokes, count] = [from, 0, 1];
  for (;;) {
    const next = end + 1 + betweenAt(tokens, end + 1);
    if (!isSame(tokens[next], first) || next > end + mostBetween) break;
    strokes += tokens.slice(end + 1, next).filter((token, at) => isStroke(token, tokens[end + 2 + at])).length;
    [end, count] = [next, count + 1];
  }
  const isAlone = tokens[end + 1]?.glued !== true || tokens[end + 1]?.kind === 'stop' || tokens[end + 1]?.text === ',';
  return isAlone && (strokes === 0 || (strokes === count - 1 && count > 2)) ? end : from;
};

const isStroke = ({ text, glued }: Token, next: Token | undefined): boolean =>
  text === '/' || (text === ',' && glued && next?.glued === true);

const mostBetween = 3;

/** How many stand between numbers here, no further than it matters: ten thousand numbers in a row are read once. */
const betweenAt = (tokens: readonly Token[], at: number): number => {
  const end = tokens.slice(at, at + mostBetween).findIndex((token) => !isBetween(token));
  return end < 0 ? mostBetween : end;
};

/** "2 of 5, 5 of 5": what stands there is part of another number. */
const nearby = 3;

const isSame = (token: Token | undefined, { text }: Token): boolean => token?.kind === 'number' && token.text === text;

const joiners = new Set(', / & and und et y e en i och og ja és és și и і ve و ו'.split(' '));

const isBetween = ({ text, kind }: Token): boolean => joiners.has(text) || text === '!' || kind === 'break';
