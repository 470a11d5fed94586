/** A point in time as `Date.toISOString` writes it, so that text order is time order. */
export type Instant = string;

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString();
export const millisecondsOf = (at: Instant): number => Date.parse(at);
export const plus = (at: Instant, milliseconds: number): Instant => instant(Date.parse(at) + milliseconds);
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
/** Whole seconds until then, rounded up; none where it has passed. */
export const secondsUntil = (at: Instant, now: Instant): number =>
  Math.max(0, Math.ceil((Date.parse(at) - Date.parse(now)) / 1_000));
