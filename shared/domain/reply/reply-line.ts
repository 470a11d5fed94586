import { replyLanguages } from '#reply-languages';
import { once } from '../once.ts';
import { skeleton } from './phrase-book.ts';
import { primaryOf } from './vocabulary.ts';

const ownText = (tag: string | undefined): string | undefined =>
  replyLanguages().find(({ code }) => code === tag)?.mail.replyLine;

const textOf = (tag: string): string =>
  [primaryOf(tag), 'en'].map((code) => ownText(code) ?? '').find((text) => text !== '') ?? '';

/**
 * The line above which a customer answers, for the top of every survey mail that may be replied to.
 * @param language BCP 47; English where we have no words of our own.
 */
export const replyLine = (language: string): string => `— ${textOf(language)} —`;

const compact = (text: string): string => skeleton(text).replaceAll(' ', '');

const phrases = once(() =>
  replyLanguages().flatMap(({ mail: { replyLine, formerReplyLine } }) =>
    [replyLine, formerReplyLine ?? ''].filter((line) => line !== '').map(compact),
  ),
);

/**
 * Lines that hold our reply line, however it was wrapped, quoted or decorated on its way.
 * @returns first line and the one after the last.
 */
export const findReplyLine = (lines: readonly string[]): { readonly from: number; readonly to: number } | undefined => {
  const starts: number[] = [];
  let letters = '';
  for (const line of lines) {
    starts.push(letters.length);
    letters += compact(line.slice(0, 400));
  }
  const found = phrases()
    .map((phrase) => ({ at: letters.indexOf(phrase), length: phrase.length }))
    .filter(({ at }) => at >= 0);
  const first = found.reduce<{ at: number; length: number } | undefined>(
    (one, next) => (one && one.at <= next.at ? one : next),
    undefined,
  );
  if (!first) return undefined;
  return { from: lastStart(starts, first.at), to: lastStart(starts, first.at + first.length - 1) + 1 };
};

/** The last line that begins at or before a place: of several, empty ones come first. */
const lastStart = (starts: readonly number[], place: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};
