import { once } from './once.ts';
import { mailPhrases, phraseSet, skeleton } from './phrase-book.ts';

const firstWords = phraseSet(() => mailPhrases('on'));
const verbs = once(() => [...new Set(mailPhrases('wrote'))]);
const originals = phraseSet(() => mailPhrases('original'));
const froms = once(() => new Set(mailPhrases('from')));
const labels = once(() => new Set([...mailPhrases('headers'), ...mailPhrases('from')]));

const longestLine = 400;
const mostLines = 4;

/** "On Mon, 3 Nov 2026 at 10:00, Shop <r-x@reply.example> wrote:" tells when and who, whatever the language. */
const evidence = (text: string): { date: boolean; time: boolean; address: boolean } => ({
  date:
    /(19|20)\p{Nd}{2}|\p{Nd}{1,2}[./-]\p{Nd}{1,2}[./-]\p{Nd}{2}/u.test(text) ||
    /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]{4}/.test(text),
  time: /\p{Nd}{1,2}[:.h時点时]\p{Nd}{2}/u.test(text),
  address: /[<[(][^<>[\]()\s]{1,100}@[^<>[\]()\s]{1,100}[>\])]|\S@\S/.test(text),
});

const endsLikeOne = (text: string): boolean => /[:：]\s*$/.test(text) || /[-–—]\s*$/.test(text);

/**
 * @returns how many lines from this one on are an attribution of the quote below: 0 if none. Programs wrap it, so that a few lines
 * are tried together.
 * @param quoted whether a line is marked as quoted.
 */
export const attributionAt = (lines: readonly string[], at: number, quoted: (line: string) => boolean): number => {
  const first = (lines[at] ?? '').trim();
  if (first === '' || first.length > longestLine || quoted(first)) return 0;
  let joined = '';
  for (let count = 1; count <= mostLines && at + count <= lines.length; count += 1) {
    const line = (lines[at + count - 1] ?? '').trim();
    if (line === '' || quoted(line) || line.length > longestLine) return 0;
    joined = `${joined} ${line}`.trim();
    if (!endsLikeOne(joined) && !(count === 1 && (endsInVerb(joined) || isBare(joined)))) continue;
    if (isAttribution(joined, isFollowedByQuote(lines, at + count, quoted))) return count;
    if (endsLikeOne(joined)) return 0;
  }
  return 0;
};

const endsInVerb = (text: string): boolean =>
  verbs().some((verb) => skeleton(text).endsWith(` ${verb}`)) && evidence(text).date;

/** "Am 03.11.26 um 10:12 schrieb Oak": some programs end it with nothing. */
const isBare = (text: string): boolean => {
  const { date, time } = evidence(text);
  const words = skeleton(text);
  return (
    date &&
    time &&
    text.length <= 120 &&
    firstWords.begins(words) &&
    verbs().some((verb) => words.includes(` ${verb} `))
  );
};

const isAttribution = (text: string, aboveQuote: boolean): boolean => {
  const words = skeleton(text);
  const { date, time, address } = evidence(text);
  const verb = verbs().some((one) => ` ${words} `.includes(` ${one} `) || words.endsWith(one));
  const opens =
    firstWords.begins(words) || /^\p{N}/u.test(words) || text.startsWith('<') || /^[\p{L}.]{2,12},/u.test(text);
  if (verb && date && (time || address || opens)) return true;
  if (verb && address && (opens || aboveQuote)) return true;
  return (
    aboveQuote &&
    ((date && (time || address)) || (address && text.length < 160) || (verb && opens && text.length < 160))
  );
};

const isFollowedByQuote = (lines: readonly string[], from: number, quoted: (line: string) => boolean): boolean => {
  let at = from;
  while (at < lines.length && at < from + 3 && (lines[at] ?? '').trim() === '') at += 1;
  return quoted(lines[at] ?? '');
};

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:". */
export const isOriginalMark = (line: string): boolean => {
  const text = line.trim();
  if (text.length < 6 || text.length > 120) return false;
  const words = skeleton(text);
  const dashed = /^[-_*=–—]{2,}/.test(text);
  if (originals.has(words)) return dashed || text.endsWith(':') || /[-_*=–—]$/.test(text);
  return dashed && originals.begins(words);
};

interface Header {
  readonly label: string;
  readonly from: boolean;
}

/** "*From:* Shop <a@b.example>", "Von: Shop": a line of the block by which Outlook and others introduce a quoted mail. */
const headerOf = (line: string): Header | undefined => {
  const found = /^[\s*_>]{0,8}([^:：]{1,30})[:：]/u.exec(line.slice(0, 80));
  const label = skeleton(found?.[1] ?? '');
  return label !== '' && labels().has(label) ? { label, from: froms().has(label) } : undefined;
};

/**
 * Whether such a block begins here: three different labels in even steps, the sender's among them. A customer's own "From: me" some
 * lines above such a block is no part of it.
 */
export const isHeaderBlock = (lines: readonly string[], at: number): boolean => {
  if (!headerOf(lines[at] ?? '')) return false;
  const headers: Header[] = [];
  const gaps: number[] = [];
  let [blank, others] = [0, 0];
  for (const line of lines.slice(at, at + 10)) {
    const header = headerOf(line);
    if (header) {
      if (headers.some(({ label }) => label === header.label)) break;
      headers.push(header);
      gaps.push(blank);
      blank = 0;
    } else if (line.trim() === '') blank += 1;
    else others += 1;
    if (others > 1 || blank > 1) break;
  }
  return headers.length >= 3 && gaps[1] === gaps[2] && headers.some(({ from }) => from);
};
