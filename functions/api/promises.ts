import { type TaskRow, taskStates } from '../../shared/contracts/rows.ts';
import { promiseState } from '../../shared/domain/task/promise.ts';
import type { ApiDeps } from './api.ts';
import { tasksIn } from './lists.ts';

/** So many tasks are counted, those that wait first; more are nobody's to look through in one call. */
const counted = 5_000;

/** How many promises to customers each team has made, kept and broken, and how many are open. */
export const promisesOf = async ({ records, clock, config }: ApiDeps, team: string | undefined) => {
  const tasks: TaskRow[] = [];
  for (const state of taskStates.filter((one) => one !== 'settling' && one !== 'withdrawn')) {
    let after: string | undefined;
    do {
      const page = await tasksIn(state, { limit: 200, ...(after !== undefined && { after }) }, records);
      tasks.push(...page.rows);
      after = page.next;
    } while (after !== undefined && tasks.length < counted);
  }
  const now = clock.now();
  const teams = team === undefined ? Object.keys(config.teams) : [team];
  return teams.map((id) => {
    const states = tasks.filter((task) => task.team === id).flatMap((task) => promiseState(task, now) ?? []);
    const count = (wanted: string): number => states.filter((state) => state === wanted).length;
    return { team: id, made: states.length, kept: count('kept'), broken: count('broken'), open: count('open') };
  });
};
