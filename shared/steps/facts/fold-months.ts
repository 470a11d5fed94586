import { columnsOf, filesOf, spanFile } from '../../contracts/facts/layout.ts';
import { type FactTableName, factTables } from '../../contracts/facts/tables.ts';
import { type Fold, foldsOf, openFrom } from '../../domain/facts/folds.ts';
import { together } from '../../domain/facts/together.ts';
import { TransientError } from '../../ports/errors.ts';
import type { FoundObject, ObjectBody } from '../../ports/objects.ts';
import type { CompactDeps } from './compact-deps.ts';
import { readGone } from './gone.ts';

/** Of what is put together, in bytes: as much as can be rewritten whenever something late belongs there. */
const most = 40_000_000;
const rounds = 8;

/**
 * Puts closed months together, so that a year is read in few objects. What they were made of is removed once the whole is
 * written; whoever dies in between leaves rows in two files, which readers count once and the next hour cleans up.
 * @param known as the bucket was; it is listed anew only where there is something to put together.
 * @param written files that were written since.
 * @returns how many files were put together.
 */
export const foldMonths = async (
  known: readonly FoundObject[],
  written: readonly string[],
  deps: CompactDeps,
): Promise<number> => {
  const news = written.filter((name) => !known.some(({ key }) => key === name));
  const all = [...known, ...news.map((key) => ({ key, etag: '', size: 0 }))];
  if (foldsIn(all, deps).length === 0) return 0;
  let folded = 0;
  for (const [table, fold] of foldsIn(await deps.objects.list(''), deps)) {
    await put(table, fold, deps);
    folded += fold.files.length;
  }
  return folded;
};

const foldsIn = (
  listed: readonly FoundObject[],
  { clock }: Pick<CompactDeps, 'clock'>,
): readonly (readonly [FactTableName, Fold])[] => {
  const rule = { open: openFrom(clock.now()), most };
  return (Object.keys(factTables) as FactTableName[]).flatMap((table) =>
    [...Map.groupBy(filesOf(table, listed), ({ from }) => from.slice(0, 4)).values()].flatMap((ofYear) =>
      foldsOf(ofYear, rule).map((fold) => [table, fold] as const),
    ),
  );
};

const put = async (table: FactTableName, fold: Fold, deps: CompactDeps): Promise<void> => {
  for (let round = 0; round < rounds; round += 1) if (await putOnce(table, fold, deps)) return;
  throw new TransientError('Somebody else kept writing the months of facts that were to be put together.');
};

/** @returns whether nobody came in between. Whoever did is heard again: what they removed is remembered by then. */
const putOnce = async (table: FactTableName, { files, from, to }: Fold, deps: CompactDeps): Promise<boolean> => {
  const { objects, format, properties } = deps;
  const whole = spanFile(table, { from, to });
  const parts: Part[] = [];
  for (const key of new Set([whole, ...files.map((file) => file.key)]))
    parts.push({ key, found: await objects.get(key) });
  const { gone } = await readGone(objects);
  const dead = gone
    .filter((one) => one.table === table && one.month >= from && one.month <= to)
    .map(({ at: _, ...change }) => ({ ...change, row: null }));
  const columns = [];
  for (const { found } of parts) if (found) columns.push(await format.decode(found.body));
  const rows = together(
    columns,
    dead,
    columnsOf(table, properties).map(([name]) => name),
  );
  if (rows.id?.length === 0) return removeAll(parts, deps);
  const written = await objects.put(whole, format.encode(table, rows), parts[0]?.found?.etag);
  if (written.kind === 'changed') return false;
  return removeAll(parts.slice(1), deps);
};
interface Part {
  readonly key: string;
  readonly found: ObjectBody | undefined;
}

const removeAll = async (parts: readonly Part[], { objects }: CompactDeps): Promise<boolean> => {
  for (const { key, found } of parts) if (found && (await objects.remove(key, found.etag)) === 'changed') return false;
  return true;
};
