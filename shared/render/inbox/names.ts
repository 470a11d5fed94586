import type { TaskRow } from '../../contracts/rows/task.ts';
import { peopleOf } from '../../domain/staff/viewer.ts';
import { whoOf } from '../staff/task-text.ts';
import type { InboxView } from './frame.ts';

/** People by their names, as far as any team knows them; to analysts nobody has one. */
export const nameOf = (by: string, task: TaskRow, { viewer, rosters, config }: InboxView): string => {
  const isAnalyst = viewer.role === 'analyst';
  if (by === 'customer') return isAnalyst ? 'The customer' : whoOf(task);
  if (by === 'heardback') return 'Heardback';
  if (by === 'api') return 'Another system';
  if (isAnalyst) return 'Staff';
  const known = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  return [viewer, task.owner, ...known].find(({ email }) => email.toLowerCase() === by.toLowerCase())?.name ?? by;
};
