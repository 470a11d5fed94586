import { isNothing, type Note, shown } from './field.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Renamed {
  readonly fields: Fields;
  readonly notes: readonly Note[];
}

/** Other names of a field, in small letters, without what joins their words; those before count before those behind. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** Fields that may be false; of any other that is how Odoo and PHP write nothing. */
const isTruth = /Consent$/;

/** A name in small letters, without what joins its words. */
export const bareName = (name: string): string => name.toLowerCase().replace(/[\s_.-]/g, '');

/**
 * Fields under the names that we read them by. Systems write `occurred_at`, `Email` or `phoneNumber` where they mean the same; the
 * field itself counts where it is there and says something. Each that was read from elsewhere is noted.
 * @param names of the fields, each with what else it may be called.
 */
export const knownAs = (fields: Fields, names: Names): Renamed => {
  const own = new Map(Object.keys(fields).map((name) => [bareName(name), name]));
  const found = Object.entries(names).flatMap(([name, others]) => {
    const says = (value: unknown): boolean => !isNothing(value) && (value !== false || isTruth.test(name));
    if (says(fields[name])) return [];
    const from = [bareName(name), ...others]
      .map((other) => own.get(other))
      .find((other) => says(other && fields[other]));
    return from === undefined || from === name ? [] : [{ name, from }];
  });
  return {
    fields: { ...fields, ...Object.fromEntries(found.map(({ name, from }) => [name, fields[from]])) },
    notes: found.map(({ name, from }) => ({ field: name, done: `is read from \`${shown(from)}\`` })),
  };
};
