import type { Rows } from './fact-rows.ts';

/**
 * What is made of rows and a column, kept until something else is asked of the two: several figures begin with the same rows, and
 * the next page with the same as this one. Neither rows nor columns are ever written to.
 * @returns what was made, anew where `what` is not that of the last time.
 */
export const keeping = <T>() => {
  const slots = new WeakMap<Rows, WeakMap<object, { readonly what: string; readonly made: T }>>();
  return (rows: Rows, column: object, { what = '', make }: { what?: string; make: () => T }): T => {
    const ofRows = slots.get(rows) ?? new WeakMap();
    slots.set(rows, ofRows);
    const found = ofRows.get(column);
    if (found?.what === what) return found.made;
    const made = make();
    ofRows.set(column, { what, made });
    return made;
  };
};
