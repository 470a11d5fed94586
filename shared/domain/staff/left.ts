import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { own } from '../own.ts';
import { peopleOf } from './viewer.ts';

interface Team {
  readonly id: string;
  readonly roster: RosterRow | undefined;
  readonly config: Pick<RuntimeConfig, 'teams'>;
}

/**
 * Addresses, in lower case, of those who were of a team and no longer are: taken off it by a call, or by a deployment since
 * their last turn. A manager who took a task of a team that was never theirs has not left it.
 */
export const leftOf = ({ id, roster, config }: Team): ReadonlySet<string> => {
  const people = peopleOf(id, { rosters: roster ? [roster] : [], config }).map(({ email }) => email.toLowerCase());
  const known = [...(roster?.left ?? []), ...Object.keys(roster?.turns ?? {})].map((email) => email.toLowerCase());
  return new Set(known.filter((email) => !people.includes(email)));
};

/**
 * Whether a task's owner may keep it: not who left. Where nothing has happened but that it opened, its turn was given to its owner, so
 * that they are of the team, or are called up where nobody of it is there, or they have left since.
 */
export const isStillTheirs = (
  { owner, history, past }: Pick<TaskRow, 'owner' | 'history' | 'past'>,
  team: Team,
): boolean => {
  const email = owner.email.toLowerCase();
  if (leftOf(team).has(email)) return false;
  if (past || history.length === 0 || history.some(({ act }) => act !== 'opened')) return true;
  const people = peopleOf(team.id, { rosters: team.roster ? [team.roster] : [], config: team.config });
  const called = own(team.config.teams, team.id)?.escalation.map(({ to }) => to) ?? [];
  return [...people, ...called].some((person) => person.email.toLowerCase() === email);
};

/** The roster once nothing is with those who left any more. */
export const withoutLeft = (roster: RosterRow, left: ReadonlySet<string>): RosterRow => ({
  ...roster,
  left: undefined,
  turns: Object.fromEntries(Object.entries(roster.turns).filter(([email]) => !left.has(email.toLowerCase()))),
});

/** The roster after its members were replaced. */
export const withMembers = (
  roster: RosterRow,
  before: readonly { readonly email: string }[],
  members: NonNullable<RosterRow['members']>,
): RosterRow => {
  const gone = before.map(({ email }) => email).filter((email) => !members.some((member) => member.email === email));
  return { ...roster, members, ...(gone.length > 0 && { left: [...new Set([...(roster.left ?? []), ...gone])] }) };
};
