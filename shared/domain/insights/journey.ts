import type { RuntimeConfig } from '../../contracts/config/config.ts';
import { type JourneyStage, journeyStages } from '../../contracts/config/journey.ts';
import { inWindow } from './asked.ts';
import type { Period } from './dates.ts';
import { type Filters, filtered } from './dimension.ts';
import { countsOf, type Facts, type Rows, wordsOf } from './fact-rows.ts';
import { isOfMoments } from './funnel.ts';
import { partOf } from './rating.ts';

/** What happened at a stage, whether or not anybody was asked about it. */
export interface Observation {
  readonly event: string;
  readonly n: number;
  /** It is the moment of a programme, which asks about it. */
  readonly isAsked: boolean;
}

type Places = Pick<RuntimeConfig, 'programs' | 'insights'>;

/** Event types of a stage: the moments of its programmes, and its touchpoints. */
const eventsOf = (stage: JourneyStage, { programs, insights }: Places): readonly string[] => {
  const moments = Object.values(programs).flatMap(({ journey, moment }) => (journey === stage ? [moment] : []));
  const touchpoints = Object.entries(insights.touchpoints).flatMap(([type, at]) => (at === stage ? [type] : []));
  return [...new Set([...moments, ...touchpoints])];
};

interface Happening {
  readonly filters: Filters;
  readonly window: Period & { readonly zone: string };
}

/**
 * What happened in a period at each stage, the most frequent first; a type that did not happen stands there with none. What an
 * event does not have yet, such as a channel, is no filter here.
 */
export const observationsOf = (
  moments: Facts,
  config: Places,
  { filters, window }: Happening,
): ReadonlyMap<JourneyStage, readonly Observation[]> => {
  const all = filtered(moments, filters, (one) => !isOfMoments(one));
  const rows = inWindow(moments, all, { column: 'at', window });
  const counts = countsOf(rows, wordsOf(moments, 'moment'));
  const asked = new Set(Object.values(config.programs).map(({ moment }) => moment));
  const observed = (event: string): Observation => ({ event, n: counts.get(event) ?? 0, isAsked: asked.has(event) });
  return new Map(
    journeyStages.map((stage) => [
      stage,
      eventsOf(stage, config)
        .map(observed)
        .sort((a, b) => b.n - a.n || (a.event < b.event ? -1 : 1)),
    ]),
  );
};

/** Rows of one stage. */
export const ofStage = (facts: Facts, rows: Rows, stage: JourneyStage): Rows =>
  partOf(facts, rows, { column: 'stage', word: stage });
