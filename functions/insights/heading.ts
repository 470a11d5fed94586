import { tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { type Day, type Period, stepStart, stepsIn } from '../../shared/domain/insights/dates.ts';
import { type Rows, those } from '../../shared/domain/insights/fact-rows.ts';
import { backtest, type Tried } from '../../shared/domain/insights/heading/backtest.ts';
import { type Forecast, forecast } from '../../shared/domain/insights/heading/forecast.ts';
import { worthOf } from '../../shared/domain/insights/rating.ts';
import { seriesBreaks } from '../../shared/domain/insights/trend.ts';
import { rangeOf, type SurveyType } from '../../shared/domain/score/rule.ts';
import { type Score, scoreOf } from '../../shared/domain/score/score.ts';
import { noTally } from '../../shared/domain/score/tally.ts';
import type { Answers } from './load.ts';

/** Weeks that are looked ahead, and those after which the band is tried on the past. */
export const weeksAhead = 13;
export const weeksTried = 4;
/** The score of now is that of so many days. */
const recentDays = 90;

export interface Heading {
  readonly type: SurveyType;
  readonly now: Score;
  /** Whole weeks of the newest series, the oldest first. */
  readonly points: readonly { readonly at: Day; readonly score: Score }[];
  readonly forecast: Forecast | undefined;
  readonly tried: Tried;
}

/** Where the score of rows of one type is heading. @param period its end is not over yet where it is today. */
export const headingOf = (
  type: SurveyType,
  rows: Rows,
  {
    answers: { facts, days },
    period,
    today,
  }: { readonly answers: Answers; readonly period: Period; readonly today: Day },
): Heading => {
  const worth = worthOf(facts, type);
  const weeks = tallySteps(rows, days, { step: 'week', worth });
  const [begun] = seriesBreaks(facts, rows, days).slice(-1);
  const first = weekFrom(Math.max(period.since, begun ?? period.since, firstDay(rows, days)));
  const last = Math.min(period.until, today - 1);
  const points = stepsIn(period, 'week')
    .filter((at) => at >= first && at + 6 <= last)
    .map((at) => ({ at, score: scoreOf(type, weeks.get(at) ?? noTally()) }));
  const values = points.map(({ score }) => score.score);
  const recent = those(rows, (row) => (days[row] ?? 0) > period.until - recentDays && (days[row] ?? 0) >= (begun ?? 0));
  return {
    ...{ type, points, now: scoreOf(type, tallyRows(recent, worth)) },
    forecast: forecast(values, weeksAhead, rangeOf(type)),
    tried: backtest(values, weeksTried, rangeOf(type)),
  };
};

/** The first week that begins on or after a day. */
const weekFrom = (day: Day): Day => stepStart(day + 6, 'week');

const firstDay = (rows: Rows, days: Float64Array): Day =>
  rows.reduce((first, row) => Math.min(first, days[row] ?? first), Number.POSITIVE_INFINITY);
