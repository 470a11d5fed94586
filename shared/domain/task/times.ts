import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import type { Instant } from '../instant.ts';

const isStaff = ({ by }: HistoryEntry): boolean => by !== 'heardback' && by !== 'customer';

/** When somebody first answered the customer, from an instant on; a solution is an answer, too. */
export const firstContactAt = ({ history }: Pick<TaskRow, 'history'>, since = ''): Instant | undefined =>
  history.find(
    (entry) => entry.at >= since && isStaff(entry) && (entry.act === 'contacted' || entry.act === 'resolved'),
  )?.at;

/** When it was last resolved, if it still is. */
export const resolvedAt = ({ history, state }: Pick<TaskRow, 'history' | 'state'>): Instant | undefined =>
  state === 'resolved' || state === 'verified' ? history.findLast(({ act }) => act === 'resolved')?.at : undefined;

/** Middle of a list of lengths of time, in milliseconds; undefined without any. Half way between the two in the middle. */
export const median = (values: readonly number[]): number | undefined => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
};
