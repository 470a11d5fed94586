import { wellKnownZones } from './area-codes.ts';
import { day, stretchAt } from './offsets.ts';

/** The time zones of a country by the runtime's data (CLDR), none for what is no country. @param country ISO 3166. */
export const zonesOfCountry = (country: string): readonly string[] => {
  const found = byCountry.get(country);
  if (found) return found;
  if (!/^[A-Z]{2}$/.test(country)) return [];
  const zones = unlisted[country] ?? (new Intl.Locale(`und-${country}`) as LocaleWithZones).getTimeZones() ?? [];
  byCountry.set(country, zones);
  return zones;
};

/** ECMA-402 has it since 2024; TypeScript's library not yet. */
type LocaleWithZones = Intl.Locale & { getTimeZones(): readonly string[] | undefined };

/** Codes in use that CLDR knows no zones of. */
const unlisted: Readonly<Record<string, readonly string[]>> = {
  AC: ['Atlantic/St_Helena'],
  TA: ['Atlantic/St_Helena'],
  XK: ['Europe/Belgrade'],
};

/** At most 676 pairs of letters. */
const byCountry = new Map<string, readonly string[]>();

/**
 * The runtime's one name for a zone, however it is spelled and whatever it was called earlier; undefined for what is none. An
 * offset (`+05:30`) is none: it knows no summer time.
 */
export const canonicalZone = (zone: string): string | undefined => {
  const key = zone.trim().toLowerCase();
  const found = canonical.get(key);
  if (found || !/^[a-z]/.test(key)) return found;
  try {
    const name = new Intl.DateTimeFormat('en-US', { timeZone: key }).resolvedOptions().timeZone;
    canonical.set(key, name);
    return name;
  } catch {
    return undefined;
  }
};

/** Valid names only, of which there are some six hundred. */
const canonical = new Map<string, string>();

/**
 * Of zones that show the same time throughout two years, one each.
 * @param year the first of the two.
 */
export const distinctZones = (zones: readonly string[], year: number): readonly string[] => {
  const byTimes = new Map<string, string>();
  for (const zone of zones) {
    const times = timesOf(zone, year);
    const standing = byTimes.get(times);
    if (!standing || (!wellKnownZones.has(standing) && wellKnownZones.has(zone))) byTimes.set(times, zone);
  }
  return [...byTimes.values()];
};

/** The offsets of a zone in two years and when they change, as text to compare. */
const timesOf = (zone: string, year: number): string => {
  const to = Date.UTC(year + 2, 0);
  const changes: string[] = [];
  let before: number | undefined;
  for (let at = Date.UTC(year, 0); at < to; ) {
    const { offset, until } = stretchAt(zone, at);
    if (offset !== before) changes.push(`${at / day}:${offset}`);
    before = offset;
    at = until;
  }
  return changes.join(' ');
};
