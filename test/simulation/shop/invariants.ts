import type { Row, RowOf } from '../../../shared/contracts/rows/row.ts';
import type { Played } from './play.ts';
import { askingRules } from './rules/asking.ts';
import { brakeRules } from './rules/brakes.ts';
import { eventRules } from './rules/events.ts';
import { keptRules } from './rules/kept.ts';
import { promiseRules } from './rules/promises.ts';
import type { Broken } from './rules/rule.ts';
import { taskRules } from './rules/tasks.ts';
import { tellingRules } from './rules/told.ts';

export type { Broken };

export const rules = {
  ...eventRules,
  ...askingRules,
  ...brakeRules,
  ...taskRules,
  ...promiseRules,
  ...tellingRules,
  ...keptRules,
};

/** Whatever must not be, and is. */
export const brokenIn = async (played: Played): Promise<readonly Broken[]> => {
  const all = played.shop.records.all();
  const of = <K extends Row['kind']>(kind: K): RowOf<K>[] => all.filter((row): row is RowOf<K> => row.kind === kind);
  const rows = { all, surveys: of('survey'), tasks: of('task'), events: of('event') };
  const found = await Promise.all(
    Object.entries(rules).map(async ([rule, check]) =>
      (await check(played, rows)).map((broken) => ({ rule, ...broken })),
    ),
  );
  return found.flat();
};
