import { canBeAsked, sentRows } from '../../shared/domain/insights/asked.ts';
import { type FunnelStep, funnelOf } from '../../shared/domain/insights/funnel.ts';
import { type Durations, durationsOf } from '../../shared/domain/insights/velocity.ts';
import { readWish, type Wish } from '../../shared/domain/insights/wish.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { loadMoments, loadSurveys, todayOf } from './load.ts';
import { apiDays } from './metrics.ts';

/** `GET /v1/funnel`: from the event to the answer, why some were lost on the way, and how soon people answer or leave. */
export const funnel = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  if (wish.by.length > 0 || wish.every)
    return problem(400, '`by` and `every` divide no funnel; ask for one part at a time by filters.');
  if (!canBeAsked(wish.filters))
    return problem(400, '`tag` and `cause` are known of answers alone; a funnel begins before there are any.');
  return json(200, await counted(wish, deps));
};

const counted = async (wish: Wish, deps: InsightsDeps) => {
  const [moments, surveys] = await Promise.all([loadMoments(wish, deps), loadSurveys(wish, deps)]);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const sent = sentRows(surveys, wish.filters, window);
  return {
    steps: funnelOf({ moments, surveys, filters: wish.filters, window }).map(stepView),
    velocity: {
      answered: durationView(durationsOf(surveys, sent, 'answeredAt')),
      optedOut: durationView(durationsOf(surveys, sent, 'optedOutAt')),
    },
  };
};

const stepView = ({ step, n, lost }: FunnelStep) => ({
  ...{ step, n },
  lost: lost.map(([reason, times]) => ({ reason, n: times })),
});

const hour = 3_600_000;
const inHours = (milliseconds: number | null): number | null => (milliseconds === null ? null : milliseconds / hour);

const durationView = ({ n, quarter, median, threeQuarters, by }: Durations) => ({
  n,
  hours: { quarter: inHours(quarter), median: inHours(median), threeQuarters: inHours(threeQuarters) },
  within: by.map(({ hours, share }) => ({ hours, n: share.n, share: share.of === 0 ? null : share.n / share.of })),
});
