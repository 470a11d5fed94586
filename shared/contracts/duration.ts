/** A length of time as a person writes it: `'3 days'`, `'1 hour'`, `'10 minutes'`. */
export type Duration = `${number} ${Unit}` | `${number} ${Unit}s`;
type Unit = 'minute' | 'hour' | 'day';

const milliseconds: Readonly<Record<Unit, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/**
 * Length of a duration in milliseconds; a day is 24 exact hours.
 * @returns undefined when the text is no duration.
 */
export const parseDuration = (text: string): number | undefined => {
  const found = /^(\d+) (minute|hour|day)s?$/.exec(text);
  if (!found) return undefined;
  const [, count, unit] = found;
  return Number(count) * milliseconds[unit as Unit];
};
