import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow, SessionRow } from '../../contracts/rows/staff.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { own } from '../own.ts';

/** `agent`: the tasks of their teams. `manager`: all, and may hand over between teams. `analyst`: reads, without personal data. */
export type Role = 'agent' | 'manager' | 'analyst';

export interface Viewer {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Ids of the teams whose tasks they see. */
  readonly teams: readonly string[];
}

/**
 * Whether somebody looks after how it goes before they look after single customers: managers, analysts, and whoever answers
 * for a team in which others take the tasks.
 */
export const leads = (
  { role, email }: Pick<Viewer, 'role' | 'email'>,
  { rosters, config }: { readonly rosters: readonly RosterRow[]; readonly config: Pick<RuntimeConfig, 'teams'> },
): boolean =>
  role !== 'agent' ||
  Object.entries(config.teams).some(([team, { owner, members }]) => {
    const taking = rosters.find((roster) => roster.team === team)?.members ?? members;
    return is(owner.email, email) && taking.length > 0 && !taking.some((member) => is(member.email, email));
  });

type Staffed = Pick<RuntimeConfig, 'teams' | 'staff'>;

const is = (email: string, other: string): boolean => email.toLowerCase() === other.toLowerCase();

/** Everybody of a team: those who take tasks in turn, and whoever answers for it. */
export const peopleOf = (
  team: string,
  { rosters, config }: { readonly rosters: readonly RosterRow[]; readonly config: Pick<RuntimeConfig, 'teams'> },
): readonly TaskRow['owner'][] => {
  const configured = own(config.teams, team);
  if (!configured) return [];
  const members = rosters.find((roster) => roster.team === team)?.members ?? configured.members;
  const all = [configured.owner, ...members].map(({ name, email }) => ({ name, email }));
  return all.filter(({ email }, at) => all.findIndex((other) => is(other.email, email)) === at);
};

/**
 * What somebody who signed in may see now: a manager by group, an agent by the teams that have them, an analyst by group,
 * else nothing. Teams are looked up each time, so that whoever leaves one sees its tasks no longer.
 */
export const viewerOf = (
  { email, name, groups }: Pick<SessionRow, 'email' | 'name' | 'groups'>,
  { rosters, config }: { readonly rosters: readonly RosterRow[]; readonly config: Staffed },
): Viewer | undefined => {
  const all = Object.keys(config.teams);
  const isIn = (wanted: readonly string[]): boolean => groups.some((group) => wanted.includes(group));
  if (isIn(config.staff.managers)) return { email, name, role: 'manager', teams: all };
  const own = all.filter((team) => peopleOf(team, { rosters, config }).some((person) => is(person.email, email)));
  if (own.length > 0) return { email, name, role: 'agent', teams: own };
  return isIn(config.staff.analysts) ? { email, name, role: 'analyst', teams: all } : undefined;
};

export const maySee = ({ teams }: Viewer, { team }: Pick<TaskRow, 'team'>): boolean => teams.includes(team);

export const mayAct = (viewer: Viewer, task: Pick<TaskRow, 'team'>): boolean =>
  viewer.role !== 'analyst' && maySee(viewer, task);

/** The task as an analyst may read it: what it was about and what became of it, not whose it is or what they wrote. */
export const withoutPerson = (task: TaskRow): TaskRow => ({
  ...task,
  contact: {},
  writer: undefined,
  comment: undefined,
  latest: task.latest && { ...task.latest, by: undefined, words: undefined },
  title: undefined,
  businessId: undefined,
  owner: { name: 'a member of the team', email: '' },
  joined: task.joined?.map(({ comment: _, ...answer }) => answer),
  outcome: undefined,
  history: task.history.map(({ note: _note, to: _to, by, ...entry }) => ({
    ...entry,
    by: by.includes('@') ? 'staff' : by,
  })),
});
