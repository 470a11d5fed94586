import { monthsOf } from '../../shared/domain/insights/dates.ts';
import { assessRisk, type Risk } from '../../shared/domain/insights/risk/assess.ts';
import { type Churn, historyOf, type Told } from '../../shared/domain/insights/risk/history.ts';
import { customerFor, lookback } from '../../shared/domain/insights/risk/traits.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { day } from '../../shared/domain/timing/offsets.ts';
import type { InsightsDeps } from './deps.ts';
import { todayOf } from './load.ts';

/** An event may come at any time: that within so many days is asked. */
const eventHorizon = 90 * day;
/** The backtest begins at two further months. */
const folds = 60 * day;

export interface Assessed {
  readonly risk: Risk;
  readonly churn: Churn;
  readonly horizon: number;
  readonly told: Pick<Told, 'answers' | 'tasks'>;
}

/** Who is about to leave, of all customers, whatever the filters. */
export const assessed = async (deps: InsightsDeps): Promise<Assessed> => {
  const { churn, revenue } = deps.config.insights;
  const horizon = 'silence' in churn ? churn.silence : eventHorizon;
  const told = await factsOf(Math.ceil((2 * horizon + folds + Math.max(lookback, customerFor(churn))) / day), deps);
  const now = millisecondsOf(deps.clock.now());
  return { churn, horizon, told, risk: assessRisk(historyOf(told, { revenue, churn }), { now, churn, horizon }) };
};

const columns = {
  moments: ['at', 'moment', 'contact', 'amount', 'currency'],
  answers: ['id', 'at', 'group', 'contact', 'apart'],
  surveys: ['sentAt', 'answeredAt', 'contact', 'apart'],
  tasks: ['id', 'contact', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt', 'closedAt'],
} as const;

const factsOf = async (days: number, deps: InsightsDeps): Promise<Told> => {
  const today = todayOf(deps);
  const months = monthsOf({ since: today - days, until: today });
  const [moments, answers, surveys, tasks] = await Promise.all([
    deps.facts.read('moments', months, columns.moments),
    deps.facts.read('answers', months, columns.answers),
    deps.facts.read('surveys', months, columns.surveys),
    deps.facts.read('tasks', months, columns.tasks),
  ]);
  return { moments, answers, surveys, tasks };
};
