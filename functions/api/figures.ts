import { type TaskRow, taskStates } from '../../shared/contracts/rows.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { promiseState } from '../../shared/domain/task/promise.ts';
import { isLate } from '../../shared/domain/task/queue.ts';
import { recoveredShare } from '../../shared/domain/task/recovery.ts';
import { firstContactAt, median, resolvedAt } from '../../shared/domain/task/times.ts';
import type { ApiDeps } from './api.ts';
import { tasksIn } from './lists.ts';

/** So many tasks are counted, those that wait first; more are nobody's to look through in one call. */
const counted = 5_000;

const tasksOf = async ({ records }: ApiDeps): Promise<readonly TaskRow[]> => {
  const tasks: TaskRow[] = [];
  for (const state of taskStates.filter((one) => one !== 'settling' && one !== 'withdrawn')) {
    let after: string | undefined;
    do {
      const page = await tasksIn(state, { limit: 200, ...(after !== undefined && { after }) }, records);
      tasks.push(...page.rows);
      after = page.next;
    } while (after !== undefined && tasks.length < counted);
  }
  return tasks;
};

const perTeam = async <T>(deps: ApiDeps, team: string | undefined, figure: (tasks: readonly TaskRow[]) => T) => {
  const tasks = await tasksOf(deps);
  const teams = team === undefined ? Object.keys(deps.config.teams) : [team];
  return teams.map((id) => ({ team: id, ...figure(tasks.filter((task) => task.team === id)) }));
};

/** How many promises to customers each team has made, kept and broken, and how many are open. */
export const promisesOf = (deps: ApiDeps, team: string | undefined) => {
  const now = deps.clock.now();
  return perTeam(deps, team, (tasks) => {
    const states = tasks.flatMap((task) => promiseState(task, now) ?? []);
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    return { made: states.length, kept: count('kept'), broken: count('broken'), open: count('open') };
  });
};

/**
 * How well each team closes the loop, promoters left out: tasks, those open and late, median minutes from the opening to the
 * first answer and to the solution, and the share of repaired customers who are unhappy no longer (95 % interval by Wilson).
 */
export const figuresOf = (deps: ApiDeps, team: string | undefined) => {
  const now = deps.clock.now();
  return perTeam(deps, team, (all) => {
    const tasks = all.filter(({ group }) => group !== 'promoter');
    const open = tasks.filter(({ state }) => state === 'open' || state === 'acknowledged' || state === 'contacted');
    const minutes = (at: (task: TaskRow) => string | undefined): number | null => {
      const lengths = tasks.flatMap((task) => {
        const end = at(task);
        return end && task.openedAt ? [(millisecondsOf(end) - millisecondsOf(task.openedAt)) / 60_000] : [];
      });
      return median(lengths) ?? null;
    };
    const { asked, recovered, share, interval } = recoveredShare(tasks);
    return {
      tasks: tasks.length,
      open: open.length,
      late: open.filter((task) => isLate(task, now)).length,
      minutesToFirstAnswer: minutes(firstContactAt),
      minutesToSolution: minutes(resolvedAt),
      recovery: { asked, recovered, share: share ?? null, interval: interval ?? null },
    };
  });
};
