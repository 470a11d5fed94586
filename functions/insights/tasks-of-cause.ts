import { within } from '../../shared/domain/insights/asked.ts';
import { monthsOf, type Period } from '../../shared/domain/insights/dates.ts';
import { type Filters, filtered } from '../../shared/domain/insights/dimension.ts';
import { type Amount, type Price, pricesOf } from '../../shared/domain/insights/effect/price.ts';
import type { Windows } from '../../shared/domain/insights/effect/windows.ts';
import { type Facts, numbersOf, type Rows, those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { normalCause } from '../../shared/domain/task/cause.ts';
import type { InsightsDeps } from './deps.ts';

export interface Tasks {
  readonly facts: Facts;
  /** That pass those filters which tasks know. */
  readonly rows: Rows;
}

const columns = ['id', 'program', 'team', 'state', 'cause', 'openedAt', 'amount', 'currency'];
const known: readonly string[] = ['program', 'team', 'cause'];

/** Tasks of a period. */
export const tasksIn = async (period: Period, filters: Filters, { facts: reader }: InsightsDeps): Promise<Tasks> => {
  const facts = await reader.read('tasks', monthsOf(period), columns);
  return { facts, rows: filtered(facts, filters, (dimension) => !known.includes(dimension)) };
};

const open = ['open', 'acknowledged', 'contacted'];

/** Ids of tasks that wait and have no cause yet. */
export const waitingTasks = ({ facts }: Tasks): ReadonlySet<string> => {
  const [ids, states, causes] = ['id', 'state', 'cause'].map((name) => wordsOf(facts, name));
  const found = new Set<string>();
  for (let row = 0; row < facts.length; row += 1)
    if (open.includes(states?.words[states.codes[row] ?? -1] ?? '') && causes?.codes[row] === -1)
      found.add(ids?.words[ids.codes[row] ?? -1] ?? '');
  return found;
};

interface OfCause {
  readonly prices: readonly Price[];
  /** Of all its tasks from the first day before to the last after, the newest first. */
  readonly ids: readonly string[];
}

/** What the tasks of a cause were about in money, and which they are. */
export const tasksOfCause = (
  { facts, rows }: Tasks,
  cause: string,
  { windows, zone }: { readonly windows: Windows; readonly zone: string },
): OfCause => {
  const causes = wordsOf(facts, 'cause');
  const isOf = causes.words.map((word) => normalCause(word) === normalCause(cause));
  const own = those(rows, (row) => isOf[causes.codes[row] ?? -1] === true);
  const lies = (period: Period): Rows => those(own, within(facts, 'openedAt', { ...period, zone }));
  const [before, after] = [lies(windows.before), lies(windows.after)];
  const ids = wordsOf(facts, 'id');
  const opened = numbersOf(facts, 'openedAt');
  return {
    prices: pricesOf(amountsOf(facts, before), amountsOf(facts, after), windows.days),
    ids: [...before, ...after]
      .sort((a, b) => (opened[b] ?? 0) - (opened[a] ?? 0))
      .map((row) => ids.words[ids.codes[row] ?? -1] ?? ''),
  };
};

const amountsOf = (facts: Facts, rows: Rows): readonly Amount[] => {
  const [amounts, currencies] = [numbersOf(facts, 'amount'), wordsOf(facts, 'currency')];
  return Array.from(rows).flatMap((row) => {
    const [amount, currency] = [amounts[row] ?? Number.NaN, currencies.words[currencies.codes[row] ?? -1]];
    return Number.isNaN(amount) || currency === undefined ? [] : [{ amount, currency }];
  });
};
