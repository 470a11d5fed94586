import { attributionAt } from './cutting/attribution.ts';
import { withoutPictures } from './cutting/footer.ts';
import { headerBlockAt, isOriginalMark } from './cutting/header-block.ts';
import { lotusHeaderAt } from './cutting/lotus-header.ts';
import { isArrowed } from './cutting/odd-attribution.ts';
import { withoutSignature } from './cutting/signature.ts';
import { findReplyLine } from './reply-line.ts';
import { visible } from './text.ts';

/** Longest mail that is looked at, in UTF-16 units and in lines: beyond it there is nothing but quotes. */
const longestText = 400_000;
const mostLines = 8_000;

type Line = { readonly kind: 'own'; readonly text: string } | { readonly kind: 'quoted' };

/** `>`, and what other programs mark with: a bar, or the initials of whoever is quoted. */
const isQuoted = (line: string): boolean =>
  /^ {0,4}[>＞]/.test(line) || /^ {0,2}\|(\s|$)/.test(line) || /^ {0,2}\p{Lu}{1,3}>(\s|$)/u.test(line);

export interface CutSettings {
  /** Whether "Best regards, Kim" stays, where it is read by people; signatures below a delimiter and footers never do. */
  readonly keepClosings?: boolean;
  /** Whether the places where pictures stood stay, by which it is known that one was sent. */
  readonly keepPictures?: boolean;
}

/**
 * What the customer wrote in a reply: without quoted text, attributions, our own reply line, signatures, footers and disclaimers.
 * Words between quoted lines are theirs and stay. Only what is certainly quoted is lost: where nothing would remain though
 * something stands unmarked below an attribution, it is that.
 * @param text decoded text of the mail; quotes marked with `>`.
 */
export const ownWords = (text: string, { keepClosings = false, keepPictures = false }: CutSettings = {}): string => {
  const lines = keepPictures ? seenIn(text) : linesOf(text);
  const mark = findReplyLine(lines);
  if (!mark) return mostLikely(lines, keepClosings) || marked(lines, keepClosings);
  const above = mostLikely(withoutTail(lines.slice(0, mark.from)), keepClosings);
  // Nothing above the line: whoever answers below the quote has answered all the same.
  const below = lines.map((line, at) => (at >= mark.from && at < mark.to ? `> ${line}` : line));
  return above === '' && isQuoted(lines[mark.from] ?? '')
    ? mostLikely(below, keepClosings) || marked(lines, keepClosings)
    : above;
};

/** Whether a text says anything of its own beyond doubt: of the parts of one mail, one that does is better than one that may. */
export const hasOwnWords = (text: string): boolean => {
  const lines = linesOf(text);
  const mark = findReplyLine(lines);
  const above = mark && !isQuoted(lines[mark.from] ?? '') ? withoutTail(lines.slice(0, mark.from)) : lines;
  return wordsOf(above, { keepClosings: false, tail: 'quoted' }) !== '';
};

const seenIn = (text: string): readonly string[] =>
  visible(text.slice(0, longestText))
    .split('\n', mostLines)
    .map((line) => (line === '-- ' ? line : line.trimEnd()));

const linesOf = (text: string): readonly string[] => seenIn(text).map(withoutPictures);

/** An attribution that introduced the quote in which our line stands. */
const withoutTail = (lines: readonly string[]): readonly string[] => {
  const from = lines.findLastIndex((line) => !/^[\s*_>|\p{Pd}]*$/u.test(line));
  for (let at = Math.max(0, from - 4); at <= from; at += 1) {
    const found = attributionAt([...lines.slice(at, from + 1), '>'], 0, isQuoted);
    if (found?.lines === from + 1 - at) return [...lines.slice(0, at), found.before];
  }
  return lines.slice(0, from + 1);
};

interface Doubt {
  readonly keepClosings: boolean;
  /** What to make of unmarked text below an attribution. */
  readonly tail: 'quoted' | 'own';
}

/** Surely own, else what stands unmarked below an attribution. */
const mostLikely = (lines: readonly string[], keepClosings: boolean): string =>
  wordsOf(lines, { keepClosings, tail: 'quoted' }) || wordsOf(lines, { keepClosings, tail: 'own' });

/**
 * A mail of nothing but marked lines. One that names nobody who would be quoted, and does not quote us: perhaps the customer's habit.
 * One in which somebody is quoted in turn: a program that puts the answer into the quote's own frame.
 */
const marked = (lines: readonly string[], keepClosings: boolean): string => {
  if (!lines.every((line) => line === '' || isQuoted(line))) return '';
  const bare = lines.map((line) => line.replace(/^[\s>＞|]+/, ''));
  const mark = findReplyLine(bare);
  if (!mark && classify(bare, 'quoted').every(({ kind }) => kind === 'own')) return lines.join('\n').trim();
  const unframed = lines.map((line) => line.replace(/^ {0,4}[>＞|] ?/, ''));
  const above = mark ? withoutTail(unframed.slice(0, mark.from)) : unframed;
  return wordsOf(above, { keepClosings, tail: 'quoted' });
};

const wordsOf = (lines: readonly string[], { keepClosings, tail }: Doubt): string => {
  const said: string[] = [];
  for (const stretch of stretchesOf(classify(lines, tail))) {
    const kept = withoutSignature(stretch, { spoken: said.length > 0, keepClosings });
    const words = kept
      .slice(0, kept.findLastIndex((line) => !isDrawn(line)) + 1)
      .join('\n')
      .trim();
    if (!isDrawn(words)) said.push(words);
  }
  return said
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

/** Rules and marks alone. */
const isDrawn = (text: string): boolean => /^[\s\p{Pd}_*=|>.]*$/u.test(text);

const classify = (lines: readonly string[], tail: Doubt['tail']): readonly Line[] => {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line) && !isArrowed(line)) {
      result.push({ kind: 'quoted' });
      continue;
    }
    const headers = headerBlockAt(lines, at) || lotusHeaderAt(lines, at);
    const attribution = attributionAt(lines, at, isQuoted);
    const introduces = headers || Number(isOriginalMark(line)) || attribution?.lines || 0;
    if (introduces === 0) result.push({ kind: 'own', text: line });
    else {
      if (headers === 0 && attribution?.before) result.push({ kind: 'own', text: attribution.before });
      result.push({ kind: 'quoted' });
      const isMarked = headers === 0 && attribution && quoteFollows(lines, at + introduces);
      if (!isMarked && tail === 'quoted') return result;
      at += introduces - 1;
    }
  }
  return result;
};

/** Below an attribution without marked quotes everything is quoted: some programs mark nothing. */
const quoteFollows = (lines: readonly string[], from: number): boolean => {
  const next = lines.slice(from, from + 4).find((line) => line.trim() !== '');
  return next === undefined || isQuoted(next);
};

const stretchesOf = (lines: readonly Line[]): readonly (readonly string[])[] => {
  const stretches: string[][] = [[]];
  for (const line of lines)
    if (line.kind === 'own') stretches.at(-1)?.push(line.text);
    else if (stretches.at(-1)?.length) stretches.push([]);
  return stretches;
};
