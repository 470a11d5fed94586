import { endsInName, evidenceOf, openingOf } from './evidence.ts';
import { allTell, isOwnAbove } from './own-above.ts';

const longestLine = 400;

/** ">>> Oak <r@x.example> 28.11.2026 16:32 >>>", above what nothing marks (GroupWise). */
export const isArrowed = (line: string): boolean => {
  const named = /^>>> (.{3,200}) >>>$/u.exec(line.trim())?.[1];
  if (named === undefined) return false;
  const { date, address } = evidenceOf(named);
  return date || address;
};

/** "On 28 Nov 2026 at 16:32, Oak<r@x.example> wrote:   Hello": programs that put the quote behind it on the same line. */
export const leadsItsLine = (line: string): boolean =>
  [...line.slice(0, longestLine).matchAll(/>[^<>:：]{0,40}[:：](?=\s+\S)/gu)].some(({ index, 0: end }) => {
    const led = line.slice(0, index + end.length).trim();
    const { address, verb, date } = evidenceOf(led);
    return address && verb && date && openingOf(led) === 'day' && endsInName(led, 3);
  });

const mostLines = 3;
const longest = 240;

/**
 * How many lines of an attribution in a language that we do not know stand right above a marked quote; 0 where none does: a date, a time,
 * an address and a colon at the end.
 */
export const strangeLines = (lines: readonly string[], isQuoteAt: (at: number) => boolean): number => {
  for (let count = 1; count <= mostLines && count < lines.length; count += 1) {
    const parts = lines.slice(0, count).map((line) => line.trim());
    if (parts.includes('') || isQuoteAt(count - 1)) return 0;
    if (isQuoteAt(count) || (lines[count]?.trim() === '' && isQuoteAt(count + 1))) return isStrange(parts) ? count : 0;
  }
  return 0;
};

const isStrange = (parts: readonly string[]): boolean => {
  const text = parts.join(' ');
  const { date, time, address, ends } = evidenceOf(text);
  if (!(date && time && address && ends) || text.length > longest || !/<[^<>\s]+@[^<>\s]+>/.test(text)) return false;
  const [first = '', ...others] = parts;
  return !saysMore.test(text) && (others.length === 0 || (allTell(parts) && isBegun(first, others.join(' '))));
};

/** What an attribution begins with is a date that goes on; "9" above it is an answer. */
const isBegun = (first: string, others: string): boolean =>
  first.split(/\s+/).length >= fewestWords && evidenceOf(first).date && !isOwnAbove(first, others);
const fewestWords = 4;

/** A sentence that ends, or a number before a small word: what the customer said stands on the same line. */
const saysMore = /[!?。！？]|\p{L}{3,}\.\s+\p{Lu}|^\P{L}*\p{Nd}{1,2}[\s,.-]+\p{Ll}|^\p{Ll}{5,}/u;
