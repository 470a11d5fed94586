import { foundAt } from './found-at.ts';

/** Text at the first of these paths that has any; numbers count, `""` does not. */
export const textAt = (subject: unknown, ...paths: readonly string[]): string | undefined => {
  for (const path of paths) {
    const value = foundAt(subject, path);
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
};

/** A number at a path, also where it is written as text. */
export const numberAt = (subject: unknown, path: string): number | undefined => {
  const text = textAt(subject, path);
  const number = text === undefined ? Number.NaN : Number(text);
  return Number.isFinite(number) ? number : undefined;
};

/** An instant at a path that holds seconds since 1970, as Stripe writes them. */
export const secondsAt = (subject: unknown, path: string): string | undefined => {
  const seconds = numberAt(subject, path);
  const date = seconds === undefined ? undefined : new Date(seconds * 1000);
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : undefined;
};

/** An object without what is not known. */
export const known = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
