import type { AddressRow, ContactRow } from '../../shared/contracts/rows/contact.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { erasedContact, nobodyAt } from '../../shared/domain/people/erased.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { PeopleDeps } from './deps.ts';
import { type Erased, erasedRow } from './reduced.ts';
import { changed } from './remove-rows.ts';

/** As many rows change in one commit. */
const portion = 25;

/**
 * First of all the contacts and addresses: whoever decides on an event of theirs at this moment finds that they have changed, and
 * what comes later finds that they were erased. Rows that there were none of are made, for what is still to come.
 */
export const markErased = async (erasure: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> => {
  const refs: readonly Ref[] = [
    ...erasure.contacts.map((id): Ref => ({ kind: 'contact', id: [id] })),
    ...erasure.addresses.map((hash): Ref => ({ kind: 'address', id: [hash] })),
  ];
  let going = erasure;
  for (let at = 0; at < refs.length; at += portion) going = await markSome(refs.slice(at, at + portion), going, deps);
  return going;
};

const markSome = (refs: readonly Ref[], erasure: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> =>
  untilCommitted(async () => {
    const rows = await deps.records.getAll(refs);
    const erased = rows.flatMap((row, at): readonly Erased[] => {
      const ref = refs[at];
      if (!ref) return [];
      if (row) return [erasedRow(row, ref, erasure)].filter((one) => one !== undefined);
      const put = unheardOf(ref, erasure);
      return put ? [{ row: put, change: { put }, counts: false, facts: [] }] : [];
    });
    return changed(erased, erasure, deps);
  });

const unheardOf = ({ kind, id: [id = ''] }: Ref, { at, channels = {} }: ErasureRow): Row | undefined => {
  if (kind === 'contact') return erasedContact(undefined, { id, at }) satisfies ContactRow;
  const channel = channels[id];
  const bare = { version: 0, hash: id, contactId: nobodyAt(id), others: [], asked: {}, erasedAt: at };
  return channel && ({ kind: 'address', ...bare, channel } satisfies AddressRow);
};
