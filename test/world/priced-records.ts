import type { InMemoryRecords } from '../../shared/adapters/memory/records.ts';
import { type IndexAttributes, indexAttributes, refOf } from '../../shared/adapters/row-keys.ts';
import { trailed } from '../../shared/adapters/trailed.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { Change, Ref } from '../../shared/ports/records.ts';
import { sizeOfRow } from './item-size.ts';

export interface Units {
  writes: number;
  reads: number;
}

const indexes = ['c', 'd', 't', 'i'] as const;
const writeUnitsOf = (bytes: number): number => Math.max(1, Math.ceil(bytes / 1024));
const readUnitsOf = (row: Row | undefined): number => (row ? Math.max(1, Math.ceil(sizeOfRow(row) / 4096)) : 1);

/**
 * Counts the capacity that the calls of a store in memory would use up on demand (Amazon DynamoDB Developer Guide, "Read and write
 * operations"): a kilobyte written is a unit, twice that in a transaction; an index that lists a row costs a unit for each entry that
 * comes or goes; four kilobytes read are a unit, half of one from an index.
 */
export const price = (records: InMemoryRecords): Units => {
  const units: Units = { writes: 0, reads: 0 };
  const { commit, count, get, getAll, list } = records;
  records.commit = async (changes) => {
    const all = trailed(changes);
    const factor = all.length > 1 ? 2 : 1;
    for (const change of all) units.writes += factor * baseOf(change, records) + entriesOf(change, records);
    return commit.call(records, changes);
  };
  records.count = async (...counted) => {
    units.writes += 1;
    return count.apply(records, counted);
  };
  records.get = (async (ref: Ref) => {
    const row = await get.call(records, ref);
    units.reads += readUnitsOf(row);
    return row;
  }) as typeof records.get;
  records.getAll = async (refs, options) => {
    const rows = await getAll.call(records, refs);
    units.reads += rows.reduce((sum, row) => sum + readUnitsOf(row), 0) * (options?.mayLag ? 0.5 : 1);
    return rows;
  };
  records.list = async (...asked) => {
    units.reads += 0.5;
    return list.apply(records, asked);
  };
  return units;
};

const beforeOf = (change: Change, records: InMemoryRecords): Row | undefined =>
  records.peek('put' in change ? refOf(change.put) : 'erase' in change ? change.erase : change.require);

const baseOf = (change: Change, records: InMemoryRecords): number => {
  const before = beforeOf(change, records);
  const sizes = [before ? sizeOfRow(before) : 0, 'put' in change ? sizeOfRow(change.put) : 0];
  return writeUnitsOf(Math.max(...sizes));
};

const entriesOf = (change: Change, records: InMemoryRecords): number => {
  if ('require' in change) return 0;
  const before = beforeOf(change, records);
  const [old, next] = [before ? indexAttributes(before) : {}, 'put' in change ? indexAttributes(change.put) : {}];
  return indexes.reduce((sum, index) => sum + entriesIn(index, old, next), 0);
};

/** An entry whose key changes is removed and made anew. */
const entriesIn = (index: (typeof indexes)[number], old: IndexAttributes, next: IndexAttributes): number => {
  const place = (keys: IndexAttributes): string | undefined =>
    keys[`${index}pk`] && `${keys[`${index}pk`]} ${keys[`${index}sk`]}`;
  const [from, to] = [place(old), place(next)];
  return from === to ? 0 : (from ? 1 : 0) + (to ? 1 : 0);
};
