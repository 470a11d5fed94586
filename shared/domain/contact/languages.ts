/**
 * Countries (ISO 3166) in which a language (ISO 639-1) is official, or read by many: somebody with a number of the country is
 * likely to read it. Only for the languages in which replies are understood; English is read wherever carriers use its keywords.
 */
const countries: Readonly<Record<string, string>> = {
  de: 'DE AT CH LI LU BE IT',
  fr: 'FR BE CH LU CA MC GP GF MQ RE YT NC PF PM BL MF WF HT CD CG CI CM GA GN ML NE SN TG BF BJ TD CF DJ KM MG RW BI SC VU MA DZ TN MR LB',
  es: 'ES MX AR CO PE VE CL GT EC BO CU DO HN PY SV NI CR PA UY PR GQ US AD GI EH',
  it: 'IT CH SM VA',
  pt: 'PT BR AO MZ CV GW ST TL MO LU',
  nl: 'NL BE SR CW AW SX BQ',
  pl: 'PL',
  tr: 'TR CY DE AT NL',
  sv: 'SE FI AX',
  cs: 'CZ SK',
  ru: 'RU BY KZ KG UA MD LV EE LT AM AZ GE UZ TJ TM IL',
  uk: 'UA PL CZ',
  ar: 'SA AE EG IQ JO KW LB LY MA DZ TN SD SY YE OM QA BH PS MR SO DJ KM TD ER IL EH',
  he: 'IL',
  ja: 'JP',
  zh: 'CN TW HK MO SG MY',
  hi: 'IN FJ',
  da: 'DK GL FO',
  nb: 'NO SJ',
  fi: 'FI',
  hu: 'HU',
  el: 'GR CY',
  ro: 'RO MD',
  th: 'TH',
  vi: 'VN',
  id: 'ID MY SG BN',
  ko: 'KR',
  sk: 'SK',
  bg: 'BG',
  hr: 'HR BA RS ME',
  sl: 'SI',
  lt: 'LT',
  lv: 'LV',
  et: 'EE',
  ca: 'AD',
  fa: 'IR AF',
  ur: 'PK',
  bn: 'BD',
};

const byCountry = new Map<string, string[]>();
for (const [language, list] of Object.entries(countries))
  for (const country of list.split(' ')) byCountry.set(country, [...(byCountry.get(country) ?? []), language]);

/** Languages that are likely read in any of the countries. */
export const languagesOf = (given: readonly string[]): readonly string[] => [
  ...new Set(given.flatMap((country) => byCountry.get(country.toUpperCase()) ?? [])),
];
