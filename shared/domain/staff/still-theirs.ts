import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { leftOf } from './left.ts';
import { peopleOf } from './viewer.ts';

interface Staffed {
  readonly rosters: readonly RosterRow[];
  readonly config: Pick<RuntimeConfig, 'teams'>;
  /** Who is called when the task is late. */
  readonly called: readonly { readonly email: string }[];
}

/**
 * Whether what was given to somebody about a task is theirs still: they own it, are of a team, or are called about it, and have not left
 * the team that has it. A mail stays with whoever has left long after their tasks are with somebody else.
 */
export const isStillTheirs = (email: string, task: TaskRow, { rosters, config, called }: Staffed): boolean => {
  const roster = rosters.find(({ team }) => team === task.team);
  if (leftOf({ id: task.team, roster, config }).has(email.toLowerCase())) return false;
  const staff = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  return [task.owner, ...called, ...staff].some((one) => one.email.toLowerCase() === email.toLowerCase());
};
