import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { addressHash } from '../../shared/domain/contact/hash.ts';
import { idOf } from '../../shared/domain/id.ts';
import type { Told } from '../../shared/domain/insights/effect/told.ts';
import { normalCause } from '../../shared/domain/task/cause.ts';
import type { InsightsDeps } from './deps.ts';

/** Tasks are looked up in the table, where the letters are: the newest so many of a cause. */
const looked = 500;

/** Who of the customers behind tasks of a cause got the letter about it. @param ids of tasks, the newest first. */
export const toldOf = async (cause: string, ids: readonly string[], deps: InsightsDeps): Promise<Told> => {
  const tasks = await tasksOf(ids.slice(0, looked), deps);
  const people = new Set(tasks.map(({ contactId }) => contactId));
  const answered = new Set(tasks.flatMap((task) => (task.contactedAt ? [task.contactId] : [])));
  const emails = [
    ...new Set(tasks.flatMap(({ contact, noContact }) => (contact.email && !noContact ? [contact.email] : []))),
  ];
  const told = emails.length === 0 ? 0 : await lettersTo(emails, cause, deps);
  return { people: people.size, reachable: emails.length, told, answered: answered.size };
};

const tasksOf = async (ids: readonly string[], { records }: InsightsDeps): Promise<readonly TaskRow[]> => {
  const rows = await records.getAll(ids.map((id) => ({ kind: 'task', id: [id] })));
  return rows.filter((row): row is TaskRow => row?.kind === 'task');
};

/** A letter is known by its cause and the address it went to. */
const lettersTo = async (
  emails: readonly string[],
  cause: string,
  { records, keyring }: InsightsDeps,
): Promise<number> => {
  const { addresses } = await keyring();
  const ids = emails.map((email) =>
    idOf('message', 'you-said', normalCause(cause), addressHash('email', email, addresses)),
  );
  const rows = await records.getAll(ids.map((id) => ({ kind: 'message', id: [id] })));
  return rows.filter((row) => row?.kind === 'message' && (row.state === 'sent' || row.state === 'unknown')).length;
};
