import type { RosterRow } from '../../contracts/rows/staff.ts';
import { isStillTheirs, leftOf, withoutLeft } from '../../domain/staff/left.ts';
import { perform } from '../../domain/task/decide.ts';
import { isOver, type Task } from '../../domain/task/task.ts';
import { nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { changeTask, type TaskChange } from './change-task.ts';
import type { FollowUpDeps } from './follow-up-deps.ts';
import { ownerFor } from './task-making.ts';
import { teamRules } from './team-clock.ts';

/**
 * A task whose owner has left the team goes to the next in turn, with what is pending on it; any other stays as it is. The roster
 * forgets who left, while a task that was settling then still opens for them: what just opened is told to nobody outside the team.
 */
export const passOn = (id: string, deps: FollowUpDeps): Promise<Task | undefined> =>
  changeTask<Task | undefined>(id, (task) => (task ? passedOn(task, deps) : { value: undefined }), deps);

const passedOn = async (task: Task, deps: FollowUpDeps): Promise<TaskChange<Task>> => {
  const roster = await deps.records.get({ kind: 'roster', id: [task.team] });
  if (isOver(task) || isStillTheirs(task, { id: task.team, roster, config: deps.config })) return { value: task };
  const { owner, roster: next } = await ownerFor({ teamId: task.team, language: task.language }, deps);
  const patch = { owner, note: `${task.owner.name} has left the team.` };
  const command = { type: 'change', patch, by: 'heardback', rules: teamRules(task.team, deps.config) } as const;
  const done = perform(command, task, deps.clock.now());
  if (done.kind === 'refused') return { value: task };
  return { task: done.task, rows: next ? [next] : [], value: done.task };
};

const pageSize = 100;

/**
 * Passes on all that is still with those who left a team. Doing it twice changes nothing; a crash is gone on with. What fails
 * holds no other task up.
 * @throws the first failure, after all have been tried; then those who left are still looked for.
 */
export const passOnAllOf = async (team: string, deps: FollowUpDeps): Promise<number> => {
  const roster = await deps.records.get({ kind: 'roster', id: [team] });
  const left = leftOf({ id: team, roster, config: deps.config });
  if (!roster || left.size === 0) return 0;
  let passed = 0;
  const failures: unknown[] = [];
  for (const queue of ['waiting', 'promoters'] as const)
    for await (const task of tasksIn({ team, queue }, deps)) {
      if (!left.has(task.owner.email.toLowerCase())) continue;
      await passOn(task.id, deps).then(
        () => (passed += 1),
        (error: unknown) => failures.push(error),
      );
    }
  if (failures.length > 0) throw failures[0];
  await forget(roster.team, left, deps);
  return passed;
};

async function* tasksIn(
  { team, queue }: { readonly team: string; readonly queue: 'waiting' | 'promoters' },
  { records }: FollowUpDeps,
): AsyncGenerator<Task> {
  let after: string | undefined;
  do {
    const page = await records.list(
      { of: 'inbox', team, queue },
      { limit: pageSize, ...(after !== undefined && { after }) },
    );
    for (const row of await records.getAll(page.refs)) if (row?.kind === 'task') yield row;
    after = page.next;
  } while (after !== undefined);
}

/** Nobody has to be looked for any more. */
const forget = (team: string, left: ReadonlySet<string>, { records }: FollowUpDeps): Promise<void> =>
  untilCommitted(async () => {
    const found: RosterRow | undefined = await records.get({ kind: 'roster', id: [team] });
    const next = found && withoutLeft(found, left);
    return { commit: next ? await records.commit([{ put: next }]) : nothingToCommit, value: undefined };
  });
