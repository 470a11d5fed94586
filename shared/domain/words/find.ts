import { languagesOf, wordLanguages } from './language.ts';

/** Chinese, Japanese and Thai put no spaces between words, and Korean none before what it adds to them. */
const spaceless = /[\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How letters are typed on a keyboard that lacks them: "fraude a la carte", "verbrueht", "avukata". */
const typed: Readonly<Record<string, string>> = {
  ä: '(?:a|ae)',
  ö: '(?:o|oe)',
  ü: '(?:u|ue)',
  å: '(?:a|aa)',
  ø: '(?:o|oe)',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ı: 'i',
};
const asTyped = (word: string): string =>
  word
    .replace(/[äöüåøæœßłđı]/g, (letter) => typed[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');

/** Whoever writes without any of them writes without all. */
const isPlainlyTyped = (words: string): boolean => /^[\s!-~’“”„…–—\p{Extended_Pictographic}]*$/u.test(words);

/** `stem-` stands for every word that begins so. */
const ofWords = (phrase: string, spelled: (word: string) => string): string =>
  phrase
    .split(' ')
    .map((word) =>
      word.endsWith('-') ? `${spelled(escaped(word.slice(0, -1)))}[\\p{L}\\p{M}]*` : spelled(escaped(word)),
    )
    .join('\\s+');

/** One expression for a list of phrases. What letters are is said once for all of them: said for each, it takes seconds to be compiled. */
const compile = (list: string, spelled: (word: string) => string): RegExp => {
  const phrases = list.split('|');
  const within = phrases.filter((phrase) => spaceless.test(phrase)).map(escaped);
  const apart = phrases.filter((phrase) => !spaceless.test(phrase)).map((phrase) => ofWords(phrase, spelled));
  const whole = `(?<![\\p{L}\\p{M}\\p{N}])(?:${apart.join('|')})(?![\\p{L}\\p{M}\\p{N}])`;
  return new RegExp([...within, ...(apart.length > 0 ? [whole] : [])].join('|'), 'u');
};

const compiled = { written: new Map<string, RegExp>(), typed: new Map<string, RegExp>() };

const expressionOf = (list: string, words: string): RegExp => {
  const how = isPlainlyTyped(words) ? 'typed' : 'written';
  const known = compiled[how].get(list) ?? compile(list, how === 'typed' ? asTyped : (word) => word);
  compiled[how].set(list, known);
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
  return (lists) => lists.some((list, at) => own.has(wordLanguages[at] ?? '') && expressionOf(list, words).test(words));
};

/**
 * Whether a text has one of the phrases.
 * @param lists phrases by language, in the order of `wordLanguages`.
 */
export const speaksOf = (text: string, lists: readonly string[], language?: string): boolean =>
  hearing(text, language)(lists);

/** The same, whatever the language. */
export const saysAnyOf = (text: string, lists: readonly string[]): boolean =>
  lists.some((list) => expressionOf(list, plain(text)).test(plain(text)));
