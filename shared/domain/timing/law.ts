import { isFrenchHoliday, type LocalDay } from './holidays.ts';

/** Local clock times between which something may be sent, as `HH:MM`: from included, to excluded. */
export type Hours = readonly [from: string, to: string];

/** When a country's law, or its networks, let a company text people. All times are the recipient's. */
export interface Law {
  /** The rule in words, for those who ask why a text left so late. */
  readonly rule: string;
  readonly weekdays: Hours;
  readonly saturdays: Hours;
  readonly sundays: Hours | undefined;
  readonly isHoliday?: (date: LocalDay) => boolean;
}

/**
 * 47 CFR 64.1200(c)(1) allows 08:00-21:00. The telephone solicitation acts of states allow less: those of Florida (Stat.
 * 501.616), Oklahoma, Maryland and Washington end at 20:00, that of Connecticut (Gen. Stat. 42-288a) allows 09:00-20:00, that of
 * Texas begins at 09:00 and on Sundays at noon. Which state a person is in cannot be told from a mobile number, so what all of
 * these allow holds for everybody. Alabama, Louisiana and Mississippi know no calls on Sundays, and Rhode Island and Kentucky
 * shorter days: whoever widens the hours as shipped, which leave Sundays out, should know.
 */
const unitedStates: Law = {
  rule: 'texts in the United States only 09:00-20:00, on Sundays from 12:00 (47 CFR 64.1200 and the laws of the states)',
  weekdays: ['09:00', '20:00'],
  saturdays: ['09:00', '20:00'],
  sundays: ['12:00', '20:00'],
};

/**
 * No texts on Sundays and public holidays, and at night: the rules of the French networks (charter of the af2m), which block
 * what breaks them. Its edition of 2026 ends the evening at 21:30 and only asks for restraint on Sundays; we keep to that.
 */
const france: Law = {
  rule: 'texts in France only 08:00-21:30, not on Sundays and public holidays (charter of the French networks)',
  weekdays: ['08:00', '21:30'],
  saturdays: ['08:00', '21:30'],
  sundays: undefined,
  isHoliday: isFrenchHoliday,
};

/** Territories under the same rules have country codes of their own. */
const laws: readonly (readonly [countries: string, Law])[] = [
  ['US PR VI GU MP AS UM', unitedStates],
  ['FR GP MQ GF RE YT BL MF', france],
];

const byCountry = new Map(
  laws.flatMap(([countries, law]) => countries.split(' ').map((country) => [country, law] as const)),
);

/**
 * What the law of a country says about texts, beyond any hours of one's own; e-mail may come at any hour.
 * @param country ISO 3166.
 */
export const lawOnTexts = (country: string | undefined): Law | undefined => byCountry.get(country?.toUpperCase() ?? '');
