import type { Person } from '../../shared/contracts/people.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { findPerson } from '../../shared/steps/people/find-person.ts';
import { rowsOfContact } from '../../shared/steps/people/rows-of-contact.ts';
import type { PeopleDeps } from './deps.ts';

/** How the table keeps rows, which is not about anybody. */
const ours = ['kind', 'version', 'generation', 'wakeAt', 'attempt', 'expires', 'announced', 'audit', 'messageIds'];

/** Under which name each kind of row is handed over. */
const names: Partial<Record<Row['kind'], string>> = {
  contact: 'contacts',
  address: 'addresses',
  event: 'events',
  survey: 'surveys',
  intent: 'openings',
  task: 'tasks',
  chapter: 'earlierSteps',
  message: 'messages',
  consent: 'consents',
};

/**
 * All that is kept about a person (GDPR, articles 15 and 20): who they are, what happened, what was decided, asked, answered and
 * written, what is owed to them, and whether they are written to. It changes nothing.
 */
export const exportPerson = async (
  person: Person,
  { records, clock, ...deps }: Pick<PeopleDeps, 'records' | 'clock' | 'keyring'>,
) => {
  const { contacts, addresses } = await findPerson(person, { records, ...deps });
  const refs: Ref[] = addresses.map((hash) => ({ kind: 'address', id: [hash] }));
  for (const contact of contacts) refs.push(...(await rowsOfContact(contact, records)));
  const rows = refs.length === 0 ? [] : await records.getAll(refs);
  const found = rows.filter((row) => row !== undefined);
  const lists = Map.groupBy(found, ({ kind }) => names[kind]);
  return {
    at: clock.now(),
    ...Object.fromEntries(
      Object.values(names).map((name) => [name, (lists.get(name) ?? []).map((row) => withoutOurs(row, contacts))]),
    ),
  };
};

/** Others who share an address are nobody's business but their own. */
const withoutOurs = (row: Row, contacts: readonly string[]): Readonly<Record<string, unknown>> => {
  const own = Object.fromEntries(Object.entries(row).filter(([name]) => !ours.includes(name)));
  if (row.kind !== 'address') return own;
  const { contactId: _, others: __, asked: ___, thread: ____, ...about } = own;
  return { ...about, isShared: ![row.contactId, ...row.others].every((id) => contacts.includes(id)) };
};
