import { tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { daysIn, type Step, stepsIn } from '../../shared/domain/insights/dates.ts';
import type { Rows } from '../../shared/domain/insights/fact-rows.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { type Score, scoreOf } from '../../shared/domain/score/score.ts';
import { noTally } from '../../shared/domain/score/tally.ts';
import type { Point } from '../../shared/render/insights/model.ts';
import type { Answers } from './load.ts';

/** As fine as still tells something. */
export const stepOf = (wish: Pick<Wish, 'since' | 'until' | 'every'>): Step => {
  if (wish.every) return wish.every;
  if (daysIn(wish) <= 21) return 'day';
  return daysIn(wish) <= 400 ? 'week' : 'month';
};

interface Series {
  readonly answers: Answers;
  readonly wish: Pick<Wish, 'since' | 'until' | 'every'>;
}

/** A score for each step of the period, those without an answer included. */
export const pointsOf = (type: SurveyType, rows: Rows, { answers, wish }: Series): readonly Point[] => {
  const step = stepOf(wish);
  const steps = tallySteps(rows, answers.days, { step, worth: worthOf(answers.facts, type) });
  return stepsIn(wish, step).map((at) => ({ at, score: scoreOf(type, steps.get(at) ?? noTally()) }));
};

export interface TypedScore {
  readonly type: SurveyType;
  readonly score: Score;
  readonly points: readonly Point[];
}

/** The score of each type among rows, the most frequent first. */
export const scoresOf = (rows: Rows, series: Series): readonly TypedScore[] => {
  const { facts } = series.answers;
  return typesIn(facts, rows).map(([type]) => {
    const typed = ofType(facts, rows, type);
    const score = scoreOf(type, tallyRows(typed, worthOf(facts, type)));
    return { type, score, points: pointsOf(type, typed, series) };
  });
};
