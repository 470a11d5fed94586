/** A word as it was written, and whether it stands where any word has a capital. */
export interface Token {
  /** In lower case. */
  readonly key: string;
  readonly written: string;
  readonly isFirst: boolean;
  /** After a form of address: `Mrs`, `Herr`. */
  readonly isAddressed: boolean;
}

/** Links, e-mail addresses and handles tell who somebody is. */
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|(?<!\S)[@#]\w+/gu;
const honorific =
  /^(mr|mrs|ms|miss|dr|herr|herrn|frau|mme|mlle|madame|monsieur|sr|sra|señor|señora|sig|signora?|dhr|mevr|pan|pani)$/u;
const number = /\p{N}/u;
const letters = /\p{L}/u;
/** One letter is a word in scripts without an alphabet alone. */
const isShort = (word: string): boolean => [...word].length < 2 && !/\p{sc=Han}/u.test(word);

const segmenters = new Map<string, Intl.Segmenter>();

const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language);
  if (known) return known;
  const isKnown = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language);
  const made = new Intl.Segmenter(isKnown ? language : undefined, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
};

/** Words of a text, by the rules of its language; no numbers, no addresses. */
export const tokensOf = (text: string, language: string): readonly Token[] => {
  const tokens: Token[] = [];
  let [isFirst, isAddressed] = [true, false];
  for (const { segment, isWordLike } of segmenterOf(language).segment(text.replace(addresses, ' ').normalize('NFC'))) {
    if (!isWordLike) {
      if (/[.!?…:;\n。！？"“„«(]/u.test(segment) && !isAddressed) isFirst = true;
      continue;
    }
    const key = segment.toLowerCase();
    if (letters.test(segment) && !number.test(segment) && !isShort(segment))
      tokens.push({ key, written: segment, isFirst, isAddressed });
    isFirst = false;
    isAddressed = honorific.test(key);
  }
  return tokens;
};
