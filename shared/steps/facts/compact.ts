import { columnsOf, filesOf, monthFile, tailPrefix, yearFolder } from '../../contracts/facts/layout.ts';
import { changeKey, type FactChange, lastOfEach } from '../../domain/facts/fact.ts';
import { fileOfMonth, type SizedFile } from '../../domain/facts/folds.ts';
import { monthWith } from '../../domain/facts/month.ts';
import { TransientError } from '../../ports/errors.ts';
import type { FoundObject } from '../../ports/objects.ts';
import type { CompactDeps } from './compact-deps.ts';
import { foldMonths } from './fold-months.ts';
import { rememberGone } from './gone.ts';
import { sealTail } from './tail.ts';

export interface Compacted {
  readonly changes: number;
  readonly files: number;
  /** Files of closed months that were put together. */
  readonly folded: number;
}

/** As much is taken over at once, in bytes of tails; the rest after that. */
const atOnce = 32_000_000;
const rounds = 8;

/**
 * Takes what came in since into its months, and puts those together that have closed. Tails are removed once the months that they go to are written: whatever dies in
 * between is done again, and changes nothing the second time.
 */
export const compact = async (deps: CompactDeps): Promise<Compacted> => {
  // Once for all: to list costs twelve times as much as to read.
  const listed = await deps.objects.list('');
  const written: string[] = [];
  let changes = 0;
  for (const tails of portionsOf(listed.filter(({ key }) => key.startsWith(tailPrefix)))) {
    const taken = await takeOver(tails, listed, deps);
    changes += taken.changes;
    written.push(...taken.written);
  }
  return { changes, files: written.length, folded: await foldMonths(listed, written, deps) };
};

const portionsOf = (tails: readonly FoundObject[]): readonly (readonly FoundObject[])[] => {
  const portions: FoundObject[][] = [];
  let size = atOnce;
  for (const tail of tails) {
    if (size + tail.size > atOnce) [size] = [0, portions.push([])];
    portions.at(-1)?.push(tail);
    size += tail.size;
  }
  return portions;
};

const takeOver = async (
  tails: readonly FoundObject[],
  listed: readonly FoundObject[],
  deps: CompactDeps,
): Promise<{ readonly changes: number; readonly written: readonly string[] }> => {
  const { objects, clock } = deps;
  const changes: FactChange[] = [];
  for (const { key } of tails) changes.push(...((await sealTail(key, objects))?.changes ?? []));
  const gone = await rememberGone(changes, { objects, now: clock.now() });
  const keys = new Set(changes.map(changeKey));
  const all = lastOfEach([...changes, ...gone.filter((change) => keys.has(changeKey(change)))]);
  const written: string[] = [];
  for (const ofYear of Map.groupBy(all.values(), ({ table, month }) => yearFolder(table, month)).values())
    written.push(...(await rewriteYear(ofYear, listed, deps)));
  for (const { key } of tails) await objects.remove(key, undefined);
  return { changes: all.size, written };
};

/**
 * @param listed as the bucket was: where a file came or went since, it is listed anew.
 * @returns the files that had to be written.
 */
const rewriteYear = async (
  changes: readonly FactChange[],
  listed: readonly FoundObject[],
  deps: CompactDeps,
): Promise<readonly string[]> => {
  const [{ table, month }] = changes as readonly [FactChange];
  const folder = yearFolder(table, month);
  const written: string[] = [];
  let [left, known] = [changes, listed.filter(({ key }) => key.startsWith(folder))];
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) known = [...(await deps.objects.list(folder))];
    const files = filesOf(table, known);
    const keyOf = (change: FactChange): string =>
      fileOfMonth(files, change.month)?.key ?? monthFile(table, change.month);
    const undone: FactChange[] = [];
    for (const [key, ofFile] of Map.groupBy(left, keyOf)) {
      const done = await rewrite(ofFile, fileOfMonth(files, ofFile[0]?.month ?? ''), deps);
      if (done === 'changed') undone.push(...ofFile);
      if (done === 'written') written.push(key);
    }
    if (undone.length === 0) return written;
    left = undone;
  }
  throw new TransientError('Somebody else kept writing the same month of facts.');
};

/** @param file where these months lie; undefined where there is none yet. */
const rewrite = async (
  changes: readonly FactChange[],
  file: SizedFile | undefined,
  { objects, format, properties }: CompactDeps,
): Promise<'written' | 'unchanged' | 'changed'> => {
  const [{ table, month }] = changes as readonly [FactChange];
  const key = file?.key ?? monthFile(table, month);
  const found = file && (await objects.get(key));
  // Listed and gone: its rows lie elsewhere by now.
  if (file && !found) return 'changed';
  const names = columnsOf(table, properties).map(([name]) => name);
  const next = monthWith(found ? await format.decode(found.body) : {}, changes, names);
  if (!next) return 'unchanged';
  if (next.id?.length === 0) return (await objects.remove(key, found?.etag)) === 'removed' ? 'written' : 'changed';
  return (await objects.put(key, format.encode(table, next), found?.etag)).kind;
};
