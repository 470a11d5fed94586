import type { Person } from '../../shared/contracts/people.ts';
import type { ErasureRow } from '../../shared/contracts/rows/erasure.ts';
import { isOnlyOf } from '../../shared/domain/people/erased.ts';
import type { Known } from '../../shared/domain/people/identity.ts';
import { rowsIn } from '../../shared/steps/people/all-of.ts';
import { findPerson } from '../../shared/steps/people/find-person.ts';
import { type Traces, tracesOf } from '../../shared/steps/people/traces.ts';
import type { PeopleDeps } from './deps.ts';
import { list } from './erased-list.ts';
import { markErased } from './mark-erased.ts';
import { namedId } from './note-asked.ts';
import { keep } from './progress.ts';
import { type Receipt, receiptOf } from './receipt.ts';
import { redactOthers } from './redact-others.ts';
import { removeRows } from './remove-rows.ts';
import { isSearched, searchKept } from './search-kept.ts';

/**
 * Erases a person from wherever we keep them: table, mails, schedules, what was kept aside, facts. Nothing is sent any more to an
 * address that was suppressed: its keyed hash stays. What dies in between, or is too much for one call, goes on when it is asked for
 * again: who it is was written down first, by hashes.
 */
export const erase = async (person: Person, deps: PeopleDeps): Promise<Receipt> =>
  receiptOf(await goOn(await begin(person, deps), deps), deps.keyring);

const begin = async (person: Person, deps: PeopleDeps): Promise<ErasureRow> => {
  const id = namedId('erasure', person, deps);
  const earlier = await deps.records.get({ kind: 'erasure', id: [id] });
  if (earlier?.state === 'going') return earlier;
  const { contacts, addresses, channels } = await findPerson(person, deps);
  // What was counted before stays in the receipt: whoever did not get it asks again.
  const { version, rows, files, counts }: Counted = earlier ?? { version: 0, rows: 0, files: [], counts: {} };
  return keep(
    {
      ...{ kind: 'erasure', version, id, at: deps.clock.now(), state: 'going', rows, files, counts },
      ...{ contacts: [...contacts], addresses: [...addresses], channels },
    },
    deps,
  );
};

type Counted = Pick<ErasureRow, 'version' | 'rows' | 'files' | 'counts'>;

/** Everything after it is known who it is; each step that was done already finds nothing to do. */
export const goOn = async (begun: ErasureRow, deps: PeopleDeps): Promise<ErasureRow> => {
  await list(begun, deps);
  let erasure = await markErased(begun, deps);
  for (let round = 0, before = -1; round < mostRounds && before !== erasure.version; round += 1) {
    const addresses = await onlyTheirs(erasure, deps);
    const traces = await tracesOf({ contacts: erasure.contacts, addresses }, deps);
    erasure = await searchKept(erasure, knownBy(erasure, { addresses, traces }), deps);
    if (!isSearched(erasure)) return erasure;
    before = erasure.version;
    erasure = await remove(erasure, { addresses, traces }, deps);
  }
  return keep({ ...erasure, state: 'done', contacts: [], addresses: [], channels: {} }, deps);
};

/** What somebody was writing when it began is found by looking once more; nothing new begins. */
const mostRounds = 5;

interface Found {
  readonly addresses: readonly string[];
  readonly traces: Traces;
}

const knownBy = ({ contacts }: ErasureRow, { addresses, traces }: Found): Known => ({
  addresses: new Set(addresses),
  contacts: new Set(contacts),
  rows: new Set(traces.ids),
});

/** What hangs on others goes first, and rows last: what is left after a crash is found by them. */
const remove = async (begun: ErasureRow, { addresses, traces }: Found, deps: PeopleDeps): Promise<ErasureRow> => {
  const { foreign, elsewhere, wakeUps, mails, own } = traces;
  let erasure = await redactOthers({ foreign, addresses, messages: elsewhere }, begun, deps);
  for (const wakeUp of wakeUps) await deps.schedules.disarm(wakeUp);
  for (const key of mails) await deps.mails.remove(key, undefined);
  for (const refs of own) erasure = await removeRows(refs, erasure, deps);
  return erasure;
};

/** What lies under an address that others gave, too, is theirs as well. */
const onlyTheirs = async ({ contacts, addresses }: ErasureRow, { records }: PeopleDeps): Promise<readonly string[]> => {
  const rows = await rowsIn(
    addresses.map((hash) => ({ kind: 'address', id: [hash] })),
    'address',
    records,
  );
  return rows.filter((row) => isOnlyOf(row, contacts)).map(({ hash }) => hash);
};
