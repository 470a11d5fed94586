import { canonicalZone } from './places.ts';

/** As Windows calls them, and with it Exchange, Dynamics and .NET; those in which most people live. Source: CLDR, windowsZones. */
const windows: Readonly<Record<string, string>> = {
  'eastern standard time': 'America/New_York',
  'central standard time': 'America/Chicago',
  'mountain standard time': 'America/Denver',
  'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles',
  'alaskan standard time': 'America/Anchorage',
  'hawaiian standard time': 'Pacific/Honolulu',
  'atlantic standard time': 'America/Halifax',
  'central standard time (mexico)': 'America/Mexico_City',
  'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Buenos_Aires',
  'sa pacific standard time': 'America/Bogota',
  'pacific sa standard time': 'America/Santiago',
  'gmt standard time': 'Europe/London',
  'w. europe standard time': 'Europe/Berlin',
  'romance standard time': 'Europe/Paris',
  'central europe standard time': 'Europe/Budapest',
  'central european standard time': 'Europe/Warsaw',
  'fle standard time': 'Europe/Kiev',
  'gtb standard time': 'Europe/Bucharest',
  'russian standard time': 'Europe/Moscow',
  'turkey standard time': 'Europe/Istanbul',
  'israel standard time': 'Asia/Jerusalem',
  'arab standard time': 'Asia/Riyadh',
  'arabian standard time': 'Asia/Dubai',
  'egypt standard time': 'Africa/Cairo',
  'south africa standard time': 'Africa/Johannesburg',
  'india standard time': 'Asia/Calcutta',
  'se asia standard time': 'Asia/Bangkok',
  'singapore standard time': 'Asia/Singapore',
  'china standard time': 'Asia/Shanghai',
  'taipei standard time': 'Asia/Taipei',
  'tokyo standard time': 'Asia/Tokyo',
  'korea standard time': 'Asia/Seoul',
  'w. australia standard time': 'Australia/Perth',
  'cen. australia standard time': 'Australia/Adelaide',
  'e. australia standard time': 'Australia/Brisbane',
  'aus eastern standard time': 'Australia/Sydney',
  'new zealand standard time': 'Pacific/Auckland',
};

/** As Rails lists them, and with it Zendesk and Shopify: `Eastern Time (US & Canada)`. */
const rails: Readonly<Record<string, string>> = {
  'eastern time': 'America/New_York',
  'central time': 'America/Chicago',
  'mountain time': 'America/Denver',
  'pacific time': 'America/Los_Angeles',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  arizona: 'America/Phoenix',
};

let byCity: ReadonlyMap<string, string> | undefined;

/** Zones by the city that they are named after: each city once. */
const cities = (): ReadonlyMap<string, string> => {
  byCity ??= new Map(
    Intl.supportedValuesOf('timeZone').map((zone) => [
      (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ').toLowerCase(),
      zone,
    ]),
  );
  return byCity;
};

/**
 * A zone as systems name it otherwise: `W. Europe Standard Time`, `(GMT-05:00) America/New_York`, `(UTC+01:00) Amsterdam, Berlin`,
 * `Eastern Time (US & Canada)`, `America/New York`, `Berlin`. The offset before it says less and is passed over.
 */
export const zoneNamed = (text: string): string | undefined => {
  const bare = text
    .slice(0, 120)
    .replaceAll('\\/', '/')
    .replace(/^\((?:GMT|UTC)[^)]*\)\s*/i, '')
    .trim();
  const key = bare.toLowerCase();
  const listed = Object.hasOwn(windows, key) ? windows[key] : undefined;
  const plain = key.replace(/\s*\(us & canada\)$/, '');
  return (
    listed ??
    (Object.hasOwn(rails, plain) ? rails[plain] : undefined) ??
    (bare.includes('/') ? canonicalZone(bare.replaceAll(' ', '_')) && bare.replaceAll(' ', '_') : cityIn(key))
  );
};

const cityIn = (text: string): string | undefined =>
  text
    .split(',')
    .map((city) => cities().get(city.trim()))
    .find((zone) => zone !== undefined);
