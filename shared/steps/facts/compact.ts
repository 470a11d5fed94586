import { columnsOf, monthFile, tailPrefix } from '../../contracts/facts/layout.ts';
import { changeKey, type FactChange, settled } from '../../domain/facts/fact.ts';
import { monthWith } from '../../domain/facts/month.ts';
import { TransientError } from '../../ports/errors.ts';
import type { FactFormat } from '../../ports/fact-format.ts';
import type { FoundObject, Objects } from '../../ports/objects.ts';
import type { Clock } from '../../ports/ports.ts';
import { rememberGone } from './gone.ts';
import { sealTail } from './tail.ts';

export interface CompactDeps {
  readonly objects: Objects;
  readonly format: FactFormat;
  readonly clock: Clock;
  /** Of the configuration, which have columns of their own. */
  readonly properties: readonly string[];
}

export interface Compacted {
  readonly changes: number;
  readonly files: number;
}

/** As much is taken over at once, in bytes of tails; the rest after that. */
const atOnce = 32_000_000;
const rounds = 8;

/**
 * Takes what came in since into its months. Tails are removed once the months that they go to are written: whatever dies in
 * between is done again, and changes nothing the second time.
 */
export const compact = async (deps: CompactDeps): Promise<Compacted> => {
  const total = { changes: 0, files: 0 };
  for (const tails of portionsOf(await deps.objects.list(tailPrefix))) {
    const { changes, files } = await takeOver(tails, deps);
    total.changes += changes;
    total.files += files;
  }
  return total;
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

const takeOver = async (tails: readonly FoundObject[], deps: CompactDeps): Promise<Compacted> => {
  const { objects, clock } = deps;
  const changes: FactChange[] = [];
  for (const { key } of tails) changes.push(...((await sealTail(key, objects))?.changes ?? []));
  const gone = await rememberGone(changes, { objects, now: clock.now() });
  const keys = new Set(changes.map(changeKey));
  const all = settled([...changes, ...gone.filter((change) => keys.has(changeKey(change)))]);
  let files = 0;
  for (const [file, ofMonth] of Map.groupBy(all.values(), ({ table, month }) => monthFile(table, month)))
    if (await rewrite(file, ofMonth, deps)) files += 1;
  for (const { key } of tails) await objects.remove(key, undefined);
  return { changes: all.size, files };
};

/** @returns whether anything had to be written. */
const rewrite = async (file: string, changes: readonly FactChange[], deps: CompactDeps): Promise<boolean> => {
  const { objects, format, properties } = deps;
  const [{ table }] = changes as readonly [FactChange];
  const names = columnsOf(table, properties).map(([name]) => name);
  for (let round = 0; round < rounds; round += 1) {
    const found = await objects.get(file);
    const next = monthWith(found ? await format.decode(found.body) : {}, changes, names);
    if (!next) return false;
    const done =
      next.id?.length === 0
        ? !found || (await objects.remove(file, found.etag)) === 'removed'
        : (await objects.put(file, format.encode(table, next), found?.etag)).kind === 'written';
    if (done) return true;
  }
  throw new TransientError('Somebody else kept writing the same month of facts.');
};
