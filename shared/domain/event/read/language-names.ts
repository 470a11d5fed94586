import { countryCodeOf } from '../../timing/country-codes.ts';

/** Languages that are found by their names, in English and in themselves: those that people are written to in, and their neighbours. */
const codes =
  'en de fr es it pt nl pl sv da nb fi cs hu ro tr el ru uk bg ja zh ko ar he th vi id hr sk sl lt lv et ca fa hi'.split(
    ' ',
  );
/** Of which English has a word of its own: `British English`. */
const varieties =
  'en-GB en-US en-AU en-CA fr-CA fr-CH de-AT de-CH es-419 es-ES pt-BR pt-PT nl-BE zh-Hans zh-Hant'.split(' ');
/** What .NET called them, and what stands in the place of a language where there is none. */
const others: Readonly<Record<string, string>> = {
  'zh-chs': 'zh-Hans',
  'zh-cht': 'zh-Hant',
  norwegian: 'nb',
  flemish: 'nl-BE',
};
const none = new Set(['und', 'mul', 'zxx', 'mis', 'root']);

const key = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

let byName: ReadonlyMap<string, string> | undefined;

const names = (): ReadonlyMap<string, string> => {
  byName ??= new Map([
    ...codes.flatMap((code) => ['en', code].map((language) => [key(nameIn(language, code) ?? code), code] as const)),
    ...varieties.map((tag) => [key(nameIn('en', tag) ?? tag), tag] as const),
    ...Object.entries(others),
  ]);
  return byName;
};

const displays = new Map<string, Intl.DisplayNames>();

/** Kept: making one costs more than asking it a hundred times. */
const nameIn = (language: string, tag: string): string | undefined => {
  const display = displays.get(language) ?? new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
  displays.set(language, display);
  return display.of(tag);
};

/** A language tag by its name, perhaps with a country behind it: `German`, `français`, `English (UK)`, `Deutsch - Schweiz`. */
export const languageByName = (text: string): string | undefined => {
  const whole = names().get(key(text.slice(0, 60)));
  if (whole !== undefined) return whole;
  const [, name = '', inside, behind = ''] =
    /^([^(),–-]{2,40})(?:\(([^()]{2,40})\)|\s*[,–-]\s*(.{2,40}))$/u.exec(text) ?? [];
  const language = names().get(key(name));
  const country = countryCodeOf(inside ?? behind);
  return language === undefined || language.includes('-') || country === undefined
    ? language
    : `${language}-${country}`;
};

/** Whether a tag begins with a language that there is. */
export const isLanguage = (tag: string): boolean => {
  const [language = ''] = tag.split('-');
  return !none.has(language) && nameIn('en', language) !== undefined;
};

/** What is mostly written in a country whose two letters stand where its language belongs (`jp`, `cz`); those of a language are its. */
export const languageOfCountry = (letters: string): string | undefined =>
  /^[a-z]{2}$/i.test(letters) && countryCodeOf(letters) !== undefined
    ? new Intl.Locale(`und-${countryCodeOf(letters)}`).maximize().language
    : undefined;
