import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import { isStaffAddress, namedByStaffAddress } from '../../../shared/domain/link/reply-address.ts';
import { peopleOf } from '../../../shared/domain/staff/viewer.ts';
import { teamOf } from '../../../shared/steps/task/team-clock.ts';
import type { InboundEmailDeps } from '../incoming.ts';

export type Person = TaskRow['owner'];

/** To whom we gave an address at which staff answer, and about which task. */
export interface StaffPlace {
  readonly task: TaskRow;
  readonly person: Person;
  /** Of the step that their mail told of; mail from before these stood in addresses has none. */
  readonly step: number | undefined;
}

/** The task, and to whom we gave the address: the owner, somebody called later, anybody of any team, or whoever writes now. */
export const staffPlaceOf = async (
  addresses: readonly string[],
  from: string,
  { records, keyring, config }: InboundEmailDeps,
): Promise<StaffPlace | undefined> => {
  const address = addresses.find((one) => namedByStaffAddress(one) !== undefined);
  const named = address === undefined ? undefined : namedByStaffAddress(address);
  if (address === undefined || !named) return undefined;
  const task = await records.get({ kind: 'task', id: [named.taskId] });
  if (!task) return undefined;
  const own = await ofTask(task, { records, config });
  const rosters = (await records.getAll(rostersOf(config))).filter((row) => row?.kind === 'roster');
  const others = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  const all = [...own, ...others, { name: from, email: from }];
  const person = all.find(({ email }) => isStaffAddress(address, email, keyring.links));
  return person && { task, person, step: named.step };
};

const rostersOf = ({ teams }: InboundEmailDeps['config']) =>
  Object.keys(teams).map((team) => ({ kind: 'roster', id: [team] }) as const);

/** Who may write to the customer of a task: its owner, their team, and who is called when it is late. */
export const ofTask = async (
  task: TaskRow,
  { records, config }: Pick<InboundEmailDeps, 'records' | 'config'>,
): Promise<readonly Person[]> => {
  const roster = await records.get({ kind: 'roster', id: [task.team] });
  const { id, team } = teamOf(task.team, config);
  const called = [...(task.ladder ?? []), ...team.escalation].map(({ to }) => to);
  return [task.owner, ...peopleOf(id, { rosters: roster ? [roster] : [], config }), ...called];
};
