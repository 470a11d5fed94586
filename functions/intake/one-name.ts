import type { BusinessEvent } from '../../shared/contracts/event.ts';
import type { SubjectRow } from '../../shared/contracts/rows/event.ts';
import { subjectIdOf } from '../../shared/domain/event/key.ts';
import type { Happened } from '../../shared/domain/event/standing.ts';
import type { Records } from '../../shared/ports/records.ts';

interface OneName {
  /** Under the name that counts. */
  readonly event: BusinessEvent;
  /** The other names, each pointing to it. */
  readonly ties: readonly SubjectRow[];
  /** What was noted under other names before anybody knew. */
  readonly moved: readonly Happened[];
}

/**
 * One thing may have several names in its system: a refund names the payment, the purchase its invoice. The first name
 * under which something happened counts, whichever event tells of the others.
 */
export const underOneName = async (
  event: BusinessEvent,
  { records, expires }: { readonly records: Records; readonly expires: number },
): Promise<OneName> => {
  const names = [...new Set([event.id, ...(event.alsoKnownAs ?? [])])];
  if (names.length === 1) return { event, ties: [], moved: [] };
  const found = await records.getAll(names.map((name) => ({ kind: 'subject', id: [subjectIdOf(name)] })));
  const rows = found.map((row) => (row?.kind === 'subject' ? row : undefined));
  const told = rows.find((row) => row?.sameAs !== undefined)?.sameAs;
  const main = told
    ? await endOf(told, records)
    : (names[rows.findIndex((row) => row !== undefined && row.happened.length > 0)] ?? event.id);
  const others = names.flatMap((name, at) => (name === main ? [] : [{ name, row: rows[at] }]));
  return {
    event: { ...event, id: main },
    ties: others
      .filter(({ row }) => row?.sameAs !== main)
      .map(({ name, row }) => ({ ...(row ?? unheardOf(name, expires)), happened: [], sameAs: main })),
    moved: others.flatMap(({ row }) => row?.happened ?? []),
  };
};

/** Names that were told one after another point to one another; each step was written once, so they end. */
const endOf = async (name: string, records: Records, steps = 5): Promise<string> => {
  const row = await records.get({ kind: 'subject', id: [subjectIdOf(name)] });
  return row?.sameAs === undefined || steps === 0 ? name : endOf(row.sameAs, records, steps - 1);
};

const unheardOf = (name: string, expires: number): SubjectRow => ({
  kind: 'subject',
  version: 0,
  id: subjectIdOf(name),
  happened: [],
  expires,
});
