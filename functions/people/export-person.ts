import type { Person } from '../../shared/contracts/people.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import { isOnlyOf } from '../../shared/domain/people/erased.ts';
import { holdings } from '../../shared/domain/people/holdings.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { rowsIn } from '../../shared/steps/people/all-of.ts';
import { findPerson } from '../../shared/steps/people/find-person.ts';
import { tracesOf } from '../../shared/steps/people/traces.ts';
import type { PeopleDeps } from './deps.ts';
import { mailsAsTheyCame } from './raw-mails.ts';

/** How the table keeps rows, which is not about anybody. */
const ours = ['kind', 'version', 'generation', 'wakeAt', 'attempt', 'expires', 'announced', 'audit', 'messageIds'];

/** Under which name each kind of row is handed over. */
const names = Object.entries(holdings).flatMap(([kind, holding]) =>
  'exported' in holding ? [[kind, holding.exported] as const] : [],
);

/**
 * All that is kept about a person (GDPR, articles 15 and 20): who they are, what happened, what was decided, asked, answered and
 * written, what is owed to them, their mails as they came, and whether they are written to. It changes nothing.
 */
export const exportPerson = async (
  person: Person,
  { records, clock, mails, keyring }: Pick<PeopleDeps, 'records' | 'clock' | 'keyring' | 'mails'>,
) => {
  const { contacts, addresses } = await findPerson(person, { records, keyring });
  const refs = [...addresses.map((hash): Ref<'address'> => ({ kind: 'address', id: [hash] }))];
  const known = await rowsIn(refs, 'address', records);
  const own = known.filter((row) => isOnlyOf(row, contacts)).map(({ hash }) => hash);
  const unheardOf = addresses.filter((hash) => !known.some((row) => row.hash === hash));
  const traces = await tracesOf({ contacts, addresses: [...own, ...unheardOf] }, { records, keyring });
  const all = [...refs, ...contacts.map((id): Ref => ({ kind: 'contact', id: [id] })), ...traces.own.flat()];
  const rows = (await records.getAll(all)).filter((row) => row !== undefined);
  const lists = Map.groupBy(rows, ({ kind }) => kind);
  const aboutThem = (row: Row) => withoutOthers(row, contacts);
  return {
    at: clock.now(),
    ...Object.fromEntries(names.map(([kind, name]) => [name, (lists.get(kind as Row['kind']) ?? []).map(aboutThem)])),
    mails: await mailsAsTheyCame(traces.mails, mails),
  };
};

/** Others who share an address, or a business id, are nobody's business but their own. */
const withoutOthers = (row: Row, contacts: readonly string[]): Readonly<Record<string, unknown>> => {
  const own = Object.fromEntries(Object.entries(row).filter(([name]) => !ours.includes(name)));
  if (row.kind === 'subject')
    return { ...own, happened: row.happened.filter(({ contactId = '' }) => contacts.includes(contactId)) };
  if (row.kind !== 'address') return own;
  const { contactId: _, others: __, asked: ___, thread: ____, ...about } = own;
  return { ...about, isShared: ![row.contactId, ...row.others].every((id) => contacts.includes(id)) };
};
