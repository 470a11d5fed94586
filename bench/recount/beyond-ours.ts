import type { InsightsDeps } from '../../functions/insights/deps.ts';
import { journey } from '../../functions/insights/journey.ts';
import { loadMoments, loadSurveys } from '../../functions/insights/load.ts';
import { coverageOf } from '../../shared/domain/insights/coverage.ts';
import { dayOf } from '../../shared/domain/insights/dates.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { Numbers } from './ours.ts';
import type { Period } from './theirs.ts';

export const wishOf = ({ since, until }: Period): Wish => ({
  ...{ since: dayOf(since), until: dayOf(until), filters: new Map(), by: [] },
});

/** Coverage of each team and agent, and what happened at each stage, asked about or not. */
export const askedAndSeen = async (period: Period, deps: InsightsDeps): Promise<Numbers> => {
  const numbers: Numbers = new Map();
  const wish = wishOf(period);
  const [moments, surveys] = [await loadMoments(wish, deps), await loadSurveys(wish, deps)];
  const window = { ...wish, zone: deps.config.brand.timezone };
  for (const by of ['team', 'agent'] as const)
    for (const { who, eligible, asked } of coverageOf({ moments, surveys }, by, { filters: wish.filters, window }))
      numbers.set(`${by} ${who} eligible`, eligible).set(`${by} ${who} asked`, asked.n);
  const query = new URLSearchParams({ ...period });
  const { stages } = JSON.parse((await journey(query, deps)).body) as { stages: readonly Stage[] };
  for (const { stage, asked, answered, observations } of stages) {
    numbers.set(`stage ${stage} asked`, asked).set(`stage ${stage} answered`, answered);
    for (const { event, n } of observations) if (n > 0) numbers.set(`stage ${stage} saw ${event}`, n);
  }
  return numbers;
};

interface Stage {
  readonly stage: string;
  readonly asked: number;
  readonly answered: number;
  readonly observations: readonly { readonly event: string; readonly n: number }[];
}
