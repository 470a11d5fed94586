import { dateOf } from '../../shared/domain/insights/dates.ts';
import { neededEvents } from '../../shared/domain/insights/risk/assess.ts';
import { day } from '../../shared/domain/timing/offsets.ts';
import type { Assessed } from '../../shared/steps/facts/assessed.ts';
import type { Person } from './at-risk.ts';
import type { Outlook } from './count-outlook.ts';
import type { GoalStanding } from './goals.ts';
import type { Heading } from './heading.ts';

/** What the API says of what comes. Shares are per cent, probabilities from 0 to 1. */
export const outlookView = ({ headings, goals, assessed, people }: Omit<Outlook, 'answers'>) => ({
  headings: headings.map(headingView),
  goals: goals.map(goalView),
  risk: riskView(assessed, people),
});

const headingView = ({ type, now, points, forecast, tried }: Heading) => {
  const last = points.at(-1)?.at ?? 0;
  return {
    ...{ type, now, every: 'week' },
    points: points.map(({ at, score: { n, score, low, high } }) => ({ from: dateOf(at), n, score, low, high })),
    forecast: forecast
      ? {
          ...{ model: forecast.model, weights: forecast.weights },
          ahead: forecast.ahead.map(({ step, ...band }) => ({ from: dateOf(last + 7 * step), ...band })),
        }
      : null,
    tried,
  };
};

const goalView = ({ goal, heading, standing, moved }: GoalStanding) => ({
  ...{ name: goal.name ?? null, program: goal.program ?? null, stage: goal.stage ?? null, type: goal.type },
  ...{ goal: goal.score, by: goal.by ?? null, baseline: goal.baseline ?? null, now: heading.now, standing, moved },
});

const riskView = ({ risk, churn, horizon }: Assessed, people: readonly Person[]) => {
  const of = {
    churn: 'event' in churn ? churn : { silenceDays: churn.silence / day },
    ...{ horizonDays: horizon / day, lost: risk.lost, kept: risk.kept, needed: neededEvents },
  };
  if (risk.kind === 'refused') return { ...of, by: null, weights: [], backtest: null, customers: null, people };
  const { by, weights, backtest, customers } = risk;
  return { ...of, by, weights, backtest: backtest ?? null, customers, people };
};
