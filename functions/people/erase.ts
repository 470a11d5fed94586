import { monthFile } from '../../shared/contracts/facts/layout.ts';
import type { Person } from '../../shared/contracts/people.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { erasedAddress, erasedEvent } from '../../shared/domain/contact/erased.ts';
import { normalise } from '../../shared/domain/contact/resolve.ts';
import { goneWith } from '../../shared/domain/facts/gone.ts';
import { keyedIdOf } from '../../shared/domain/id.ts';
import type { Change, Ref } from '../../shared/ports/records.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { findPerson } from '../../shared/steps/people/find-person.ts';
import { rowsOfContact } from '../../shared/steps/people/rows-of-contact.ts';
import type { PeopleDeps } from './deps.ts';

export interface Receipt {
  readonly receipt: string;
  /** Rows of the table that were removed, or of which nothing personal is left. */
  readonly rows: number;
  /** Files of facts that held something, each rewritten within the hour. */
  readonly files: number;
  readonly at: string;
}

/** As many rows change in one commit. */
const portion = 25;

/**
 * Erases a person from table and facts. Nothing is sent any more to an address that was suppressed: its keyed hash stays. What
 * dies in between goes on when it is asked for again: whose rows they are is written down first, and goes last.
 */
export const erase = async (person: Person, deps: PeopleDeps): Promise<Receipt> => {
  let erasure = await begin(person, deps);
  for (const contact of erasure.contacts) {
    const refs = await rowsOfContact(contact, deps.records);
    for (let at = 0; at < refs.length; at += portion)
      erasure = await remove(refs.slice(at, at + portion), erasure, deps);
  }
  erasure = await remove(
    erasure.addresses.map((hash): Ref => ({ kind: 'address', id: [hash] })),
    erasure,
    deps,
  );
  const done = await keep({ ...erasure, state: 'done', contacts: [], addresses: [] }, deps);
  return { receipt: done.id, rows: done.rows, files: done.files.length, at: done.at };
};

const begin = async (person: Person, deps: PeopleDeps): Promise<ErasureRow> => {
  const id = keyedIdOf(deps.keyring.addresses, 'erasure', ...nameOf(person));
  const earlier = await deps.records.get({ kind: 'erasure', id: [id] });
  if (earlier?.state === 'going') return earlier;
  const { contacts, addresses } = await findPerson(person, deps);
  return keep(
    {
      ...{ kind: 'erasure', version: earlier?.version ?? 0, id, at: deps.clock.now(), state: 'going', rows: 0 },
      ...{ contacts: [...contacts], addresses: [...addresses], files: [] },
    },
    deps,
  );
};

const nameOf = ({ email, phone, id = '' }: Person): readonly [string, string] => {
  if (email !== undefined) return ['email', normalise('email', email)];
  return phone !== undefined ? ['phone', normalise('sms', phone)] : ['id', id];
};

/** The facts first: once the row is gone, nobody knows which month they were in. */
const remove = (refs: readonly Ref[], erasure: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> =>
  untilCommitted(async () => {
    const rows = refs.length === 0 ? [] : await deps.records.getAll(refs);
    const there = rows.flatMap((row, at) => (row && refs[at] ? [{ row, ref: refs[at] }] : []));
    const changes = there.flatMap(({ row, ref }) => changeFor(row, ref, erasure) ?? []);
    if (changes.length === 0) return { commit: nothingToCommit, value: erasure };
    const gone = there.flatMap(({ row }) => (isErasedEvent(row) ? [] : goneWith(row)));
    await deps.tail.add(gone);
    const files = [...new Set([...erasure.files, ...gone.map(({ table, month }) => monthFile(table, month))])];
    const next = { ...erasure, rows: erasure.rows + changes.length, files };
    const commit = await deps.records.commit([...changes, { put: next }]);
    return { commit, value: { ...next, version: next.version + 1 } };
  });

const isErasedEvent = (row: Row): boolean => row.kind === 'event' && row.erasedAt !== undefined;

const changeFor = (row: Row, ref: Ref, { contacts, at }: ErasureRow): Change | undefined => {
  if (isErasedEvent(row)) return undefined;
  if (row.kind === 'event') return { put: erasedEvent(row, at) };
  const kept = row.kind === 'address' ? erasedAddress(row, contacts) : undefined;
  return kept ? { put: kept } : { erase: ref, version: row.version };
};

/** @throws TransientError when somebody else erases the same person at this moment. */
const keep = (erasure: ErasureRow, { records }: PeopleDeps): Promise<ErasureRow> =>
  untilCommitted(async () => ({
    commit: await records.commit([{ put: erasure }]),
    value: { ...erasure, version: erasure.version + 1 },
  }));
