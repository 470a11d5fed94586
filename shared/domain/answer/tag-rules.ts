import { fold } from '../reply/text.ts';

/** Words and phrases by tag. `late-` stands for every word that begins so, `-lieferung` for every word that ends so. */
export type TagRules = Readonly<Record<string, readonly string[]>>;

/** Scripts that put no spaces between words: there a phrase counts wherever it stands. */
const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const letter = /[\p{L}\p{M}\p{N}]/u;

/** As words are compared: without case and accents, one space between; an apostrophe divides words, as in `l’attente`. */
const plain = (text: string): string =>
  fold(text.replace(/['’ʼ‘`´]/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();

interface Phrase {
  readonly words: string;
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
}

const phraseOf = (text: string): Phrase => {
  const isFree = spaceless.test(text) || !letter.test(text);
  const isOpenBefore = isFree || text.startsWith('-');
  const isOpenAfter = isFree || text.endsWith('-');
  return { words: plain(text.replace(/^-|-$/g, '')), isOpenBefore, isOpenAfter };
};

const goesOn = (beside: string): boolean => letter.test(beside) && !spaceless.test(beside);

const standsIn = (text: string, { words, isOpenBefore, isOpenAfter }: Phrase): boolean => {
  if (words === '') return false;
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const isBegun = isOpenBefore || !goesOn(text.slice(Math.max(0, at - 2), at).match(/.$/u)?.[0] ?? '');
    const isEnded =
      isOpenAfter || !goesOn(text.slice(at + words.length, at + words.length + 2).match(/^./u)?.[0] ?? '');
    if (isBegun && isEnded) return true;
  }
  return false;
};

const read = new WeakMap<TagRules, readonly (readonly [string, readonly Phrase[]])[]>();

const phrasesOf = (rules: TagRules): readonly (readonly [string, readonly Phrase[]])[] => {
  const known = read.get(rules) ?? Object.entries(rules).map(([tag, phrases]) => [tag, phrases.map(phraseOf)] as const);
  read.set(rules, known);
  return known;
};

/** Tags whose words stand in a text, in the order of the rules; whatever the language, as words of their own. */
export const tagsByRule = (words: string | undefined, rules: TagRules): readonly string[] => {
  if (words === undefined) return [];
  const text = plain(words);
  return phrasesOf(rules).flatMap(([tag, phrases]) => (phrases.some((one) => standsIn(text, one)) ? [tag] : []));
};
