import { once } from './once.ts';
import { mailPhrases, phraseSet, skeleton } from './phrase-book.ts';

const mobiles = phraseSet(() => mailPhrases('mobile'));
const mobileEndings = once(() =>
  mailPhrases('mobile').filter((phrase) => /gonderildi|भेजा गया|から送信|を入手/u.test(phrase)),
);
const closings = phraseSet(() => mailPhrases('closings'));
const disclaimers = phraseSet(() => mailPhrases('disclaimers'));

/** "Sent from my iPhone", "Von meinem iPhone gesendet", "Outlook für iOS": written by the program, not by the person. */
export const isFooter = (line: string): boolean => {
  const text = line.trim();
  if (text.length < 4 || text.length > 140) return false;
  const words = skeleton(text.replace(/https?:\S{1,200}/g, ''));
  return mobiles.begins(words) || mobileEndings().some((ending) => words.endsWith(ending));
};

/** RFC 3676, 4.3, and what is left of it once a program has trimmed the space. */
const isDelimiter = (line: string): boolean => /^(--|—|__+|-{2,}|={4,}|\*{4,}|_{5,})\s*$/.test(line.trimStart());

/** "Regards", "Groetjes Kim", "Thanks, Kim Ito", but not "Thanks for nothing". */
const isClosing = (line: string): boolean => {
  if (line.trim().length > 60) return false;
  const words = line.trim().split(/[\s,]+/);
  const names = words.length - 1 - words.findLastIndex((word) => !/^\p{Lu}[\p{L}.]*$/u.test(word));
  const lengths = [words.length, words.length - 1, words.length - 2, words.length - 3].filter(
    (length) => length >= 1 && words.length - length <= names,
  );
  return lengths.some((length) => closings.has(skeleton(words.slice(0, length).join(' '))));
};

const isDisclaimer = (line: string): boolean => line.trim().length >= 10 && disclaimers.begins(skeleton(line));

const hasWords = (line: string): boolean => /[\p{L}\p{N}\u2b50\u2605\u{1f300}-\u{1faff}]/u.test(line);

/** A number alone, or with little beside it: an answer wherever it stands. */
const mayAnswer = (line: string): boolean =>
  /^[^\p{L}]{0,6}\p{Nd}{1,2}[^\p{L}\p{Nd}]{0,6}(\p{Nd}{1,2}[^\p{L}\p{Nd}]{0,3})?$/u.test(line.trim()) ||
  /[⭐★👍👎]/u.test(line);

/** Name, title, company, phone, address of a signature: short lines that are no sentences. */
const isCard = (line: string): boolean => {
  const text = line.trim();
  if (mayAnswer(text)) return false;
  if (/@|https?:|www\.|\+?\p{Nd}[\p{Nd}\s()/.-]{6,}/u.test(text)) return text.length <= 160;
  return text.length <= 70 && !/[.!?。！？][\s"')]*$/u.test(text) && text.split(/\s+/).length <= 8;
};

const longestCard = 14;

/** Whether what follows a line is the end of a letter: more closings and a card, down to a delimiter or disclaimer. */
const isFarewell = (lines: readonly string[], at: number): boolean => {
  let cards = 0;
  for (let next = at + 1; next < lines.length; next += 1) {
    const line = lines[next] ?? '';
    if (line.trim() === '') continue;
    if (isDelimiter(line) || isDisclaimer(line)) return true;
    cards += 1;
    if (cards > longestCard || !(isCard(line) || isClosing(line))) return false;
  }
  return true;
};

/**
 * Takes signatures, footers and disclaimers off one stretch of unquoted lines. Words that may be the answer stay: a
 * closing with a whole sentence or a number below it is no end.
 */
export const withoutSignature = (lines: readonly string[]): readonly string[] => {
  const kept = lines.filter((line) => !isFooter(line));
  const first = kept.findIndex(hasWords);
  const answer = kept.findLastIndex(mayAnswer);
  const end = kept.findIndex((line, at) => first >= 0 && at > first && at > answer && endsAt(kept, at, line));
  return end < 0 ? kept : kept.slice(0, end);
};

const endsAt = (lines: readonly string[], at: number, line: string): boolean => {
  if (isDelimiter(line)) return /^-- ?$/.test(line) || isFarewell(lines, at);
  return isDisclaimer(line) || (isClosing(line) && isFarewell(lines, at));
};
