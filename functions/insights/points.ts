import { tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { type Day, dateOf, daysIn, type Period, stepsIn } from '../../shared/domain/insights/dates.ts';
import { type Rows, those } from '../../shared/domain/insights/fact-rows.ts';
import { type Every, isStep, tallyMoving, windowOf } from '../../shared/domain/insights/moving.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { type Score, scoreOf } from '../../shared/domain/score/score.ts';
import { noTally, type Tally } from '../../shared/domain/score/tally.ts';
import type { Point } from '../../shared/render/insights/model.ts';
import { type Answers, isWithin } from './load.ts';

/** As fine as still tells something. */
export const everyOf = (wish: Pick<Wish, 'since' | 'until' | 'every'>): Every => {
  if (wish.every) return wish.every;
  if (daysIn(wish) <= 21) return 'day';
  return daysIn(wish) <= 400 ? 'week' : 'month';
};

interface Series {
  /** From before the period on where a window is to move (`reachOf`). */
  readonly answers: Answers;
  readonly wish: Pick<Wish, 'since' | 'until' | 'every'>;
}

/** A moving window is drawn at so many days at most, the last one among them: more would be the same line. */
const mostPoints = 60;

/** A score for each step of the period, those without an answer included. @param rows of one type, earlier ones included. */
export const pointsOf = (type: SurveyType, rows: Rows, series: Series): readonly Point[] => {
  const points = [...talliesOf(type, rows, series)].map(([at, tally]) => ({ at, score: scoreOf(type, tally) }));
  if (isStep(everyOf(series.wish))) return points;
  const apart = Math.ceil(points.length / mostPoints);
  return points.filter((_, at) => (points.length - 1 - at) % apart === 0);
};

/** By the first day of a step, or by the last of a moving window. */
export const talliesOf = (type: SurveyType, rows: Rows, { answers, wish }: Series): ReadonlyMap<Day, Tally> => {
  const every = everyOf(wish);
  const { facts, days } = answers;
  const worth = worthOf(facts, type);
  if (!isStep(every)) return tallyMoving({ facts, rows, days, worth }, wish, windowOf(every) ?? 1);
  const tallies = tallySteps(ofPeriod(rows, answers, wish), days, { step: every, worth });
  return new Map(stepsIn(wish, every).map((at) => [at, tallies.get(at) ?? noTally()]));
};

export const ofPeriod = (rows: Rows, { days }: Pick<Answers, 'days'>, period: Period): Rows =>
  those(rows, isWithin(days, period));

export interface TypedScore {
  readonly type: SurveyType;
  readonly score: Score;
  readonly points: readonly Point[];
}

/** The score of each type in the period, the most frequent first. @param rows earlier ones included. */
export const scoresOf = (rows: Rows, series: Series): readonly TypedScore[] => {
  const { facts } = series.answers;
  const now = ofPeriod(rows, series.answers, series.wish);
  return typesIn(facts, now).map(([type]) => {
    const score = scoreOf(type, tallyRows(ofType(facts, now, type), worthOf(facts, type)));
    return { type, score, points: pointsOf(type, ofType(facts, rows, type), series) };
  });
};

/** A step by its first day; a moving window by its first and its last. */
export const datesOf = ({ every }: Pick<Wish, 'every'>, at: Day) => {
  const length = windowOf(every);
  return length === undefined ? { from: dateOf(at) } : { from: dateOf(at - length + 1), until: dateOf(at) };
};
