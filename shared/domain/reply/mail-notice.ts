import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { monthNames, weekdays } from './cutting/calendar-words.ts';
import { phraseSet, phrasesOfList, skeleton } from './phrase-book.ts';

type List = Exclude<keyof ReturnType<typeof replyWords>['mailNotices'], 'tags'>;
const listed = (list: List) => once(() => phrasesOfList(replyWords().mailNotices[list]));
const begun = (list: List) => phraseSet(() => phrasesOfList(replyWords().mailNotices[list]));

const recalls = listed('recalls');
const yourMessage = begun('yourMessage');
const wasRead = begun('wasRead');
const returnReceipts = begun('returnReceipts');
const receiptNotes = begun('receiptNotes');
const reacted = listed('reacted');

/** Longer than any of them. */
const longest = 1_500;

/**
 * What a mail program says by itself of a mail of ours or theirs, in plain text and without a header that tells: that they would like to
 * recall it, or that ours was read. All of the text must be the program's.
 */
export const noticeIn = (words: string): 'recall' | 'read receipt' | undefined => {
  if (words.length > longest) return undefined;
  if (isRecall(words)) return 'recall';
  return isRead(words) || isReturnReceipt(words) ? 'read receipt' : undefined;
};

/** A name, what they would like, and the subject between marks, which may hold anything. */
const isRecall = (words: string): boolean => {
  if (!subject.test(words)) return false;
  const bare = skeleton(words.replace(subject, ' '));
  const phrase = recalls().find((one) => bare.includes(one));
  if (phrase === undefined) return false;
  const [name = '', rest = ''] = bare.split(phrase);
  return rest.trim() === '' && name.trim() !== '' && name.trim().split(' ').length <= longestName;
};
const subject = /["“”„«][^"”“»]*["”“»]/u;
const longestName = 7;

const isRead = (words: string): boolean => {
  const lines = words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...others] = lines;
  const last = others.at(-1);
  if (last === undefined) return isReadAtOnce(first);
  const labelled = others.slice(0, -1).every((line) => /^\p{L}[\p{L} ]{0,20}\s?:/u.test(line));
  const ends = wasRead.begins(skeleton(last)) && /\p{Nd}/u.test(last) && last.length <= longestEnd;
  return yourMessage.has(skeleton(first)) && others.length > 1 && labelled && ends;
};
const longestEnd = 160;

/** "Your message was read on Monday, 2 November 2026 10:05": behind it only the time. */
const isReadAtOnce = (line: string): boolean => {
  const bare = skeleton(line);
  const begins = yourMessage.beginning(bare);
  const rest = bare.slice(begins.length).trim();
  const reads = begins === '' ? '' : wasRead.beginning(rest);
  const when = rest.slice(reads.length).trim().split(' ');
  return reads !== '' && /\p{Nd}/u.test(rest) && when.every(isOfTime);
};
const small = new Set('on at am pm utc gmt the le el il em op den am um uhr kl om à de a'.split(' '));
const isOfTime = (word: string): boolean =>
  /^\p{Nd}+$/u.test(word) || small.has(word) || weekdays().has(word) || monthNames().has(word);

const isReturnReceipt = (words: string): boolean => {
  const [first = '', ...others] = words
    .split(/[.!:]\s+|\n/)
    .map(skeleton)
    .filter((sentence) => sentence !== '');
  if (!returnReceipts.begins(first)) return false;
  return others.every((sentence) => isOfReceipt(sentence));
};

const isOfReceipt = (sentence: string): boolean => !sentence.includes(' ') || receiptNotes.begins(sentence);

/** The sign that a program reports in a line of its own: "[like] Kim Lee reacted to your message:". */
export const signReported = (words: string): string | undefined => {
  const [, tag = '', rest = ''] = /^\s*\[([^\]\n]{2,24})\]\s*([^\n]{2,120}?)\s*:?\s*$/u.exec(words) ?? [];
  if (tag === '' || !reacted().some((phrase) => skeleton(rest).endsWith(phrase))) return undefined;
  return tags().get(skeleton(tag));
};

const tags = once(
  () =>
    new Map(
      Object.entries(replyWords().mailNotices.tags).flatMap(([sign, list]) =>
        phrasesOfList(list).map((tag) => [tag, sign] as const),
      ),
    ),
);
