/** What one field came to: its value where it has one, and what had to be done to it where it could not be taken as it was. */
export interface Read<T> {
  readonly value: T | undefined;
  /** Goes behind the field's name: "is no time; left out". Never the value, which is the customer's. */
  readonly note?: string;
}

export interface Note {
  /** Where it was, such as `customer.phone`. */
  readonly field: string;
  readonly done: string;
}

export const as = <T>(value: T, note?: string): Read<T> => (note === undefined ? { value } : { value, note });
export const nothing: Read<never> = { value: undefined };
export const leftOut = (why: string): Read<never> => ({ value: undefined, note: `${why}; left out` });

/** Systems send `""` and `null` where they have nothing: the same as leaving the field out. */
export const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** An object's own fields; undefined for what is none. */
export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

/** Takes fields one by one and remembers what was done to them. */
export class Reader {
  readonly notes: Note[] = [];

  /** The field under its name, which is there only when it has a value. */
  take<K extends string, T>(name: K, read: Read<T>, within = ''): { readonly [key in K]?: T } {
    if (read.note !== undefined) this.notes.push({ field: `${within}${name}`, done: read.note });
    return (read.value === undefined ? {} : { [name]: read.value }) as { readonly [key in K]?: T };
  }
}

/** The beginning of a sender's own name for something, for a note; on one line. */
export const shown = (name: string): string =>
  [...name.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ')].slice(0, 40).join('');
