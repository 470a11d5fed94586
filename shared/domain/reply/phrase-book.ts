import { replyLanguages } from '#reply-languages';
import { phrasesIn } from './expand.ts';
import type { MailWords } from './languages/language.ts';
import { once } from './once.ts';
import { fold, visible } from './text.ts';

/** Letters and digits of a line, folded, with single spaces between words: what lines are compared by. */
export const skeleton = (line: string): string =>
  fold(visible(line))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const inWords = (list: string): readonly string[] =>
  phrasesIn(list)
    .map(skeleton)
    .filter((phrase) => phrase !== '');

/** What mail programs and habits write, in all languages at once: the quoted mail's language is not the customer's choice. */
export const mailPhrases = (section: keyof MailWords): readonly string[] =>
  replyLanguages().flatMap(({ mail }) => inWords(mail[section]));

/** Whether a line, or its beginning, is one of many phrases; in time that depends on the line alone. */
export interface PhraseSet {
  readonly has: (line: string) => boolean;
  readonly begins: (line: string) => boolean;
}

const longest = 60;
const spaceless = /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}]/u;

/** @param make gives the phrases when a line is first compared. */
export const phraseSet = (make: () => readonly string[]): PhraseSet => {
  const phrases = once(() => new Set(make()));
  const begins = (line: string): boolean => {
    const head = line.slice(0, longest);
    for (let end = 1; end <= head.length; end += 1)
      if ((end === head.length || head[end] === ' ' || spaceless.test(head)) && phrases().has(head.slice(0, end)))
        return true;
    return false;
  };
  return { has: (line) => phrases().has(line), begins };
};
