import { allCountries, countriesOfPhone } from '../contact/phone.ts';
import { countryCodeOf } from './country-codes.ts';
import { canonicalZone, zonesOfCountry } from './places.ts';

/** What may be known of where somebody is, as the event and the contact say it; each may be missing or wrong. */
export interface Whereabouts {
  readonly timezone?: string | undefined;
  readonly phone?: string | undefined;
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * The ISO 3166 country whose law holds for somebody: the country given (as `countryCodeOf` reads it), else the phone number's (the largest of those that
 * share its country code when the number does not tell), else the region that the locale names, else the time zone's.
 */
export const countryOf = ({ country, phone, locale, timezone }: Whereabouts): string | undefined =>
  regionOf(country && `und-${countryCodeOf(country) ?? ''}`) ??
  (phone && countriesOfPhone(phone)[0]) ??
  regionOf(locale) ??
  countryOfZone(timezone);

/** The region that a locale names (`US` for `en-US`), none where it only suggests one (`en`) or names more than a country. */
export const regionOf = (locale: string | undefined): string | undefined => {
  try {
    const region = locale && new Intl.Locale(locale.trim().replaceAll('_', '-')).region;
    return region && zonesOfCountry(region).length > 0 ? region : undefined;
  } catch {
    return undefined;
  }
};

const countryOfZone = (zone: string | undefined): string | undefined => {
  const canonical = zone && canonicalZone(zone);
  return canonical ? countriesByZone().get(canonical) : undefined;
};

let byZone: ReadonlyMap<string, string> | undefined;

const countriesByZone = (): ReadonlyMap<string, string> => {
  byZone ??= new Map(
    allCountries().flatMap((country) => zonesOfCountry(country).map((zone) => [canonicalZone(zone) ?? zone, country])),
  );
  return byZone;
};
