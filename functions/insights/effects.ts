import type { ImprovementRow } from '../../shared/contracts/rows/improvement.ts';
import { compare } from '../../shared/domain/compare.ts';
import { dayOf } from '../../shared/domain/insights/dates.ts';
import { columnOf, headline } from '../../shared/domain/insights/dimension.ts';
import { type Effect, effectOf } from '../../shared/domain/insights/effect/effect.ts';
import type { Price } from '../../shared/domain/insights/effect/price.ts';
import type { Told } from '../../shared/domain/insights/effect/told.ts';
import { type Missing, missingOf } from '../../shared/domain/insights/effect/verdict.ts';
import { type Windows, windowsOf } from '../../shared/domain/insights/effect/windows.ts';
import { type Facts, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { normalCause } from '../../shared/domain/task/cause.ts';
import type { InsightsDeps } from './deps.ts';
import { type Answers, loadAnswers, todayOf } from './load.ts';
import { type Tasks, tasksIn, tasksOfCause, waitingTasks } from './tasks-of-cause.ts';
import { toldOf } from './told.ts';

export interface ImprovementEffect {
  readonly row: ImprovementRow;
  /** Absent as long as it has not begun. */
  readonly counted?:
    | (Omit<Effect, 'fewest'> & {
        readonly windows: Windows;
        readonly prices: readonly Price[];
        readonly told: Told;
        readonly missing: readonly Missing[];
      })
    | undefined;
}

interface Asked {
  readonly wish: Pick<Wish, 'filters'>;
  readonly days: number;
}

/** All improvements with their effects, the newest first; facts are read once for all of them. */
export const improvementEffects = async (
  { wish, days }: Asked,
  deps: InsightsDeps,
): Promise<readonly ImprovementEffect[]> => {
  const rows = await improvementsIn(deps);
  const today = todayOf(deps);
  const begun = rows.filter(({ on }) => dayOf(on) < today);
  if (begun.length === 0) return rows.map((row) => ({ row }));
  const since = Math.min(...begun.map(({ on }) => dayOf(on))) - days;
  const period = { since, until: today };
  const property = deps.config.insights.holdout?.property;
  const more = ['taskId', 'cause', ...(property === undefined ? [] : [columnOf(`property.${property}`)])];
  const [answers, tasks] = await Promise.all([
    loadAnswers({ ...period, filters: wish.filters, by: [] }, more, deps),
    tasksIn(period, wish.filters, deps),
  ]);
  return Promise.all(rows.map((row) => effectFor(row, { answers, tasks, today, days }, deps)));
};

/** Not those taken off the list. */
const improvementsIn = async ({ records }: InsightsDeps): Promise<readonly ImprovementRow[]> => {
  const { refs } = await records.list({ of: 'improvements' }, { limit: 200 });
  const rows = await records.getAll(refs);
  return rows
    .filter((row): row is ImprovementRow => row?.kind === 'improvement' && row.removedAt === undefined)
    .sort((a, b) => compare(b.on, a.on) || compare(a.id, b.id));
};

interface Loaded {
  readonly answers: Answers;
  readonly tasks: Tasks;
  readonly today: number;
  readonly days: number;
}

const effectFor = async (
  row: ImprovementRow,
  { answers: { facts, rows, days: at }, tasks, today, days }: Loaded,
  deps: InsightsDeps,
): Promise<ImprovementEffect> => {
  const windows = windowsOf(dayOf(row.on), { today, days });
  if (!windows) return { row };
  const hasCause = hasWord(facts, 'cause', (cause) => normalCause(cause) === normalCause(row.cause));
  const { fewest, ...effect } = effectOf({
    ...{ facts, rows: headline(facts, rows), days: at, windows, hasCause },
    waiting: waitingTasks(tasks),
    isHeldOut: holdoutOf(facts, deps),
  });
  const { prices, ids } = tasksOfCause(tasks, row.cause, { windows, zone: deps.config.brand.timezone });
  const told = await toldOf(row.cause, ids, deps);
  const missing = missingOf({
    ...{ days: windows.days, isPriced: prices.length > 0, change: effect.share.change, beside: effect.beside },
    ...{ hasHoldout: deps.config.insights.holdout !== undefined, fewest, told },
  });
  return { row, counted: { ...effect, windows, prices, told, missing } };
};

/** Whether a word of a row fits; each word is looked at once. */
const hasWord = (facts: Facts, column: string, fits: (word: string) => boolean): ((row: number) => boolean) => {
  const { codes, words } = wordsOf(facts, column);
  const isFitting = words.map(fits);
  return (row) => isFitting[codes[row] ?? -1] ?? false;
};

/** Where improvements do not reach, by the configuration. */
const holdoutOf = (facts: Facts, { config }: InsightsDeps): ((row: number) => boolean) | undefined => {
  const { holdout } = config.insights;
  return holdout && hasWord(facts, columnOf(`property.${holdout.property}`), (word) => holdout.values.includes(word));
};
