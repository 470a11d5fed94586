import type { Retention } from '../../contracts/config/retention.ts';
import { filesOf, tableFolder } from '../../contracts/facts/layout.ts';
import { type FactTableName, factTables } from '../../contracts/facts/tables.ts';
import { plus } from '../../domain/instant.ts';
import type { Objects } from '../../ports/objects.ts';
import type { Clock } from '../../ports/ports.ts';

/**
 * Removes months of facts that are kept no longer: a file goes when its last month is that old. Making facts anew from the table brings
 * back what the table still has; the next round removes it again.
 * @returns how many files went.
 */
export const forget = async (
  { facts, words }: Pick<Retention, 'facts' | 'words'>,
  { objects, clock }: { readonly objects: Objects; readonly clock: Clock },
): Promise<number> => {
  let files = 0;
  for (const table of Object.keys(factTables) as FactTableName[]) {
    const kept = shortest(facts, table === 'comments' ? words : undefined);
    if (kept === undefined) continue;
    const last = plus(clock.now(), -kept).slice(0, 7);
    for (const { key, to } of filesOf(table, await objects.list(tableFolder(table)))) {
      if (to >= last) continue;
      await objects.remove(key, undefined);
      files += 1;
    }
  }
  return files;
};

const shortest = (...lengths: readonly (number | undefined)[]): number | undefined => {
  const given = lengths.filter((length) => length !== undefined);
  return given.length === 0 ? undefined : Math.min(...given);
};
