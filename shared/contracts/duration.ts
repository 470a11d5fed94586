/** A length of time as a person writes it: `'3 days'`, `'1 hour'`, `'10 minutes'`, `'10 seconds'`. */
export type Duration = `${number} ${Unit}` | `${number} ${Unit}s`;
type Unit = 'second' | 'minute' | 'hour' | 'day';

const milliseconds: Readonly<Record<Unit, number>> = {
  second: 1_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
};

/**
 * Length of a duration in milliseconds; a day is 24 exact hours.
 * @returns undefined when the text is no duration.
 */
export const parseDuration = (text: string): number | undefined => {
  const found = /^(\d+) (second|minute|hour|day)s?$/.exec(text);
  if (!found) return undefined;
  const [, count, unit] = found;
  return Number(count) * milliseconds[unit as Unit];
};
