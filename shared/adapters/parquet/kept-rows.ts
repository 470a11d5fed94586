import type { FactChange } from '../../domain/facts/fact.ts';
import type { FactColumn, MonthRange } from '../../ports/facts.ts';

/** First instant of the months, and the first after them: epoch milliseconds. */
export const boundsOf = ({ from, to }: MonthRange): readonly [number, number] => {
  const last = new Date(Date.parse(to));
  return [Date.parse(from), last.setUTCMonth(last.getUTCMonth() + 1)];
};

interface Rows {
  readonly length: number;
  readonly columns: Readonly<Record<string, FactColumn>>;
}

interface Wanted {
  /** Column of the instant by which rows lie in months, and from when to when it is wanted; absent where all of it is. */
  readonly between?: readonly [column: string, from: number, to: number] | undefined;
  /** What is newer than the file, or not. */
  readonly over: readonly FactChange[];
}

/** Rows of a file that hold: within the months that are wanted, and with nothing newer in their place. */
export const keptRows = (
  { length, columns }: Rows,
  { between, over }: Wanted,
): { readonly rows: Int32Array | undefined; readonly stale: readonly FactChange[] } => {
  if (!between && over.length === 0) return { rows: undefined, stale: [] };
  const { id, revision } = columns;
  const [name = '', from = 0, to = 0] = between ?? [];
  const when = columns[name];
  const changes = changesByCode(over, id);
  const stale: FactChange[] = [];
  const rows = new Int32Array(length);
  let kept = 0;
  for (let row = 0; row < length; row += 1) {
    const at = when?.kind === 'numbers' ? (when.values[row] ?? Number.NaN) : from;
    if (between && !(at >= from && at < to)) continue;
    const change = id?.kind === 'words' ? changes.get(id.codes[row] ?? -1) : undefined;
    const own = revision?.kind === 'numbers' ? (revision.values[row] ?? 0) : 0;
    if (change && change.revision >= own) continue;
    if (change) stale.push(change);
    rows[kept++] = row;
  }
  return { rows: rows.subarray(0, kept), stale };
};

const changesByCode = (over: readonly FactChange[], id: FactColumn | undefined): ReadonlyMap<number, FactChange> => {
  if (over.length === 0 || id?.kind !== 'words') return new Map();
  const changes = new Map(over.map((change) => [change.id, change]));
  return new Map(
    id.words.flatMap((word, code) => {
      const change = changes.get(word);
      return change ? [[code, change] as const] : [];
    }),
  );
};
