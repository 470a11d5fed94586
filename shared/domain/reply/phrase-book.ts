import { replyLanguages } from '#reply-languages';
import { replyWords } from '#reply-words';
import { once } from '../once.ts';
import { phrasesIn } from './expand.ts';
import type { MailWords } from './languages/language.ts';
import type { QuotingWords } from './languages/mail-only.ts';
import { fold, visible } from './text.ts';

/** Letters and digits of a line, folded, with single spaces between words: what lines are compared by. */
export const skeleton = (line: string): string =>
  fold(visible(line))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

/** The phrases of a list, as lines are compared. */
export const phrasesOfList = (list: string): readonly string[] =>
  phrasesIn(list)
    .map(skeleton)
    .filter((phrase) => phrase !== '');

/** What mail programs and habits write, in all languages at once: the quoted mail's language is not the customer's choice. */
export const mailPhrases = (section: keyof MailWords): readonly string[] => [
  ...replyLanguages().flatMap(({ mail }) => phrasesOfList(mail[section] ?? '')),
  ...replyWords().mailOnly.flatMap((row) =>
    phrasesOfList(section in row ? (row[section as keyof QuotingWords] ?? '') : ''),
  ),
];

/** Whether a line, or its beginning, is one of many phrases; in time that depends on the line alone. */
export interface PhraseSet {
  readonly has: (line: string) => boolean;
  readonly begins: (line: string) => boolean;
  /** The longest phrase with which a line begins; empty where there is none. */
  readonly beginning: (line: string) => string;
}

const longest = 60;
const spaceless = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** @param make gives the phrases when a line is first compared. */
export const phraseSet = (make: () => readonly string[]): PhraseSet => {
  const phrases = once(() => new Set(make()));
  const beginning = (line: string): string => {
    const head = line.slice(0, longest);
    for (let end = head.length; end > 0; end -= 1)
      if ((end === head.length || head[end] === ' ' || spaceless.test(head)) && phrases().has(head.slice(0, end)))
        return head.slice(0, end);
    return '';
  };
  return { has: (line) => phrases().has(line), begins: (line) => beginning(line) !== '', beginning };
};
