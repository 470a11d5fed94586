import { journeyStages } from '../../shared/contracts/config/journey.ts';
import { canBeAsked, responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { headline } from '../../shared/domain/insights/dimension.ts';
import { observationsOf, ofStage } from '../../shared/domain/insights/journey.ts';
import { reachOf } from '../../shared/domain/insights/moving.ts';
import { readWish, type Wish } from '../../shared/domain/insights/wish.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { loadAnswers, loadMoments, loadSurveys, todayOf } from './load.ts';
import { apiDays } from './metrics.ts';
import { datesOf, everyOf, ofPeriod, scoresOf, type TypedScore } from './points.ts';

/** `GET /v1/journey`: all six stages, each with its scores, volume, trend, and what happened there. */
export const journey = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  if (wish.by.length > 0)
    return problem(400, '`by` divides no journey: stages are its division. Ask `/v1/metrics?by=stage,…`.');
  return json(200, { every: everyOf(wish), stages: await stagesOf(wish, deps) });
};

const stagesOf = async (wish: Wish, deps: InsightsDeps) => {
  const [answers, surveys, moments] = await Promise.all([
    loadAnswers(reachOf(wish), [], deps),
    loadSurveys(wish, deps),
    loadMoments(wish, deps),
  ]);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const rows = headline(answers.facts, answers.rows);
  const sent = canBeAsked(wish.filters) ? sentRows(surveys, wish.filters, window) : undefined;
  const observations = observationsOf(moments, deps.config, { filters: wish.filters, window });
  return journeyStages.map((stage) => {
    const own = ofStage(answers.facts, rows, stage);
    const now = ofPeriod(own, answers, wish);
    const asked = sent && responseRate(surveys, ofStage(surveys, sent, stage));
    return {
      ...{ stage, answers: now.length, asked: asked?.of ?? null, answered: asked?.n ?? null },
      responseRate: asked?.rate == null ? null : asked.n / asked.of,
      scores: scoresOf(own, { answers, wish }).map(scoreView(wish)),
      observations: observations.get(stage) ?? [],
    };
  });
};

const scoreView =
  (wish: Wish) =>
  ({ type, score, points }: TypedScore) => ({
    type,
    ...score,
    series: points.flatMap(({ at, score: { small: _, ...point } }) =>
      point.n === 0 ? [] : [{ ...datesOf(wish, at), ...point }],
    ),
  });
