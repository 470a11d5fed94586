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

const compiled = new Map<readonly string[], RegExp>();

/** Words as they are compared: lower case, one kind of apostrophe, as much as a message keeps. */
const plain = (text: string): string =>
  text
    .slice(0, 40_000)
    .normalize('NFC')
    .toLowerCase()
    .replace(/['‘`´]/g, '’');

/** Whether a text has one of the phrases, as words of their own. */
export const speaksOf = (text: string, lists: readonly string[]): boolean => {
  const known = compiled.get(lists) ?? compile(lists);
  compiled.set(lists, known);
  return known.test(plain(text));
};
