import { informalTexts } from '#informal-texts';
import { pageTexts } from '#page-texts';
import type { LocalText } from '../contracts/config/languages.ts';
import { directionOf, isolatedIn } from './direction.ts';
import type { BuiltLanguage } from './languages/address.ts';
import type { PageTexts, Plural } from './languages/texts.ts';

/** How a brand speaks to its customers, where their language has two ways of it. */
export type Tone = 'formal' | 'informal';

/** Who reads: their language, and the brand's, in which a configuration's texts stand unless they say otherwise. */
export interface Reader {
  readonly language: string;
  readonly brandLanguage: string;
  /** Formal where nothing is said. */
  readonly tone?: Tone | undefined;
}

/** A customer who reads what a brand writes in a language. */
export const readerOf = (
  language: string,
  brand: { readonly language: string; readonly tone?: Tone | undefined },
): Reader => ({ language, brandLanguage: brand.language, tone: brand.tone });

/** Other systems write `en_GB`, or what is no language at all. */
const normal = (tag: string): string => tag.trim().replaceAll('_', '-').toLowerCase();
const primary = (tag: string): string => normal(tag).split('-')[0] ?? '';

/** The built-in language that somebody is written to in: their own, else the brand's, else English. */
export const languageFor = ({ language, brandLanguage }: Reader): BuiltLanguage => {
  const texts = pageTexts();
  const isBuilt = (tag: string): tag is BuiltLanguage => Object.hasOwn(texts, tag);
  return [language, brandLanguage].map(primary).find(isBuilt) ?? 'en';
};

/** Of texts by language, those that a reader is addressed with. */
export const addressed = <T>(reader: Reader, formal: Readonly<Record<BuiltLanguage, T>>, informal: Informal<T>): T => {
  const language = languageFor(reader);
  const near: Readonly<Partial<Record<BuiltLanguage, T>>> = reader.tone === 'informal' ? informal(informalTexts()) : {};
  return near[language] ?? formal[language];
};

/** Which of the informal books; unpacked when it is asked for, since most brands never do. */
type Informal<T> = (books: ReturnType<typeof informalTexts>) => Readonly<Partial<Record<BuiltLanguage, T>>>;

export interface Built {
  /** Language of the texts. */
  readonly language: BuiltLanguage;
  readonly texts: PageTexts;
}

/** Texts of the pages for a reader. */
export const textsFor = (reader: Reader): Built => {
  const texts = addressed<PageTexts>(reader, pageTexts(), ({ page }) => page);
  return { language: languageFor(reader), texts };
};

/** What a configuration says to a reader, of what it says by language: in `pt-BR`, else `pt`, else another `pt`, else as all else is written. */
export const inLanguageOf = <T>(reader: Reader, byLanguage: Readonly<Record<string, T>>): T | undefined => {
  const entries = new Map(Object.entries(byLanguage).map(([tag, value]) => [normal(tag), value]));
  const kin = [...entries.keys()].filter((tag) => primary(tag) === primary(reader.language));
  const tag = [normal(reader.language), primary(reader.language), ...kin, languageFor(reader)].find((candidate) =>
    entries.has(candidate),
  );
  return tag === undefined ? undefined : entries.get(tag);
};

/** What a configuration says without naming a language it says in the brand's, whatever the region. */
export const inBrandsLanguage = <T>(value: T, { brandLanguage }: Reader): Readonly<Record<string, T>> => ({
  [primary(brandLanguage)]: value,
});

/** The text in the reader's language, if there is one: for texts that a built-in one can stand in for. */
export const ownText = (text: LocalText | undefined, reader: Reader): string | undefined =>
  text === undefined
    ? undefined
    : inLanguageOf(reader, typeof text === 'string' ? inBrandsLanguage(text, reader) : text);

/** The text in the reader's language, the brand's, English, or any: for texts that nothing else can stand in for. */
export const anyText = (text: LocalText, reader: Reader): string =>
  ownText(text, reader) ??
  ownText(text, { ...reader, language: reader.brandLanguage }) ??
  ownText(text, { ...reader, language: 'en' }) ??
  (typeof text === 'string' ? text : (Object.values(text)[0] ?? ''));

/** Fills `{name}` places; what is not given leaves nothing behind, and what runs the other way turns nothing over. */
export const filled = (text: string, values: Readonly<Record<string, string | number | undefined>>): string => {
  const around = directionOf(text);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => isolatedIn(around, String(values[name] ?? ''))).trim();
};

/** The form of a text that its number asks for in that language. */
export const plural = (forms: Plural, n: number, language: string): string =>
  filled(forms[new Intl.PluralRules(language).select(n)] ?? forms.other, { n });
