/**
 * What a record has under a key that comes from outside: its own alone, never what every object inherits (`constructor`,
 * `__proto__`).
 */
export const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string | undefined): T | undefined =>
  record !== undefined && key !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
