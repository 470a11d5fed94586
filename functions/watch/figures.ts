import { tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { type Day, daysOf, monthsOf, type Period, stepsIn } from '../../shared/domain/insights/dates.ts';
import { type Filters, filtered, headline, valuesOf } from '../../shared/domain/insights/dimension.ts';
import { type Facts, type Rows, those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { growingTags } from '../../shared/domain/insights/growing-tags.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { taskFigures } from '../../shared/domain/insights/tasks.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { Edition } from '../../shared/domain/notice/edition.ts';
import { changeBetween } from '../../shared/domain/score/change.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import { noTally } from '../../shared/domain/score/tally.ts';
import type { ScoreLine, ScoresView, TypeLine } from '../../shared/render/staff/scores-mail.ts';
import type { WatchDeps } from './deps.ts';

/** A period is held against so many days before it: a day against the day before would say nothing. */
const daysBefore = 28;
const bars = { day: 14, week: 8 * 7 } as const;

const columns = [
  ...['id', 'at', 'day', 'score', 'group', 'effective', 'easy', 'enjoyed', 'program', 'stage', 'type', 'series'],
  ...['apart', 'tags'],
];

interface Counted {
  readonly facts: Facts;
  readonly days: Float64Array;
  readonly period: Period;
  readonly before: Period;
}

/** What a digest says of a period: scores and whether they changed, tasks, themes. Nothing that anybody wrote. */
export const figuresFor = async (
  { every, programs }: { readonly every: 'day' | 'week'; readonly programs?: readonly string[] | undefined },
  { period }: Edition,
  deps: WatchDeps,
): Promise<ScoresView> => {
  const { config, publicUrl, clock } = deps;
  const filters: Filters = new Map(programs ? [['program', programs]] : []);
  const before = { since: period.since - daysBefore, until: period.since - 1 };
  const shown = { since: period.until - bars[every] + 1, until: period.until };
  const since = Math.min(before.since, shown.since);
  const [facts, tasks] = await Promise.all([
    deps.facts.read('answers', monthsOf({ since, until: period.until }), columns),
    deps.facts.read('tasks', monthsOf(period, { before: 180, after: 2 }), taskColumns),
  ]);
  const counted = { facts, days: daysOf(facts, 'day'), period, before };
  const rows = headline(facts, filtered(facts, filters));
  const types = typesIn(facts, those(rows, within(counted.days, { since, until: period.until })));
  const now = those(rows, within(counted.days, period));
  return {
    brand: config.brand,
    every,
    period,
    daysBefore,
    programs,
    scores: types.map(([type]) => typeLine(type, ofType(facts, rows, type), { ...counted, shown, every })),
    tasks: taskFigures(tasks, filters, {
      window: { ...period, zone: config.brand.timezone },
      now: millisecondsOf(clock.now()),
    }),
    tags: growingTags(facts, now, those(rows, within(counted.days, before))),
    url: `${publicUrl}/app/insights`,
  };
};

const taskColumns = [
  ...['program', 'team', 'cause', 'state', 'kind', 'openedAt', 'dueAt', 'resolveBy', 'contactedAt', 'closedAt'],
  ...['late', 'recovered', 'promisesKept', 'promisesBroken'],
];

const within =
  (days: Float64Array, { since, until }: Period) =>
  (row: number): boolean => {
    const at = days[row] ?? Number.NaN;
    return at >= since && at <= until;
  };

const typeLine = (
  type: SurveyType,
  rows: Rows,
  counted: Counted & { readonly shown: Period; readonly every: 'day' | 'week' },
): TypeLine => {
  const { facts, days, shown, every } = counted;
  const steps = tallySteps(those(rows, within(days, shown)), days, { step: every, worth: worthOf(facts, type) });
  const programs = valuesOf(facts, those(rows, within(days, counted.period)), 'program').flatMap(([name]) =>
    name === null ? [] : [name],
  );
  const { codes, words } = wordsOf(facts, 'program');
  return {
    type,
    ...lineOf('', type, { rows, counted }),
    bars: stepsIn(shown, every).map((at: Day) => ({ at, score: scoreOf(type, steps.get(at) ?? noTally()) })),
    programs: programs.slice(0, mostPrograms).map((name) => {
      const code = words.indexOf(name);
      return lineOf(name, type, { rows: rows.filter((row) => codes[row] === code), counted });
    }),
  };
};

/** A mail is no report: the page has them all. */
const mostPrograms = 12;

const lineOf = (
  name: string,
  type: SurveyType,
  { rows, counted: { facts, days, period, before } }: { readonly rows: Rows; readonly counted: Counted },
): ScoreLine => {
  const worth = worthOf(facts, type);
  const tally = tallyRows(those(rows, within(days, period)), worth);
  const change = changeBetween(type, tallyRows(those(rows, within(days, before)), worth), tally);
  return { name, score: scoreOf(type, tally), change };
};
