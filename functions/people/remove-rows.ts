import { monthFile } from '../../shared/contracts/facts/layout.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { PeopleDeps } from './deps.ts';
import { counting } from './progress.ts';
import { type Erased, erasedRow } from './reduced.ts';

/** As many rows change in one commit. */
const portion = 25;

/** Removes rows, or what is personal in them, and counts them. What is gone already counts no second time. */
export const removeRows = async (refs: readonly Ref[], erasure: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> => {
  let going = erasure;
  for (let at = 0; at < refs.length; at += portion) going = await removeSome(refs.slice(at, at + portion), going, deps);
  return going;
};

const removeSome = (refs: readonly Ref[], erasure: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> =>
  untilCommitted(async () => {
    const rows = await deps.records.getAll(refs);
    const erased = rows.flatMap((row, at) => {
      const ref = refs[at];
      return (row && ref && erasedRow(row, ref, erasure)) ?? [];
    });
    return changed(erased, erasure, deps);
  });

/** The facts first: once a row is gone, nobody knows which month they were in. */
export const changed = async (erased: readonly Erased[], erasure: ErasureRow, deps: PeopleDeps) => {
  if (erased.length === 0) return { commit: nothingToCommit, value: erasure };
  const gone = erased.flatMap(({ facts }) => facts);
  await deps.tail.add(gone);
  const files = [...new Set([...erasure.files, ...gone.map(({ table, month }) => monthFile(table, month))])];
  const personal = erased.filter(({ counts }) => counts);
  const kinds = Map.groupBy(personal, ({ row }) => row.kind);
  const counts = { ...Object.fromEntries([...kinds].map(([kind, list]) => [kind, list.length])), ...mailsOf(personal) };
  const next: ErasureRow = { ...counting(erasure, counts), rows: erasure.rows + personal.length, files };
  const commit = await deps.records.commit([...erased.map(({ change }) => change), { put: next }]);
  return { commit, value: { ...next, version: next.version + 1 } };
};

/** Each of the rows by which a mail is found names it; they go in one commit, or find nothing more of it. */
const mailsOf = (erased: readonly Erased[]): { readonly mail?: number } => {
  const keys = new Set(erased.flatMap(({ row }) => (row.kind === 'arrival' && row.key ? [row.key] : [])));
  return keys.size === 0 ? {} : { mail: keys.size };
};
