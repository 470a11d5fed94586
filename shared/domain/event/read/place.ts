import { canonicalZone } from '../../timing/places.ts';
import { zoneNamed } from '../../timing/zone-names.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';
import { isLanguage, languageByName, languageOfCountry } from './language-names.ts';
import { oneText } from './one-text.ts';

const noTag = leftOut('is no language tag such as en-GB');

/**
 * A language tag (BCP 47), also as operating systems (`en_US.UTF-8`) and browsers (`de-DE,de;q=0.9`) write it, by its name (`English
 * (UK)`), and by a country's letters where no language has them (`jp`).
 */
export const readLocale = (given: unknown): Read<string> => {
  const value = oneText(given, ['code', 'locale', 'language', 'tag', 'isocode', 'iso', 'value']);
  if (isNothing(value)) return nothing;
  if (typeof value !== 'string') return noTag;
  const [first = ''] = value.split(/[,;.@]/);
  const tag = canonicalTag(first.trim().replace(/[_/]|(?<=^[a-z]{2}) (?=[a-z]{2}$)/gi, '-'));
  if (tag !== undefined && isLanguage(tag)) return as(tag);
  const named = languageByName(value);
  if (named !== undefined) return as(named);
  if (tag === undefined) return noTag;
  const spoken = languageOfCountry(tag);
  return spoken === undefined ? noTag : as(spoken, `names a country; read as what is written there, \`${spoken}\``);
};

const canonicalTag = (text: string): string | undefined => {
  try {
    const [tag = ''] = Intl.getCanonicalLocales(text);
    return /^[a-z]{2,3}(-|$)/i.test(tag) && tag.length <= 35 ? tag : undefined;
  } catch {
    return undefined;
  }
};

/** A zone by its IANA name, or by another that systems give it. An offset is none: it would be wrong for half the year. */
export const readZone = (given: unknown): Read<string> => {
  const value = oneText(given, ['id', 'name', 'timezone', 'zone', 'value']);
  if (isNothing(value)) return nothing;
  const text = typeof value === 'string' ? value.trim() : '';
  const canonical = canonicalZone(text);
  if (canonical !== undefined) return as(canonical.toLowerCase() === text.toLowerCase() ? canonical : text);
  const named = zoneNamed(text);
  return named === undefined ? leftOut('is no time zone such as Europe/Berlin') : as(named, `read as ${named}`);
};
