import type { TaskRow } from '../../contracts/rows/task.ts';
import { millisecondsOf } from '../instant.ts';
import { median } from './median.ts';
import { promiseStates } from './promise.ts';
import { isLate, queueOf } from './queue.ts';
import { recoveredShare } from './recovery.ts';
import { openedAt, resolvedAt } from './task.ts';

const promisesAmong = (tasks: readonly TaskRow[], now: string) => {
  const states = tasks.flatMap((task) => promiseStates(task, now));
  const count = (wanted: string): number => states.filter((state) => state === wanted).length;
  return { made: states.length, kept: count('kept'), broken: count('broken'), open: count('open') };
};

const figuresAmong = (tasks: readonly TaskRow[], now: string) => {
  const minutes = (at: (task: TaskRow) => string | undefined): number | null => {
    const lengths = tasks.flatMap((task) => {
      const [begin, end] = [openedAt(task), at(task)];
      return begin && end ? [(millisecondsOf(end) - millisecondsOf(begin)) / 60_000] : [];
    });
    return median(lengths) ?? null;
  };
  const { asked, recovered, share, interval } = recoveredShare(tasks);
  return {
    tasks: tasks.length,
    open: tasks.filter((task) => queueOf(task) === 'waiting').length,
    late: tasks.filter((task) => isLate(task, now)).length,
    minutesToFirstAnswer: minutes(({ contactedAt }) => contactedAt),
    minutesToSolution: minutes(resolvedAt),
    recovery: { asked, recovered, share: share ?? null, interval: interval ?? null },
  };
};

/**
 * How well a team closes the loop: tasks, those open and late, median minutes from the opening to the first answer and to the
 * solution, promises kept, and the share of repaired customers who are unhappy no longer (95 % interval by Wilson).
 */
export const teamFigures = (team: string, tasks: readonly TaskRow[], now: string) => ({
  team,
  ...figuresAmong(tasks, now),
  promises: promisesAmong(tasks, now),
});

export type TeamFigures = ReturnType<typeof teamFigures>;
