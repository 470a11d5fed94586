import { canonicalZone } from '../../timing/places.ts';
import { as, isNothing, leftOut, nothing, type Read } from './field.ts';

/** A language tag (BCP 47), also as operating systems (`en_US.UTF-8`) and browsers (`de-DE,de;q=0.9`) write it. */
export const readLocale = (value: unknown): Read<string> => {
  if (isNothing(value)) return nothing;
  const [first = ''] = typeof value === 'string' ? value.split(/[,;.@]/) : [];
  try {
    const [tag = ''] = Intl.getCanonicalLocales(first.trim().replaceAll('_', '-'));
    if (/^[a-z]{2,3}(-|$)/i.test(tag) && tag.length <= 35) return as(tag);
  } catch {
    // No tag: said below.
  }
  return leftOut('is no language tag such as en-GB');
};

/** A zone by its IANA name. An offset is none: it knows no summer time, and would be wrong for half the year. */
export const readZone = (value: unknown): Read<string> => {
  if (isNothing(value)) return nothing;
  const text = typeof value === 'string' ? value.trim() : '';
  const canonical = canonicalZone(text);
  if (canonical === undefined) return leftOut('is no time zone such as Europe/Berlin');
  return as(canonical.toLowerCase() === text.toLowerCase() ? canonical : text);
};
