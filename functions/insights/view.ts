import { journeyStages } from '../../shared/contracts/config/journey.ts';
import { canBeAsked, responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { distributionOf, tallyRows } from '../../shared/domain/insights/count.ts';
import { coverageOf } from '../../shared/domain/insights/coverage.ts';
import { cxiParts } from '../../shared/domain/insights/cxi.ts';
import { before } from '../../shared/domain/insights/dates.ts';
import { headline } from '../../shared/domain/insights/dimension.ts';
import { type Facts, type Rows, those } from '../../shared/domain/insights/fact-rows.ts';
import { funnelOf } from '../../shared/domain/insights/funnel.ts';
import { observationsOf, ofStage } from '../../shared/domain/insights/journey.ts';
import { type Every, isStep, reachOf, windowOf } from '../../shared/domain/insights/moving.ts';
import { receptionOf } from '../../shared/domain/insights/programs.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { taskFigures } from '../../shared/domain/insights/tasks.ts';
import { seriesBreaks } from '../../shared/domain/insights/trend.ts';
import { durationsOf } from '../../shared/domain/insights/velocity.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { changeBetween } from '../../shared/domain/score/change.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { Line } from '../../shared/render/insights/divided-view.ts';
import type { Focus, Headline, InsightsView, Stage } from '../../shared/render/insights/model.ts';
import { besideOf } from './beside.ts';
import { addressOf } from './controls.ts';
import type { InsightsDeps } from './deps.ts';
import { dividedOf, linesOf } from './divided.ts';
import { type Answers, isWithin, loadAnswers, loadMoments, loadSurveys, loadTasks } from './load.ts';
import { everyOf, ofPeriod, pointsOf, scoresOf } from './points.ts';
import { overduePrograms } from './programs.ts';

type Figures = Pick<
  InsightsView,
  | ('headlines' | 'focus' | 'cxi' | 'divided' | 'beside' | 'stages')
  | ('funnel' | 'answered' | 'optedOut' | 'tasks' | 'concerns')
>;

interface Loaded {
  readonly wish: Wish;
  readonly answers: Answers;
  readonly surveys: Facts;
  readonly moments: Facts;
  readonly tasks: Facts;
}

/** Everything that is counted, and the rows it was counted from: of the period, and as long before. */
export interface Counted {
  readonly figures: Figures;
  readonly answers: Answers;
  /** Of the period. */
  readonly rows: Rows;
}

/** Reads all that the page shows, each table once, and counts it. */
export const countInsights = async (wish: Wish, deps: InsightsDeps): Promise<Counted> => {
  const both = { ...wish, since: Math.min(before(wish).since, reachOf(wish).since) };
  const [answers, surveys, moments, tasks] = await Promise.all([
    loadAnswers(both, ['taskId', 'tags'], deps),
    loadSurveys(wish, deps),
    loadMoments(wish, deps),
    loadTasks(wish, deps),
  ]);
  const loaded = { wish, answers, surveys, moments, tasks };
  return { figures: figuresOf(loaded, deps), answers, rows: ofPeriod(answers.rows, answers, wish) };
};

const figuresOf = (loaded: Loaded, deps: InsightsDeps): Figures => {
  const { wish, surveys, moments, tasks, answers } = loaded;
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const sent = sentRows(surveys, wish.filters, window);
  const all = headline(answers.facts, answers.rows);
  const rows = ofPeriod(all, answers, wish);
  const types = typesIn(answers.facts, rows).map(([type]) => type);
  const [first] = types;
  return {
    headlines: types.map((type) => headlineOf(type, { ...loaded, sent })),
    focus: first && focusOf(first, { loaded, rows: ofType(answers.facts, rows, first) }, deps),
    cxi: types.includes('cxi') ? cxiParts(answers.facts, ofType(answers.facts, rows, 'cxi')) : undefined,
    divided: first && dividedOf({ ...loaded, type: first, rows: ofType(answers.facts, rows, first) }, deps.config),
    beside: besideOf(loaded),
    stages: stagesOf(loaded, all, deps),
    funnel: funnelOf({ moments, surveys, filters: wish.filters, window }),
    answered: durationsOf(surveys, sent, 'answeredAt'),
    optedOut: durationsOf(surveys, sent, 'optedOutAt'),
    tasks: taskFigures(tasks, wish.filters, { window, now: millisecondsOf(deps.clock.now()) }),
    concerns: receptionOf(surveys, sent, overduePrograms(deps)).filter(({ concerns }) => concerns.length > 0),
  };
};

const headlineOf = (type: SurveyType, { wish, answers, surveys, sent }: Loaded & { readonly sent: Rows }): Headline => {
  const { facts, days } = answers;
  const all = ofType(facts, headline(facts, answers.rows), type);
  const now = those(all, isWithin(days, wish));
  const worth = worthOf(facts, type);
  const tally = tallyRows(now, worth);
  return {
    type,
    score: scoreOf(type, tally),
    response: canBeAsked(wish.filters) ? responseRate(surveys, ofType(surveys, sent, type)) : undefined,
    change: changeBetween(type, tallyRows(those(all, isWithin(days, before(wish))), worth), tally),
    points: pointsOf(type, all, { answers, wish }),
    href: addressOf(wish, { type: [type] }),
  };
};

const stagesOf = ({ wish, answers, moments }: Loaded, rows: Rows, { config }: InsightsDeps): readonly Stage[] => {
  const window = { since: wish.since, until: wish.until, zone: config.brand.timezone };
  const observations = observationsOf(moments, config, { filters: wish.filters, window });
  return journeyStages.map((name) => ({
    ...{ name, href: addressOf(wish, { stage: [name] }) },
    scores: scoresOf(ofStage(answers.facts, rows, name), { answers, wish }),
    observations: observations.get(name) ?? [],
  }));
};

interface Typed {
  readonly loaded: Loaded;
  readonly rows: Rows;
}

const focusOf = (type: SurveyType, { loaded, rows }: Typed, deps: InsightsDeps): Focus => {
  const { wish, answers } = loaded;
  const all = ofType(answers.facts, headline(answers.facts, answers.rows), type);
  return {
    type,
    every: everyText(everyOf(wish)),
    points: pointsOf(type, all, { answers, wish }),
    breaks: seriesBreaks(answers.facts, rows, answers.days),
    ratings: [...distributionOf(answers.facts, rows)],
    divisions: [
      { title: 'programme', lines: linesOf({ type, answers, rows }, 'program', deps.config) },
      { title: 'team', lines: teamLines(type, { loaded, rows }, deps) },
    ],
  };
};

const everyText = (every: Every): string =>
  isStep(every) ? `by ${every}` : `over ${windowOf(every)} days, day by day`;

/** Beside each score how many were asked of those who could have been: nobody shines by not asking. */
const teamLines = (type: SurveyType, typed: Typed, { config }: InsightsDeps): readonly Line[] => {
  const { wish, answers, moments, surveys } = typed.loaded;
  const window = { since: wish.since, until: wish.until, zone: config.brand.timezone };
  const coverage = coverageOf({ moments, surveys }, 'team', { filters: wish.filters, window });
  return linesOf({ type, answers, rows: typed.rows }, 'team', config).map((line) => ({
    ...line,
    asked: coverage.find(({ who }) => who === line.value)?.asked,
  }));
};
