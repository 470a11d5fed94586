import type { TaskRow } from '../../contracts/rows/task.ts';

/**
 * What a task is about, in words that its customer may read. What a signal is called is for us alone: "About to leave, 71 % likely"
 * must stand in no letter, text or survey.
 */
export const titleForCustomer = ({ origin, title }: Pick<TaskRow, 'origin' | 'title'>): string | undefined =>
  origin === 'signal' ? undefined : title;
