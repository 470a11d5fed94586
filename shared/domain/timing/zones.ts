import { countriesOfPhone } from '../contact/phone.ts';
import type { Instant } from '../instant.ts';
import { zonesOfAreaCode } from './area-codes.ts';
import { regionOf, type Whereabouts } from './country.ts';
import { canonicalZone, distinctZones, zonesOfCountry } from './places.ts';

/** In which zones somebody may be, and how we know. */
export interface ZoneFinding {
  /** IANA zones that differ from one another; a moment must suit all of them. Never empty. */
  readonly zones: readonly string[];
  readonly from: 'event' | 'phone' | 'locale' | 'company';
  /** For the decision's reasons: names zones and countries, no person. */
  readonly detail: string;
}

/**
 * The zones somebody may be in, by the best clue there is: their own zone, the phone number's area code or country, the region
 * that the locale names, the country; where nothing tells, the company's zone.
 * @param at an instant in the first of the two years in which zones must differ to count as two; by default a year of which the
 * rules are known. Callers with a clock pass its time, since countries change their rules.
 */
export const zonesOf = (
  known: Whereabouts,
  companyZone: string,
  at: Instant = '2026-01-01T00:00:00.000Z',
): ZoneFinding => {
  const own = known.timezone?.trim() ? ownZone(known.timezone) : undefined;
  if (own) return { zones: [own], from: 'event', detail: `Time zone ${own}, as given.` };
  const finding = byPhone(known.phone) ?? byRegion(known) ?? company(companyZone);
  const bad = known.timezone?.trim() ? 'The time zone given is none that exists. ' : '';
  return { ...finding, zones: distinct(finding.zones, at), detail: bad + finding.detail };
};

/** As it was written where that is an older or newer name of the zone; the runtime's own names lag behind (`Asia/Calcutta`). */
const ownZone = (given: string): string | undefined => {
  const [name, canonical] = [given.trim(), canonicalZone(given)];
  return canonical && name.toLowerCase() !== canonical.toLowerCase() ? name : canonical;
};

const byPhone = (phone: string | undefined): ZoneFinding | undefined => {
  if (!phone) return undefined;
  const byAreaCode = zonesOfAreaCode(phone);
  if (byAreaCode.length > 0)
    return { zones: byAreaCode, from: 'phone', detail: 'Time zone by the area code of the phone number.' };
  const countries = countriesOfPhone(phone);
  const zones = countries.flatMap(zonesOfCountry);
  return zones.length > 0
    ? { zones, from: 'phone', detail: `Any time zone of ${inWords(countries)}, by the phone number.` }
    : undefined;
};

const byRegion = ({ locale, country }: Whereabouts): ZoneFinding | undefined => {
  const [named, given] = [regionOf(locale), regionOf(country && `und-${country}`)];
  const region = named ?? given;
  const clue = named ? 'locale' : 'country';
  return region
    ? { zones: zonesOfCountry(region), from: 'locale', detail: `Any time zone of ${region}, by the ${clue}.` }
    : undefined;
};

const company = (zone: string): ZoneFinding => ({
  zones: [zone],
  from: 'company',
  detail: `Nothing tells where the customer is: the company's time zone, ${zone}.`,
});

const inWords = (countries: readonly string[]): string =>
  countries.length > 3
    ? `${countries.slice(0, 2).join(', ')} and ${countries.length - 2} more countries`
    : countries.join(', ');

const reduced = new Map<string, readonly string[]>();

/** Remembered, since most customers are in the same few countries; there are only so many sets of zones. */
const distinct = (zones: readonly string[], at: Instant): readonly string[] => {
  if (zones.length < 2) return zones;
  const key = `${at.slice(0, 4)} ${zones.join(' ')}`;
  const found = reduced.get(key) ?? distinctZones(zones, Number(at.slice(0, 4)));
  reduced.set(key, found);
  return found;
};
