import type { Row } from '../rows/row.ts';

/** What one attribute of a row may say: one of these texts, or any other than those. */
export type Wanted = readonly string[] | { readonly butNot: readonly string[] };

/** Rows of which a reader of the table's stream is told: all attributes have to fit. */
export type StreamFilter = { readonly kind: readonly Row['kind'][] } & Readonly<Record<string, Wanted>>;

/** Lambda takes five filters at most. Nobody is told of surveys that are planned or being sent: most of what happens. */
export const followUpFilters: readonly StreamFilter[] = [
  { kind: ['task'] },
  { kind: ['event'], signal: ['yes'] },
  { kind: ['message'], state: ['waiting'] },
  { kind: ['digest', 'pace', 'halt'], state: ['due'] },
  { kind: ['survey'], state: { butNot: ['scheduled', 'sending'] } },
];

/** Rows that facts are made of, and the entries of the audit trail. */
export const gatherFilters: readonly StreamFilter[] = [
  { kind: ['survey', 'intent', 'event', 'task', 'member', 'audit'] },
];

/** Whether a reader with these filters is told of a row. */
export const passes = (row: Row, filters: readonly StreamFilter[]): boolean =>
  filters.some((filter) => Object.entries(filter).every(([name, wanted]) => fits(Reflect.get(row, name), wanted)));

const fits = (value: unknown, wanted: Wanted): boolean =>
  typeof value === 'string' && ('butNot' in wanted ? !wanted.butNot.includes(value) : wanted.includes(value));
