import type { EventRow } from '../../contracts/rows/event.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { nextOwner, withTurn } from '../../domain/task/assign.ts';
import type { Making } from '../../domain/task/plain.ts';
import type { Records, Ref } from '../../ports/records.ts';
import { currentContact } from '../contact/current-contact.ts';
import type { FollowUpDeps } from './follow-up-deps.ts';
import { teamOf, teamRules } from './team-clock.ts';

/** The customer's open task, under each name that they were ever known by. */
export const openTaskOf = async (contactIds: readonly string[], records: Records) => {
  const rows = await records.getAll(contactIds.map((id): Ref => ({ kind: 'open', id: [id] })));
  const opens = rows.filter((row) => row?.kind === 'open').toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const tasks = await records.getAll(opens.map(({ taskId }): Ref => ({ kind: 'task', id: [taskId] })));
  const task = tasks.find((row): row is TaskRow => row?.kind === 'task');
  return { open: opens.find(({ contactId }) => contactId === contactIds[0]), task };
};

interface For {
  readonly teamId: string;
  readonly language?: string | undefined;
  readonly event?: EventRow['event'] | undefined;
}

/** Whose turn it is; a team without members leaves everything to its owner, and needs no roster. */
export const ownerFor = async ({ teamId, language, event }: For, { records, config, clock }: FollowUpDeps) => {
  const { id, team } = teamOf(teamId, config);
  const found = await records.get({ kind: 'roster', id: [id] });
  const now = clock.now();
  const ratedAgent = event?.agent?.email;
  const base = { team, roster: found, language, ratedAgent, toRatedAgent: config.tasks.toRatedAgent, now };
  // A team of one needs no turns.
  if (team.members.length === 0 && !found?.members) return { owner: nextOwner(base), roster: undefined };
  const load = await loadOf(id, records);
  const owner = nextOwner({ ...base, load });
  return { owner, roster: withTurn(found, id, { email: owner.email, now }) };
};

/** Of a longer queue the most urgent part says enough. */
const looked = 200;

/** How many customers of a team wait for each of its people. */
const loadOf = async (team: string, records: Records): Promise<ReadonlyMap<string, number>> => {
  const { refs } = await records.list({ of: 'inbox', team, queue: 'waiting' }, { limit: looked });
  const load = new Map<string, number>();
  for (const row of await records.getAll(refs)) {
    if (row?.kind !== 'task') continue;
    const email = row.owner.email.toLowerCase();
    load.set(email, (load.get(email) ?? 0) + 1);
  }
  return load;
};

/** What a task without a rating is made of. */
export const makingFor = async (
  { contactId, ...wanted }: For & { readonly contactId: string },
  deps: FollowUpDeps,
): Promise<{ readonly making: Making; readonly roster: RosterRow | undefined }> => {
  const { records, config, clock } = deps;
  const contact = await currentContact(contactId, records);
  const { owner, roster } = await ownerFor({ language: contact?.locale, ...wanted }, deps);
  const { id } = teamOf(wanted.teamId, config);
  const making = {
    teamId: id,
    owner,
    rules: teamRules(id, config),
    contact,
    now: clock.now(),
  };
  return { making, roster };
};
