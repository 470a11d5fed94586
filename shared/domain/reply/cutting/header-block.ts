import { once } from '../../once.ts';
import { mailPhrases, phraseSet, skeleton } from '../phrase-book.ts';

const originals = phraseSet(() => mailPhrases('original'));
const froms = once(() => new Set(mailPhrases('from')));
const labels = once(() => new Set([...mailPhrases('headers'), ...mailPhrases('from')]));

/** "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:". */
export const isOriginalMark = (line: string): boolean => {
  const text = line.trim();
  if (text.length < 6 || text.length > 120) return false;
  const words = skeleton(text);
  const dashed = /^[-_*=–—]{2,}/.test(text);
  if (originals.has(words)) return dashed || text.endsWith(':') || /[-_*=–—]$/.test(text);
  return dashed && /[-_*=–—:]$/.test(text) && originals.begins(words);
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
 * How many lines such a block takes that begins here; 0 if none does: three different labels in even steps, the sender's among them. A
 * customer's own "From: me" some lines above such a block is no part of it.
 */
export const headerBlockAt = (lines: readonly string[], at: number): number => {
  if (!headerOf(lines[at] ?? '')) return 0;
  const headers: Header[] = [];
  const gaps: number[] = [];
  let [blank, others, end] = [0, 0, at];
  for (const [step, line] of lines.slice(at, at + 10).entries()) {
    const header = headerOf(line);
    if (header) {
      if (headers.some(({ label }) => label === header.label)) break;
      headers.push(header);
      gaps.push(blank);
      blank = 0;
      end = at + step + 1;
    } else if (line.trim() === '') blank += 1;
    else others += 1;
    if (others > 1 || blank > 1) break;
  }
  const isOne = headers.length >= 3 && gaps[1] === gaps[2] && headers.some(({ from }) => from);
  return isOne ? end - at : 0;
};

/** Whether a line is one of such a block: "To: …", "Betreff: …". */
export const isHeaderLine = (line: string): boolean => headerOf(line) !== undefined;
