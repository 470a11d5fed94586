import type { pageTexts } from './page-texts.ts';

export type BuiltLanguage = keyof ReturnType<typeof pageTexts>;

/**
 * In how many ways a language speaks to one customer, so that a firm may choose. The texts are the formal ones where there are
 * two (vous, Sie, usted, Lei, u, Państwo, вы, ви, siz, 您). One has English; so have Swedish, whose `ni` to one person is rude, Arabic,
 * Hebrew and Japanese, as firms write them, and Portuguese, since what is near in Lisbon (tu) is odd in São Paulo.
 */
export const addresses = {
  ar: 'one',
  de: 'two',
  en: 'one',
  es: 'two',
  fr: 'two',
  he: 'one',
  it: 'two',
  ja: 'one',
  nl: 'two',
  pl: 'two',
  pt: 'one',
  ru: 'two',
  sv: 'one',
  tr: 'two',
  uk: 'two',
  zh: 'two',
} as const satisfies Readonly<Record<BuiltLanguage, 'one' | 'two'>>;

export type TwoFold = {
  [Language in BuiltLanguage]: (typeof addresses)[Language] extends 'two' ? Language : never;
}[BuiltLanguage];

/** What differs, of texts of any depth. */
export type Change<T> = T extends string | readonly string[] ? T : { readonly [Key in keyof T]?: Change<T[Key]> };

/** In Chinese the two differ in one sign, everywhere. */
export type Changes<T> = Readonly<Record<Exclude<TwoFold, 'zh'>, Change<T>>>;

const isText = (value: unknown): value is string => typeof value === 'string';

const changed = (texts: unknown, change: unknown): unknown => {
  if (change === undefined) return texts;
  if (isText(change) || Array.isArray(change) || typeof texts !== 'object' || texts === null) return change;
  const by = new Map(Object.entries(change as object));
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, changed(value, by.get(key))]));
};

/** 你 in the place of 您. */
const near = (texts: unknown): unknown => {
  if (isText(texts)) return texts.replaceAll('您', '你');
  if (Array.isArray(texts)) return texts.map(near);
  if (typeof texts !== 'object' || texts === null) return texts;
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [key, near(value)]));
};

/** The informal texts of all languages that have any: the formal ones, and what differs. */
export const informally = <T>(
  texts: Readonly<Record<BuiltLanguage, T>>,
  changes: Changes<T>,
): Readonly<Record<TwoFold, T>> =>
  Object.fromEntries([
    ...Object.entries(changes).map(([language, change]) => [language, changed(texts[language as TwoFold], change)]),
    ['zh', near(texts.zh)],
  ]) as Record<TwoFold, T>;
