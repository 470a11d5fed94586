import type { RuntimeConfig } from '../../contracts/config/config.ts';
import { propertyColumn } from '../../contracts/facts/tables.ts';
import { localDay, monthsOf } from '../../domain/insights/dates.ts';
import { assessRisk, type Risk } from '../../domain/insights/risk/assess.ts';
import { type Churn, historyOf, type Told } from '../../domain/insights/risk/history.ts';
import { customerFor, lookback } from '../../domain/insights/risk/traits.ts';
import { millisecondsOf } from '../../domain/instant.ts';
import { day } from '../../domain/timing/offsets.ts';
import type { FactReader } from '../../ports/facts.ts';
import type { Clock } from '../../ports/ports.ts';

/** An event may come at any time: that within so many days is asked. */
const eventHorizon = 90 * day;
/** The backtest begins at two further months. */
const folds = 60 * day;

export interface AssessDeps {
  readonly facts: FactReader;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'insights' | 'brand'>;
}

export interface Assessed {
  readonly risk: Risk;
  readonly churn: Churn;
  readonly horizon: number;
  readonly told: Told;
}

/** Who is about to leave, of all customers, whatever the filters. */
export const assessed = async (deps: AssessDeps): Promise<Assessed> => {
  const { churn, revenue } = deps.config.insights;
  const horizon = 'silence' in churn ? churn.silence : eventHorizon;
  const told = await factsOf(Math.ceil((2 * horizon + folds + Math.max(lookback, customerFor(churn))) / day), deps);
  const now = millisecondsOf(deps.clock.now());
  return { churn, horizon, told, risk: assessRisk(historyOf(told, { revenue, churn }), { now, churn, horizon }) };
};

const columns = {
  moments: ['at', 'moment', 'contact', 'amount', 'currency'],
  answers: ['id', 'at', 'group', 'contact', 'apart'],
  surveys: ['sentAt', 'answeredAt', 'contact', 'apart', 'optedOutAt', 'complainedAt'],
  tasks: ['id', 'contact', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt', 'closedAt'],
} as const;

const factsOf = async (days: number, deps: AssessDeps): Promise<Told> => {
  const today = localDay(millisecondsOf(deps.clock.now()), deps.config.brand.timezone);
  const held = heldOutBy(deps.config.insights);
  const months = monthsOf({ since: today - days, until: today });
  const [moments, answers, surveys, tasks] = await Promise.all([
    deps.facts.read('moments', months, [...columns.moments, ...held]),
    deps.facts.read('answers', months, [...columns.answers, ...held]),
    deps.facts.read('surveys', months, columns.surveys),
    deps.facts.read('tasks', months, columns.tasks),
  ]);
  return { moments, answers, surveys, tasks };
};

/** The column by which it is known where improvements do not reach. */
export const heldOutBy = ({ holdout }: Pick<RuntimeConfig['insights'], 'holdout'>): readonly string[] =>
  holdout ? [propertyColumn(holdout.property)] : [];
