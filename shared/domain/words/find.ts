import { languagesOf, wordLanguages } from './language.ts';

/** Chinese and Japanese put no spaces between words. */
const spaceless = /[\u3040-\u30ff\u4e00-\u9fff]/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** One expression for a list of lists of phrases; `stem-` stands for every word that begins so. */
const compile = (lists: readonly string[]): RegExp => {
  const phrases = lists
    .flatMap((list) => list.split('|'))
    .map((phrase) => {
      if (spaceless.test(phrase)) return escaped(phrase);
      const words = phrase
        .split(' ')
        .map((word) => (word.endsWith('-') ? `${escaped(word.slice(0, -1))}\\p{L}*` : escaped(word)));
      return `(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}])`;
    });
  return new RegExp(phrases.join('|'), 'u');
};

const compiled = new Map<string, RegExp>();

const expressionOf = (list: string): RegExp => {
  const known = compiled.get(list) ?? compile([list]);
  compiled.set(list, known);
  return known;
};

/** Words as they are compared: lower case, one kind of apostrophe. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['‘`´]/g, '’');

/**
 * Listens to one text: what it gives says whether one of some phrases is in it, as words of their own.
 * @param language BCP 47 language in which the writer was asked; what they write in is told from their words.
 */
export const hearing = (text: string, language?: string): ((lists: readonly string[]) => boolean) => {
  const words = plain(text);
  const own = languagesOf(words, language);
  return (lists) => lists.some((list, at) => own.has(wordLanguages[at] ?? '') && expressionOf(list).test(words));
};

/**
 * Whether a text has one of the phrases.
 * @param lists phrases by language, in the order of `wordLanguages`.
 */
export const speaksOf = (text: string, lists: readonly string[], language?: string): boolean =>
  hearing(text, language)(lists);

/** The same, whatever the language. */
export const saysAnyOf = (text: string, lists: readonly string[]): boolean =>
  lists.some((list) => expressionOf(list).test(plain(text)));
