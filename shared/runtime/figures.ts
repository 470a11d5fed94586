import type { RuntimeConfig } from '../contracts/config.ts';
import type { TaskRow } from '../contracts/rows.ts';
import { millisecondsOf } from '../domain/instant.ts';
import { promiseState } from '../domain/task/promise.ts';
import { isLate, queueOf } from '../domain/task/queue.ts';
import { recoveredShare } from '../domain/task/recovery.ts';
import { firstContactAt, median, resolvedAt } from '../domain/task/times.ts';
import type { Clock } from '../ports/ports.ts';
import type { List, Records } from '../ports/records.ts';

interface FiguresDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'teams'>;
}

/** So many tasks are counted, those that wait first; more are nobody's to look through in one call. */
const counted = 5_000;

const lists: readonly List[] = [
  { of: 'queue', queue: 'waiting' },
  ...['resolved', 'verified', 'dismissed'].map((state) => ({ of: 'tasks', state }) as const),
];

/** All that wait and the newest of what is over; promoters left out. */
const tasksOf = async ({ records }: FiguresDeps): Promise<readonly TaskRow[]> => {
  const tasks: TaskRow[] = [];
  for (const list of lists) {
    let after: string | undefined;
    do {
      const page = await records.list(list, { limit: 200, newestFirst: list.of === 'tasks', ...(after !== undefined && { after }) });
      const rows = page.refs.length === 0 ? [] : await records.getAll(page.refs);
      tasks.push(...rows.filter((row): row is TaskRow => row?.kind === 'task' && row.group !== 'promoter'));
      after = page.next;
    } while (after !== undefined && tasks.length < counted);
  }
  return tasks;
};

const promisesAmong = (tasks: readonly TaskRow[], now: string) => {
  const states = tasks.flatMap((task) => promiseState(task, now) ?? []);
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { made: states.length, kept: count('kept'), broken: count('broken'), open: count('open') };
};

const figuresAmong = (tasks: readonly TaskRow[], now: string) => {
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
    open: tasks.filter((task) => queueOf(task) === 'waiting').length,
    late: tasks.filter((task) => isLate(task, now)).length,
    minutesToFirstAnswer: minutes(firstContactAt),
    minutesToSolution: minutes(resolvedAt),
    recovery: { asked, recovered, share: share ?? null, interval: interval ?? null },
  };
};

export type TeamFigures = { readonly team: string } & ReturnType<typeof figuresAmong> & {
    readonly promises: ReturnType<typeof promisesAmong>;
  };

/**
 * How well teams close the loop, promoters left out: tasks, those open and late, median minutes from the opening to the first
 * answer and to the solution, promises kept, and the share of repaired customers who are unhappy no longer (95 % interval by
 * Wilson).
 */
export const figuresOf = async (deps: FiguresDeps, team?: string): Promise<readonly TeamFigures[]> => {
  const now = deps.clock.now();
  const tasks = await tasksOf(deps);
  return (team === undefined ? Object.keys(deps.config.teams) : [team]).map((id) => {
    const own = tasks.filter((task) => task.team === id);
    return { team: id, ...figuresAmong(own, now), promises: promisesAmong(own, now) };
  });
};
