import type { FactTableName } from '../../contracts/facts/tables.ts';

/** Instants are milliseconds since 1970, days `YYYY-MM-DD`. */
export type FactValue = string | number | boolean | null;

/** A row of a table. A column that is absent is not known any more, since the row that it came from has had its time. */
export type FactRow = Readonly<Record<string, FactValue>>;

/** What became of one fact of one month. */
export interface FactChange {
  readonly table: FactTableName;
  /** `YYYY-MM`, UTC. */
  readonly month: string;
  readonly id: string;
  readonly revision: number;
  /** `null`: there is no such fact any more. */
  readonly row: FactRow | null;
}

/** What a setting of the company decides about facts. */
export interface FactSetting {
  /** Company zone, in which days are counted. */
  readonly zone: string;
  readonly properties: readonly string[];
  readonly pseudonym: (contactId: string) => string;
}

/** A revision that nothing goes beyond: whoever is erased stays so. */
export const forGood = Number.MAX_SAFE_INTEGER;
const perVersion = 1_000_000;

/**
 * Grows whenever a row grows that a fact is made of. The last of these writes is followed by a reading of all of them in their
 * last version, so that the highest revision is the fact that holds, in whatever order and how often readings come in. The
 * row of its own counts before all others, since the others may be deleted when their time is over.
 * @param others versions of the other rows, or how many there are of those that never change.
 */
export const revisionOf = (own: number, others: readonly (number | undefined)[]): number =>
  own * perVersion + others.reduce<number>((sum, version) => sum + (version ?? 0), 0);

export const changeKey = ({ table, month, id }: Pick<FactChange, 'table' | 'month' | 'id'>): string =>
  `${table} ${month} ${id}`;

/** Which of two changes of one fact holds; of two alike the later. What the newer does not know is taken from the older. */
export const newest = (earlier: FactChange, later: FactChange): FactChange => {
  const [winner, loser] = later.revision >= earlier.revision ? [later, earlier] : [earlier, later];
  return winner.row && loser.row ? { ...winner, row: { ...loser.row, ...winner.row } } : winner;
};

/** One change for each fact. */
export const lastOfEach = (changes: Iterable<FactChange>): Map<string, FactChange> => {
  const found = new Map<string, FactChange>();
  for (const change of changes) {
    const key = changeKey(change);
    const before = found.get(key);
    found.set(key, before ? newest(before, change) : change);
  }
  return found;
};
