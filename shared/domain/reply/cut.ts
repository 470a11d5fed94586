import { attributionAt, isHeaderBlock, isOriginalMark } from './attribution.ts';
import { findReplyLine } from './reply-line.ts';
import { withoutSignature } from './signature.ts';
import { visible } from './text.ts';

/** Longest mail that is looked at, in UTF-16 units and in lines: beyond it there is nothing but quotes. */
const longestText = 400_000;
const mostLines = 8_000;

type Line = { readonly kind: 'own'; readonly text: string } | { readonly kind: 'quoted' };

const isQuoted = (line: string): boolean => /^ {0,4}[>＞]/.test(line) || /^ {0,2}\|(\s|$)/.test(line);

/**
 * What the customer wrote in a reply: without quoted text, attributions, our own reply line, signatures, footers and disclaimers.
 * Words between quoted lines are theirs and stay.
 * @param text decoded text of the mail; quotes marked with `>`.
 */
export const ownWords = (text: string): string => {
  const lines = visible(text.slice(0, longestText))
    .split('\n', mostLines)
    .map((line) => line.trimEnd());
  const mark = findReplyLine(lines);
  if (!mark) return wordsOf(lines);
  const above = wordsOf(withoutTail(lines.slice(0, mark.from)));
  // Nothing above the line: whoever answers below the quote has answered all the same.
  const below = lines.map((line, at) => (at >= mark.from && at < mark.to ? `> ${line}` : line));
  return above === '' && isQuoted(lines[mark.from] ?? '') ? wordsOf(below) : above;
};

/** An attribution that introduced the quote in which our line stands. */
const withoutTail = (lines: readonly string[]): readonly string[] => {
  const from = lines.findLastIndex((line) => !/^[\s*_>|\p{Pd}]*$/u.test(line));
  for (let at = Math.max(0, from - 3); at <= from; at += 1)
    if (attributionAt([...lines.slice(at, from + 1), '>'], 0, isQuoted) === from + 1 - at) return lines.slice(0, at);
  return lines.slice(0, from + 1);
};

const wordsOf = (lines: readonly string[]): string => {
  const stretches = stretchesOf(classify(lines));
  return stretches
    .map((stretch) => withoutSignature(stretch).join('\n').trim())
    .filter((stretch) => stretch !== '' && !/^[\s\p{Pd}_*=|>.]*$/u.test(stretch))
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
};

const classify = (lines: readonly string[]): readonly Line[] => {
  const result: Line[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isQuoted(line)) result.push({ kind: 'quoted' });
    else if (isOriginalMark(line) || isHeaderBlock(lines, at)) return result;
    else {
      const count = attributionAt(lines, at, isQuoted);
      if (count === 0) result.push({ kind: 'own', text: line });
      else if (!quoteFollows(lines, at + count)) return result;
      else {
        result.push({ kind: 'quoted' });
        at += count - 1;
      }
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
