import { type Day, daysOf, localDay, monthsOf, type Period } from '../../shared/domain/insights/dates.ts';
import { columnOf, type Dimension, dimensions, filtered } from '../../shared/domain/insights/dimension.ts';
import { type Facts, type Rows, those } from '../../shared/domain/insights/fact-rows.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { InsightsDeps } from './deps.ts';

type LoadDeps = Pick<InsightsDeps, 'facts' | 'clock' | 'config'>;

export const todayOf = ({ clock, config }: Pick<InsightsDeps, 'clock' | 'config'>): Day =>
  localDay(millisecondsOf(clock.now()), config.brand.timezone);

/** A survey is made at most so long before it is sent, and answered at most so long after: days. */
const reach = 60;

const shared = ['program', 'stage', 'type', 'series', 'channel', 'language', 'team', 'agent', 'apart'];

/** Columns that filters and divisions need besides those that are always read. */
const columnsFor = (dimensions: Iterable<Dimension>): readonly string[] => [...dimensions].map(columnOf);

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

export interface Answers {
  readonly facts: Facts;
  /** Of the period, those that pass the filters, links and tests included. */
  readonly rows: Rows;
  /** Day of each row of the facts. */
  readonly days: Float64Array;
}

const rated = ['id', 'at', 'day', 'score', 'group', 'effective', 'easy', 'enjoyed'];

/** Answers of a period that pass the filters. */
export const loadAnswers = async (
  wish: Pick<Wish, 'since' | 'until' | 'filters' | 'by'>,
  more: readonly string[],
  { facts: reader }: LoadDeps,
): Promise<Answers> => {
  const columns = unique([...rated, ...shared, ...columnsFor([...wish.filters.keys(), ...wish.by]), ...more]);
  const facts = await reader.read('answers', monthsOf(wish), columns);
  const days = daysOf(facts, 'day');
  return { facts, days, rows: those(filtered(facts, wish.filters), isWithin(days, wish)) };
};

export const isWithin =
  (days: Float64Array, { since, until }: Period) =>
  (row: number): boolean => {
    const at = days[row] ?? Number.NaN;
    return at >= since && at <= until;
  };

const ofSurveys = [
  ...['state', 'reason', 'occurredAt', 'sentAt', 'deliveredAt', 'openedAt', 'answeredAt', 'optedOutAt'],
  'complainedAt',
];

/** Surveys that may have been sent in a period, or whose event may lie in it. */
export const loadSurveys = (wish: Wish, { facts }: LoadDeps, more: readonly string[] = []): Promise<Facts> =>
  facts.read(
    'surveys',
    monthsOf(wish, { before: reach, after: reach }),
    unique([...shared, ...ofSurveys, ...more, ...columnsFor([...wish.filters.keys(), ...wish.by].filter(isKept))]),
  );

const isKept = (dimension: Dimension): boolean => dimension !== 'tag' && dimension !== 'cause';

/** Events of a period, and what was decided about them. */
export const loadMoments = (wish: Wish, { facts }: LoadDeps): Promise<Facts> => {
  const own: readonly Dimension[] = [...wish.filters.keys()].filter((one) => !dimensions.some((name) => name === one));
  const columns = ['at', 'moment', 'program', 'verdict', 'reason', 'team', 'agent', ...columnsFor(own)];
  return facts.read('moments', monthsOf(wish), unique(columns));
};

/** Tasks of a period, and those from long before, or after it, that may still wait. */
export const loadTasks = ({ since, until }: Period, deps: LoadDeps): Promise<Facts> =>
  deps.facts.read('tasks', monthsOf({ since, until: Math.max(until, todayOf(deps)) }, { before: 3 * reach }), [
    ...['program', 'team', 'cause', 'state', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt', 'closedAt'],
    ...['late', 'recovered', 'promisesKept', 'promisesBroken'],
  ]);
