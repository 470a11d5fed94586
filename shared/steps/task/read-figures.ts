import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { type TeamFigures, teamFigures } from '../../domain/task/figures.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records } from '../../ports/records.ts';

interface FiguresDeps {
  readonly records: Records;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'teams'>;
}

/** So many tasks are counted, those that wait first; more are nobody's to look through in one call. */
const counted = 5_000;

const counting = ['waiting', 'done'] as const;

/** All that wait and the newest of what is over; promoters left out. */
const tasksOf = async ({ records }: FiguresDeps): Promise<readonly TaskRow[]> => {
  const tasks: TaskRow[] = [];
  for (const queue of counting) {
    let after: string | undefined;
    do {
      const page = await records.list(
        { of: 'queue', queue },
        { limit: 200, newestFirst: queue === 'done', ...(after !== undefined && { after }) },
      );
      const rows = await records.getAll(page.refs);
      tasks.push(...rows.filter((row): row is TaskRow => row?.kind === 'task' && row.group !== 'promoter'));
      after = page.next;
    } while (after !== undefined && tasks.length < counted);
  }
  return tasks;
};

/** How well each team closes the loop, promoters left out. */
export const figuresOf = async (deps: FiguresDeps, team?: string): Promise<readonly TeamFigures[]> => {
  const now = deps.clock.now();
  const tasks = await tasksOf(deps);
  const teams = team === undefined ? Object.keys(deps.config.teams) : [team];
  return teams.map((id) =>
    teamFigures(
      id,
      tasks.filter((task) => task.team === id),
      now,
    ),
  );
};
