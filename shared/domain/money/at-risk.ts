import { type Filters, filtered } from '../insights/dimension.ts';
import { type Facts, numbersOf, type Rows, those, wordAt, wordsOf } from '../insights/fact-rows.ts';

/** What a table of tasks can be filtered by. */
const ofTasks = ['program', 'team', 'cause'];

/** Tasks that pass the filters that tasks have. */
export const tasksAmong = (tasks: Facts, filters: Filters): Rows =>
  filtered(tasks, filters, (dimension) => !ofTasks.includes(dimension));

export interface AtRisk {
  /** Open tasks of detractors. */
  readonly tasks: number;
  /** Of these, whose event names no amount. */
  readonly unknown: number;
  readonly amounts: readonly { readonly currency: string; readonly tasks: number; readonly amount: number }[];
}

const waiting = ['open', 'acknowledged', 'contacted'];

/** Amounts of the events behind open detractor tasks, by currency: an exact sum of now, whenever the tasks were opened. */
export const atRisk = (tasks: Facts, filters: Filters): AtRisk => {
  const [states, kinds] = [wordsOf(tasks, 'state'), wordsOf(tasks, 'kind')];
  const open = those(
    tasksAmong(tasks, filters),
    (row) =>
      waiting.includes(states.words[states.codes[row] as number] ?? '') &&
      kinds.words[kinds.codes[row] as number] === 'detractor',
  );
  const amounts = numbersOf(tasks, 'amount');
  const sums = new Map<string, { tasks: number; amount: number }>();
  let unknown = 0;
  for (const row of open) {
    const [amount, currency] = [amounts[row] ?? Number.NaN, wordAt(tasks, 'currency', row)];
    if (Number.isNaN(amount) || currency === null) unknown += 1;
    else {
      const sum = sums.get(currency) ?? { tasks: 0, amount: 0 };
      sums.set(currency, { tasks: sum.tasks + 1, amount: sum.amount + amount });
    }
  }
  const sorted = [...sums].map(([currency, sum]) => ({ currency, ...sum })).sort((a, b) => b.amount - a.amount);
  return { tasks: open.length, unknown, amounts: sorted };
};
