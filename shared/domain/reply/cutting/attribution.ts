import {
  type Evidence,
  endsInName,
  endsLikeOne,
  endsSentence,
  evidenceOf,
  isName,
  joinsOn,
  openingOf,
} from './evidence.ts';
import { isArrowed, leadsItsLine, strangeLines } from './odd-attribution.ts';
import { allTell, isOwnAbove } from './own-above.ts';

/** A line or some that say who wrote what is quoted below. */
export interface Attribution {
  readonly lines: number;
  /** What else stands before it on its first line: the customer's own words. */
  readonly before: string;
  /** Whether it is surely one, so that what follows is quoted though nothing marks it. */
  readonly certain: boolean;
}

const longestLine = 400;
const mostLines = 6;
/** What nobody types by hand: "2026-11-24 16:32 GMT+01:00 Kim Ito". */
const stamp = /^\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2} \p{Nd}{2}:\p{Nd}{2} (GMT|UTC)[+-]\p{Nd}{1,2}:?\p{Nd}{2} (.{1,80})$/u;

/**
 * The attribution that begins on this line, if one does. Programs wrap it, in places that nobody would choose, so that a few lines
 * are tried together; a line of the customer's own above it begins like no attribution and is left out.
 * @param quoted whether a line is marked as quoted.
 */
export const attributionAt = (
  lines: readonly string[],
  at: number,
  quoted: (line: string) => boolean,
): Attribution | undefined => {
  if (isArrowed(lines[at] ?? '') || leadsItsLine(lines[at] ?? '')) return { lines: 1, before: '', certain: true };
  const usual = usualAt(lines, at, quoted);
  if (usual) return usual;
  const strange = strangeLines(lines.slice(at, at + 6), (below) => quoted(lines[at + below] ?? ''));
  return strange === 0 ? undefined : { lines: strange, before: '', certain: false };
};

const usualAt = (lines: readonly string[], at: number, quoted: (line: string) => boolean): Attribution | undefined => {
  const first = (lines[at] ?? '').trim();
  if (first.length > longestLine || quoted(first)) return undefined;
  if (!openingOf(withoutRule(first)) && placesIn(first).length === 0) return undefined;
  let joined = '';
  for (let count = 1; count <= mostLines && at + count <= lines.length; count += 1) {
    const line = (lines[at + count - 1] ?? '').trim();
    if (line.length > longestLine || !goesOn(joined, line, { lines, at: at + count, quoted })) return undefined;
    joined = `${joined} ${line}`.trim();
    if (closesBracket(joined, (lines[at + count] ?? '').trim())) continue;
    const above = isFollowedByQuote(lines, at + count, quoted);
    if (!above && !mayEnd(joined)) continue;
    const parts = lines.slice(at, at + count).map((part) => part.trim());
    const found = read(joined, { first, above, count, parts });
    if (found) return found.before === '' && isBelow(parts, above) ? undefined : found;
  }
  return undefined;
};

const withoutRule = (text: string): string => text.replace(/^[\p{Pd}_=*~|\s]+/u, '');

interface Place {
  readonly lines: readonly string[];
  /** Of the line behind the one that is looked at. */
  readonly at: number;
  readonly quoted: (line: string) => boolean;
}

/** An address in angle brackets may be wrapped with empty lines about it, and its closing bracket looks like a quote's mark. */
const goesOn = (joined: string, line: string, { lines, at, quoted }: Place): boolean => {
  if (joined === '') return true;
  if (line === '') return /^(<|mailto:)/.test((lines[at] ?? '').trim());
  return closesBracket(joined, line) || (!quoted(line) && !endsSentence(joined));
};

const closesBracket = (joined: string, line: string): boolean =>
  joined.split('<').length > joined.split('>').length && /^>\s{0,2}([^<>@]{0,60})?[:：]\s*$/u.test(line);

const isFollowedByQuote = (lines: readonly string[], from: number, quoted: (line: string) => boolean): boolean => {
  let at = from;
  while (at < lines.length && at < from + 3 && (lines[at] ?? '').trim() === '') at += 1;
  return quoted(lines[at] ?? '');
};

/** Whether an attribution begins on a further line only, and the first says something else. */
const isBelow = ([first = '', ...parts]: readonly string[], above: boolean): boolean =>
  parts.some((_, from) => {
    const others = parts.slice(from).join(' ');
    const weight = weigh(withoutRule(others), evidenceOf(others));
    const isOne = weight === 'certain' || (weight === 'likely' && above);
    return isOne && isOwnAbove([first, ...parts.slice(0, from)].join(' '), others);
  });

const mayEnd = (text: string): boolean => endsLikeOne(text) || /\p{Nd}/u.test(text) || /@/.test(text);

interface Reading {
  readonly first: string;
  readonly above: boolean;
  readonly count: number;
  readonly parts: readonly string[];
}

const read = (joined: string, { first, above, count, parts }: Reading): Attribution | undefined => {
  const evidence = evidenceOf(joined);
  const weight = weigh(withoutRule(joined), evidence);
  if (weight === 'certain' || (weight === 'likely' && above && allTell(parts)))
    return { lines: count, before: '', certain: weight === 'certain' };
  if (!(evidence.verb && evidence.date && evidence.ends && (evidence.time || evidence.address))) return undefined;
  const from = behindOwnWords(first, joined);
  return from < 0
    ? undefined
    : { lines: count, before: first.slice(0, from).replace(/[\s\p{Pd}_*]+$/u, ''), certain: true };
};

/** Where on a line another sentence may begin: words with a capital, a number near. */
const placesIn = (first: string): readonly number[] =>
  /\p{Nd}/u.test(first)
    ? [...first.matchAll(/(?<=[\s\p{Pd}_])\p{Lu}\p{L}{0,11}[.,]?\s/gu)].map(({ index }) => index).slice(-24)
    : [];

/** "2 slow On Wed, 4 Nov 2026 at 10:12, Oak <...> wrote:": where the attribution begins on a line that begins otherwise. */
const behindOwnWords = (first: string, joined: string): number => {
  const places = placesIn(first).filter((place) => {
    const rest = joined.slice(place);
    return openingOf(rest) === 'day' && weigh(rest, evidenceOf(rest)) === 'certain';
  });
  // "On Wed, 4 Nov": the day alone would do, but the word before it is part of it.
  return places.findLast((place, at) => !joinsOn(joined.slice(places[at - 1] ?? place, place))) ?? -1;
};

type Weight = 'certain' | 'likely' | 'none';

const weigh = (text: string, evidence: Evidence): Weight => {
  const opening = openingOf(text);
  if (!opening) return 'none';
  const { date, time, address, verb, ends } = evidence;
  if (isNamed(stamp.exec(text)?.[2])) return 'certain';
  const told = verb ? date || (address && opening === 'name') : date && time && address;
  if (told && ends && text.length <= longestLine && endsInName(text, 3)) return 'certain';
  if (verb && date && time && opening === 'day' && text.length <= 120 && endsInName(text, 0)) return 'certain';
  const weak = (date && (time || address || verb)) || (ends && (address || verb));
  return weak && text.length < 300 ? 'likely' : 'none';
};

const isNamed = (name: string | undefined): boolean => name !== undefined && isName(name.replace(/<.*$/, ''));
