import { type Share, shareOf, within } from './asked.ts';
import type { Period } from './dates.ts';
import { type Filters, filtered } from './dimension.ts';
import { type Facts, numbersOf, type Rows, those, wordsOf } from './fact-rows.ts';

export interface TaskFigures {
  /** Waiting now, whenever they were opened. */
  readonly open: number;
  /** Of these, beyond a deadline now. */
  readonly breached: number;
  /** Within the period. */
  readonly opened: number;
  readonly closed: number;
  /** Of those closed, on time. */
  readonly onTime: Share;
  /** Of what customers were told they would hear by a time, kept. */
  readonly promises: Share;
  /** Of those unhappy who were asked again after the repair, no longer detractors. */
  readonly recovered: Share;
}

const waiting = ['open', 'acknowledged', 'contacted'];
const unhappyStill = ['detractor', 'no'];

/**
 * Tasks of those who wait for us. Thanks to promoters stand in a queue of their own and hurry nobody: they are in none of these.
 * @param now epoch milliseconds.
 */
export const taskFigures = (
  tasks: Facts,
  filters: Filters,
  { window, now }: { readonly window: Period & { readonly zone: string }; readonly now: number },
): TaskFigures => {
  const kinds = wordsOf(tasks, 'kind');
  const rows = those(
    filtered(tasks, filters, (dimension) => !['program', 'team', 'cause'].includes(dimension)),
    (row) => kinds.words[kinds.codes[row] as number] !== 'promoter',
  );
  const states = wordsOf(tasks, 'state');
  const open = those(rows, (row) => waiting.includes(states.words[states.codes[row] as number] ?? ''));
  const closed = those(rows, within(tasks, 'closedAt', window));
  const late = numbersOf(tasks, 'late');
  const [kept, broken] = [sum(tasks, closed, 'promisesKept'), sum(tasks, closed, 'promisesBroken')];
  const { codes, words } = wordsOf(tasks, 'recovered');
  const again = those(closed, (row) => codes[row] !== -1);
  const recovered = those(again, (row) => !unhappyStill.includes(words[codes[row] as number] ?? ''));
  return {
    open: open.length,
    breached: those(open, isBreached(tasks, now)).length,
    opened: those(rows, within(tasks, 'openedAt', window)).length,
    closed: closed.length,
    onTime: shareOf(those(closed, (row) => late[row] !== 1).length, closed.length),
    promises: shareOf(kept, kept + broken),
    recovered: shareOf(recovered.length, again.length),
  };
};

const isBreached = (tasks: Facts, now: number) => {
  const [due, contacted, resolve] = ['dueAt', 'contactedAt', 'resolveBy'].map((name) => numbersOf(tasks, name));
  return (row: number): boolean =>
    (Number.isNaN(contacted?.[row] ?? Number.NaN) && (due?.[row] ?? Number.NaN) < now) ||
    (resolve?.[row] ?? Number.NaN) < now;
};

const sum = (facts: Facts, rows: Rows, name: string): number => {
  const values = numbersOf(facts, name);
  return rows.reduce((all, row) => all + (values[row] || 0), 0);
};
