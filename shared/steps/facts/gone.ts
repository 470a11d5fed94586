import { gonePath } from '../../contracts/facts/layout.ts';
import { GoneSchema } from '../../contracts/facts/tail.ts';
import { changeKey, type FactChange } from '../../domain/facts/fact.ts';
import { type Instant, plus } from '../../domain/instant.ts';
import { TransientError } from '../../ports/errors.ts';
import type { Objects } from '../../ports/objects.ts';

interface Gone extends Omit<FactChange, 'row'> {
  readonly at: Instant;
}

/** Longer than any message of the table's stream lives, or a person takes to hand in those that were given up. */
const remembered = 30 * 86_400_000;
const rounds = 8;

export const readGone = async (
  objects: Objects,
): Promise<{ readonly etag: string | undefined; readonly gone: readonly Gone[] }> => {
  const found = await objects.get(gonePath);
  if (!found) return { etag: undefined, gone: [] };
  return { etag: found.etag, gone: GoneSchema.parse(JSON.parse(Buffer.from(found.body).toString('utf8'))) };
};

/**
 * Remembers what is no more, before it disappears: whoever read it a moment ago may yet come with it.
 * @returns everything that is known to be no more, as changes.
 */
export const rememberGone = async (
  changes: readonly FactChange[],
  { objects, now }: { readonly objects: Objects; readonly now: Instant },
): Promise<readonly FactChange[]> => {
  for (let round = 0; round < rounds; round += 1) {
    const { etag, gone } = await readGone(objects);
    const known = new Map(gone.map((one) => [changeKey(one), one]));
    const news = changes.filter(
      (change) => change.row === null && (known.get(changeKey(change))?.revision ?? -1) < change.revision,
    );
    for (const { row: _, ...change } of news) known.set(changeKey(change), { ...change, at: now });
    const kept = [...known.values()].filter(({ at }) => at > plus(now, -remembered));
    const asChanges = kept.map(({ at: _, ...change }) => ({ ...change, row: null }));
    if (news.length === 0 && kept.length === gone.length) return asChanges;
    const body = Buffer.from(JSON.stringify(kept));
    if ((await objects.put(gonePath, body, etag)).kind === 'written') return asChanges;
  }
  throw new TransientError('Others kept changing what is remembered of facts that are no more.');
};
