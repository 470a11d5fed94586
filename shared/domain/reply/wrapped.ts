import type { Figure } from './figures.ts';
import type { Token } from './tokens.ts';

/** Mail programs break lines at some 70 characters; what is shorter was ended by its writer. In UTF-16 units. */
const shortestWrapped = 60;

/**
 * Whether the line above a number was broken by a program in the middle of a sentence: "… since day⏎1. Then …", "… pass the first test,
 * then this⏎one." A figure that has its line for itself was put there.
 */
export const isWrappedBefore = ({ from, to, word }: Figure, tokens: readonly Token[]): boolean => {
  const above = tokens[from - 1];
  const last = tokens[from - 2];
  if (above?.kind !== 'break' || (last?.kind !== 'word' && last?.kind !== 'number')) return false;
  if (above.start - (tokens[lineStart(tokens, from - 1)]?.start ?? 0) < shortestWrapped) return false;
  return word || !isAlone(tokens, to);
};

const lineStart = (tokens: readonly Token[], from: number): number => {
  let at = from;
  while (at > 0 && tokens[at - 1]?.kind !== 'break') at -= 1;
  return at;
};

const isAlone = (tokens: readonly Token[], to: number): boolean => {
  let at = to;
  while (tokens[at]?.kind === 'stop' || tokens[at]?.kind === 'pause') at += 1;
  return tokens[at] === undefined || tokens[at]?.kind === 'break';
};
