import { skeleton } from '../phrase-book.ts';
import { endsLikeOne, evidenceOf, isCalendarWord, isName, joinsOn } from './evidence.ts';

/** Small letters: names and days have a capital, and what stands between them is short. */
const isPlainWord = (word: string): boolean => /^\P{L}*\p{Ll}[\p{L}\p{M}'’-]{2,}/u.test(word);

/**
 * Whether the first of some lines that may be one attribution is rather what the customer said above it: "8/10 great" above "On 3 Nov
 * 2026, Oak wrote:". Where the others are one by themselves, it must tell a date, a time or an address to belong to them.
 */
export const isOwnAbove = (first: string, others: string): boolean => {
  const words = first.split(/\s+/).filter((word) => word !== '');
  if (
    words.every((word) => joinsOn(word)) ||
    words.every((word) => skeleton(word) === '' || isCalendarWord(skeleton(word)))
  )
    return false;
  const { date, time, address, verb } = evidenceOf(first);
  // An address goes on below.
  const isOpen = first.split('<').length > first.split('>').length;
  if (isOpen || (/^[<[(]/.test(others) && (isName(first) || (date && time)))) return false;
  const tells = date || time || address || verb;
  return !tells || words.some((word) => isPlainWord(word) && !isCalendarWord(skeleton(word)));
};

/**
 * Whether every further line of what may be an attribution adds something to it, or is a name: "3 Nov 2026 10:12" may stand above "Oak &
 * Ember", and above "Still not here" as well.
 */
export const allTell = (lines: readonly string[]): boolean =>
  lines.slice(1).every((line) => {
    const { date, time, address, verb } = evidenceOf(line);
    return date || time || address || verb || endsLikeOne(line) || isName(line) || line.trim() === '';
  });
