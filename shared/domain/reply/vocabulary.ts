import { replyLanguages } from '#reply-languages';
import { once } from '../once.ts';
import { phrasesIn, piecesIn } from './expand.ts';
import type { Language } from './languages/language.ts';
import { type Phrases, phrasesFrom } from './phrases.ts';
import { fold, visible } from './text.ts';
import { type Token, tokensOf } from './tokens.ts';

export { type Phrases, phraseAt, phraseBefore } from './phrases.ts';

type RatingPhrases = Readonly<Record<Exclude<keyof Language['rating'], 'topFirst'> | 'topFirst', Phrases>>;
type CommandPhrases = Readonly<Record<keyof Language['commands'], Phrases>>;

export interface Vocabulary {
  readonly code: string;
  readonly numbers: ReadonlyMap<string, number>;
  /** Number words that are numbers only where nothing else is said. */
  readonly numbersAlone: ReadonlySet<string>;
  readonly rating: RatingPhrases;
  readonly commands: CommandPhrases;
  /** Every word of the language's data: a text with many of them is in this language. */
  readonly known: ReadonlySet<string>;
}

const isSpaceless = (code: string): boolean => ['ja', 'zh', 'th'].includes(code);

/** Words by which runs of Chinese, Japanese and Thai are cut. */
const spacelessWords = once(
  (): ReadonlyMap<string, ReadonlySet<string>> =>
    new Map(
      replyLanguages()
        .filter(({ code }) => isSpaceless(code))
        .map((language) => [language.code, new Set(listsOf(language).flatMap(phrasesIn).map(fold))]),
    ),
);

function listsOf({ numbers, common, rating, commands }: Language): readonly string[] {
  return [...numbers, common, ...Object.values(rating), ...Object.values(commands)];
}

/** Kana is written by Japanese alone, and Thai has letters of its own. */
export const tokenise = (text: string, language: string): readonly Token[] => {
  const han = /[\u3041-\u30ff]/.test(text) || language === 'ja' ? 'ja' : 'zh';
  const code = /\p{sc=Thai}/u.test(text) ? 'th' : han;
  return tokensOf(text, spacelessWords().get(code) ?? new Set());
};

const wordsOf = (phrase: string, code: string): readonly string[] =>
  tokenise(visible(phrase), code)
    .filter(({ kind }) => kind !== 'break')
    .map(({ text }) => text);

export const phrasesOf = (list: string, code: string): Phrases => phrasesFrom(list, (piece) => wordsOf(piece, code));

const numbersOf = ({ numbers }: Language): ReadonlyMap<string, number> =>
  new Map(numbers.flatMap((list, value) => list.split('|').map((word) => [fold(word), value] as const)));

const compile = (language: Language): Vocabulary => {
  const all = <K extends string>(section: Readonly<Record<K, string>>): Record<K, Phrases> =>
    Object.fromEntries(
      Object.entries<string>(section).map(([name, list]) => [name, phrasesOf(list, language.code)]),
    ) as Record<K, Phrases>;
  const [numbers, alone, rating, commands, known] = [
    once(() => numbersOf(language)),
    once(() => new Set((language.numbersAlone ?? '').split('|').map(fold))),
    once((): RatingPhrases => all({ ...language.rating, topFirst: language.rating.topFirst ?? '' })),
    once((): CommandPhrases => all(language.commands)),
    once(() => knownOf(language)),
  ];
  return {
    code: language.code,
    get numbers() {
      return numbers();
    },
    get numbersAlone() {
      return alone();
    },
    get rating() {
      return rating();
    },
    get commands() {
      return commands();
    },
    get known() {
      return known();
    },
  };
};

const knownOf = (language: Language): ReadonlySet<string> => {
  const pieces = listsOf(language).flatMap(piecesIn);
  return new Set([...(spacelessWords().get(language.code) ?? []), ...wordsOf(pieces.join(' '), language.code)]);
};

/** Each is compiled when first needed: a text in English needs no Hindi. */
const all = once((): readonly Vocabulary[] => replyLanguages().map(compile));

/** Primary subtag of a BCP 47 tag, as the data names it. */
export const primaryOf = (tag: string): string => {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  return readAs.get(primary) ?? primary;
};

/** Former tags, and languages whose replies are read with the words of another. */
const readAs: ReadonlyMap<string, string> = new Map([
  ...['no', 'nn'].map((code) => [code, 'nb'] as const),
  ...['in', 'ms'].map((code) => [code, 'id'] as const),
  ...['bs', 'sr', 'sh', 'cnr'].map((code) => [code, 'hr'] as const),
  ['iw', 'he'],
]);

/** Customers mostly answer in the language they were asked in: one word of it more. */
const scoreOf = (words: readonly Token[], { known }: Vocabulary, isOwn: boolean): number => {
  const score = words.filter(({ text }) => known.has(text)).length;
  return score > 0 && isOwn ? score + 1 : score;
};

/**
 * Languages in which a text may be written, the likeliest first: those that know most of its words. Between equals, and where no word is
 * known, the survey's comes first, then English.
 */
export const recognise = (tokens: readonly Token[], survey: string): readonly [Vocabulary, ...Vocabulary[]] => {
  const words = tokens.filter(({ kind }) => kind === 'word').slice(0, 400);
  const own = primaryOf(survey);
  const order = [...all().filter(({ code }) => code === own), ...all().filter(({ code }) => code !== own)];
  const scored = order.map((one) => ({ one, score: scoreOf(words, one, one.code === own) }));
  const [first, ...others] = scored.toSorted((a, b) => b.score - a.score);
  if (!first) throw new RangeError('There is no language.');
  return [first.one, ...others.filter(({ score }) => score > 0).map(({ one }) => one)];
};
