import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { normaliseEmail } from '../../shared/domain/contact/email.ts';
import { subjectIdOf } from '../../shared/domain/event/key.ts';
import { maySee } from '../../shared/domain/staff/viewer.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { findContactIds } from '../../shared/steps/contact/find-contacts.ts';
import type { InboxDeps, Visit } from './deps.ts';
import { everyTeam, listTasks } from './list.ts';

/** Words are looked for among so many tasks that wait. */
const pages = 6;
const shown = 50;

/**
 * Tasks of whoever somebody names: by e-mail, phone, business id or the task's own id; else those that wait whose customer or
 * words have it.
 */
export const searchTasks = async (wanted: string, visit: Visit, deps: InboxDeps): Promise<readonly TaskRow[]> => {
  if (wanted === '' || visit.viewer.role === 'analyst') return [];
  const named = await byName(wanted, deps);
  const tasks = named.length > 0 ? named : await byWords(wanted, visit, deps);
  return tasks.filter((task) => task.state !== 'settling' && maySee(visit.viewer, task)).slice(0, shown);
};

const byName = async (wanted: string, deps: InboxDeps): Promise<readonly TaskRow[]> => {
  if (/^[0-9a-z]{26}$/.test(wanted)) return tasksAt([{ kind: 'task', id: [wanted] }], deps);
  const phone = wanted.replaceAll(/[\s()/.-]/g, '');
  const email = wanted.includes('@') ? normaliseEmail(wanted) : undefined;
  if (email) return ofContacts(await findContactIds({ email }, deps), deps);
  if (/^\+\d{7,15}$/.test(phone)) return ofContacts(await findContactIds({ phone }, deps), deps);
  const subject = await deps.records.get({ kind: 'subject', id: [subjectIdOf(wanted)] });
  return ofContacts([...new Set((subject?.happened ?? []).flatMap(({ contactId }) => contactId ?? []))], deps);
};

const ofContacts = async (contactIds: readonly string[], deps: InboxDeps): Promise<readonly TaskRow[]> => {
  const lists = contactIds.map((contactId) =>
    deps.records.list({ of: 'contact', contactId, what: 'tasks' }, { limit: shown, newestFirst: true }),
  );
  return tasksAt(
    (await Promise.all(lists)).flatMap(({ refs }) => refs),
    deps,
  );
};

const tasksAt = async (refs: readonly Ref[], { records }: InboxDeps): Promise<readonly TaskRow[]> => {
  const rows = await records.getAll(refs);
  return rows.filter((row): row is TaskRow => row?.kind === 'task');
};

const byWords = async (wanted: string, visit: Visit, deps: InboxDeps): Promise<readonly TaskRow[]> => {
  const needle = wanted.toLowerCase();
  const found: TaskRow[] = [];
  const teams = visit.viewer.role === 'agent' ? visit.viewer.teams : [everyTeam];
  for (const team of teams) {
    let after: string | undefined;
    for (let page = 0; page < pages; page += 1) {
      const { tasks, next } = await listTasks({ queue: 'waiting', team, mine: false, after }, visit, deps);
      found.push(...tasks.filter((task) => textOf(task).includes(needle)));
      after = next;
      if (next === undefined || found.length >= shown) break;
    }
  }
  return found;
};

const textOf = ({ contact, comment, title, joined = [] }: TaskRow): string =>
  [contact.name, contact.email, comment, title, ...joined.map((one) => one.comment)].join('\n').toLowerCase();
