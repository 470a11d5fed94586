import { headline } from '../../shared/domain/insights/dimension.ts';
import { ofType, typesIn } from '../../shared/domain/insights/rating.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { type Assessed, assessed } from '../../shared/steps/facts/assessed.ts';
import { type Person, peopleAtRisk } from './at-risk.ts';
import type { InsightsDeps } from './deps.ts';
import { type GoalStanding, goalStandings } from './goals.ts';
import { type Heading, headingOf } from './heading.ts';
import { type Answers, loadAnswers, todayOf } from './load.ts';

export interface Outlook {
  readonly answers: Answers;
  readonly headings: readonly Heading[];
  readonly goals: readonly GoalStanding[];
  readonly assessed: Assessed;
  readonly people: readonly Person[];
}

/** @param mayName whether whoever asks may read names and addresses. */
export const countOutlook = async (wish: Wish, mayName: boolean, deps: InsightsDeps): Promise<Outlook> => {
  const [answers, risk] = await Promise.all([loadAnswers({ ...wish, by: [] }, [], deps), assessed(deps)]);
  const rows = headline(answers.facts, answers.rows);
  const counted = { answers, rows, period: wish, today: todayOf(deps) };
  return {
    answers,
    headings: typesIn(answers.facts, rows).map(([type]) => headingOf(type, ofType(answers.facts, rows, type), counted)),
    goals: goalStandings(deps.config.insights.goals, counted),
    assessed: risk,
    people: await peopleAtRisk(risk, mayName, deps),
  };
};
