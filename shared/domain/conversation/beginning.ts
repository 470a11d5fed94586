import { alarmWords } from '#alarm-words';
import type { Alarm } from '../words/alarming.ts';
import { speaksOf } from '../words/find.ts';
import { inOrder } from './in-order.ts';

/*
 * Words that are longer than a row or a message may be: their beginning stays, what must not be missed of the rest, and where the
 * rest lies. Limits are in bytes of UTF-8, as the store's are.
 */

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8');

/** What of a customer's words an answer, a remark and a message keep. An answer is kept twenty times over in a row of 400 KB. */
export const kept = { answer: 6_000, together: 9_000, message: 40_000 } as const;

export interface Limit {
  readonly bytes: number;
  /** Where all of it can be read. */
  readonly place?: string | undefined;
  /** BCP 47, in which the words were asked for. */
  readonly language?: string | undefined;
}

/** Text that fits, else its beginning, passages that name what somebody must see at once, and how much is missing. */
export const beginningOf = (text: string, { bytes, place, language }: Limit): string => {
  if (bytesOf(text) <= bytes) return text;
  const foot = footOf(text, place);
  const isRoomy = bytes > 2 * passagesRoom;
  const head = cutAt(text, bytes - bytesOf(foot) - (isRoomy ? passagesRoom : 10));
  const passages = isRoomy ? alarmingPassages(text.slice(head.length), alarmsIn(head, language), language) : [];
  return [head.trimEnd(), ...passages.map((passage) => `[…] ${passage}`), foot].join('\n\n');
};

const passagesRoom = 1_700;

const footOf = (text: string, place: string | undefined): string =>
  `[… ${text.length.toLocaleString('en-US')} characters in all${place === undefined ? '' : `: ${place}`}]`;

/** At most so many bytes, never within a letter. */
export const cutAt = (text: string, bytes: number): string => {
  const buffer = Buffer.from(text.slice(0, bytes), 'utf8');
  if (buffer.length <= bytes)
    return text
      .slice(0, bytes)
      .toWellFormed()
      .replace(/\ufffd$/, '');
  let end = bytes;
  while (end > 0 && ((buffer[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return buffer.toString('utf8', 0, end);
};

const alarms = (): readonly Alarm[] => Object.keys(alarmWords().alarming) as Alarm[];
const speaks = (text: string, alarm: Alarm, language: string | undefined): boolean =>
  speaksOf(text, alarmWords().alarming[alarm], language);
/** What a text names that outranks any rating. */
export const alarmsIn = (text: string, language: string | undefined): readonly Alarm[] =>
  alarms().filter((alarm) => speaks(text, alarm, language));

/** One short passage for each alarm that the beginning does not raise by itself. */
const alarmingPassages = (rest: string, raised: readonly Alarm[], language: string | undefined): readonly string[] => {
  const missing = new Set(alarms().filter((alarm) => !raised.includes(alarm)));
  const found: string[] = [];
  for (let at = 0; at < rest.length && missing.size > 0; at += windowLength - overlap) {
    const window = rest.slice(at, at + windowLength);
    for (const alarm of missing) {
      if (!speaks(window, alarm, language)) continue;
      missing.delete(alarm);
      found.push(narrowed(window, alarm, language));
    }
  }
  return found;
};

/** As much as is compared at once, and more than any phrase is long. */
const windowLength = 9_000;
const overlap = 200;
const longestPassage = 160;

/** The shortest half, again and again, that still speaks of it. */
const narrowed = (window: string, alarm: Alarm, language: string | undefined): string => {
  let passage = window;
  while (passage.length > longestPassage) {
    const step = Math.ceil(passage.length / 4);
    const part = [0, 1, 2, 3]
      .map((at) => wholeWords(passage, at * step - overlap / 4, (at + 1) * step + overlap / 4))
      .find((one) => one.length < passage.length && speaks(one, alarm, language));
    if (part === undefined) break;
    passage = part;
  }
  return cutAt(passage.replace(/\s+/g, ' ').trim(), 2 * longestPassage);
};

/** A word that is cut would be another one. */
const wholeWords = (text: string, from: number, to: number): string => {
  const start = from <= 0 ? 0 : text.slice(0, from).search(/\S*$/u);
  const end = to >= text.length ? text.length : to + (/^\S*/u.exec(text.slice(to))?.[0].length ?? 0);
  return text.slice(Math.max(start, 0), end);
};

/** What was said at several times, within a limit: the newest whole as far as it fits, of what came before the beginning. */
export const together = (before: string | undefined, words: string, bytes: number = kept.together): string => {
  if (before === undefined || before === '') return beginningOf(words, { bytes });
  const all = inOrder(before, words);
  if (bytesOf(all) <= bytes) return all;
  const newest = beginningOf(words, { bytes: Math.floor((bytes * 2) / 3) });
  return `${beginningOf(before, { bytes: Math.max(bytes - bytesOf(newest) - 2, Math.floor(bytes / 3) - 2) })}\n\n${newest}`;
};
