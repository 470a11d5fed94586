import { responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { distributionOf, tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { coverageOf } from '../../shared/domain/insights/coverage.ts';
import { before, dateOf, daysIn, type Period, type Step, stepsIn } from '../../shared/domain/insights/dates.ts';
import { filtered, headline, valuesOf } from '../../shared/domain/insights/dimension.ts';
import { type Facts, numbersOf, type Rows, those, wordAt } from '../../shared/domain/insights/fact-rows.ts';
import { funnelOf } from '../../shared/domain/insights/funnel.ts';
import { receptionOf } from '../../shared/domain/insights/programs.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { taskFigures } from '../../shared/domain/insights/tasks.ts';
import { durationsOf } from '../../shared/domain/insights/velocity.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { changeBetween } from '../../shared/domain/score/change.ts';
import { rangeOf, type SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import { noTally } from '../../shared/domain/score/tally.ts';
import type { InsightsView, StageView, TypeView } from '../../shared/render/insights/view.ts';
import { commentsOf } from './answers.ts';
import type { InsightsDeps } from './deps.ts';
import { type Answers, isWithin, loadAnswers, loadMoments, loadSurveys, loadTasks } from './load.ts';

/** Comments that the page shows. */
const shownComments = 12;

export const stages = ['awareness', 'consideration', 'purchase', 'use', 'support', 'advocacy'] as const;

/** Twice the period: what was before is what it is compared with. */
const withBefore = (wish: Wish): Wish => ({ ...wish, since: before(wish).since });

const stepFor = (period: Period): Step => {
  if (daysIn(period) <= 31) return 'day';
  return daysIn(period) <= 200 ? 'week' : 'month';
};

/** All that the page shows, counted from the facts. @param words whether whoever looks may read what customers wrote. */
export const viewOf = async (wish: Wish, words: boolean, deps: InsightsDeps): Promise<InsightsView> => {
  const [answers, surveys, moments, tasks, comments] = await Promise.all([
    loadAnswers(withBefore(wish), [], deps),
    loadSurveys(wish, deps),
    loadMoments(wish, deps),
    loadTasks(wish, deps),
    words ? commentsOf(wish, deps) : new Map<string, string>(),
  ]);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const sent = sentRows(surveys, wish.filters, window);
  const now = those(headline(answers.facts, answers.rows), isWithin(answers.days, wish));
  return {
    period: { since: dateOf(wish.since), until: dateOf(wish.until), days: daysIn(wish) },
    filters: Object.fromEntries(wish.filters),
    choices: choicesOf(answers.facts),
    types: typesIn(answers.facts, now).map(([type]) => typeView(type, { wish, answers, now })),
    stages: stages.map((stage) => stageView(stage, { wish, answers, now })),
    response: responseRate(surveys, sent),
    funnel: funnelOf({ moments, surveys, filters: wish.filters, window }),
    answeredWithin: durationsOf(surveys, sent, 'answeredAt'),
    programs: receptionOf(surveys, sent),
    coverage: coverageOf({ moments, surveys }, 'team', { filters: wish.filters, window }),
    tasks: taskFigures(tasks, wish.filters, { window, now: millisecondsOf(deps.clock.now()) }),
    comments: words ? newest(answers, comments) : undefined,
    apart: those(answers.rows, isWithin(answers.days, wish)).length - now.length,
  };
};

const choicesOf = (facts: Facts): InsightsView['choices'] => {
  const all = filtered(facts, new Map());
  const named = (dimension: 'program' | 'channel' | 'language') =>
    valuesOf(facts, all, dimension).flatMap(([value]) => (value === null ? [] : [value]));
  return { program: named('program'), channel: named('channel'), language: named('language') };
};

interface Counted {
  readonly wish: Wish;
  readonly answers: Answers;
  /** Rows of the headline in the period itself. */
  readonly now: Rows;
}

const typeView = (type: SurveyType, { wish, answers: { facts, days, rows }, now }: Counted): TypeView => {
  const worth = worthOf(facts, type);
  const mine = ofType(facts, now, type);
  const then = those(ofType(facts, headline(facts, rows), type), isWithin(days, before(wish)));
  const [tally, earlier] = [tallyRows(mine, worth), tallyRows(then, worth)];
  const step = stepFor(wish);
  const byStep = tallySteps(mine, days, { step, worth });
  return {
    type,
    range: rangeOf(type),
    score: scoreOf(type, tally),
    change: changeBetween(type, earlier, tally),
    step,
    trend: stepsIn(wish, step).map((from) => ({
      from: dateOf(from),
      ...scoreOf(type, byStep.get(from) ?? noTally()),
    })),
    ratings: [...distributionOf(facts, mine)],
  };
};

const stageView = (stage: string, { wish, answers, now }: Counted): StageView => {
  const { facts, days } = answers;
  const mine = those(now, (row) => wordAt(facts, 'stage', row) === stage);
  const scores = typesIn(facts, mine).map(([type]) => {
    const worth = worthOf(facts, type);
    const rows = ofType(facts, mine, type);
    const byStep = tallySteps(rows, days, { step: stepFor(wish), worth });
    return {
      type,
      range: rangeOf(type),
      score: scoreOf(type, tallyRows(rows, worth)),
      trend: stepsIn(wish, stepFor(wish)).map((from) => ({
        from: dateOf(from),
        ...scoreOf(type, byStep.get(from) ?? noTally()),
      })),
    };
  });
  return { stage, scores };
};

/** What customers wrote last, with what they rated; of links and kiosks too, marked so. */
const newest = ({ facts, rows }: Answers, comments: ReadonlyMap<string, string>) => {
  const [at, score] = [numbersOf(facts, 'at'), numbersOf(facts, 'score')];
  return Array.from(rows)
    .sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0))
    .flatMap((row) => {
      const words = comments.get(wordAt(facts, 'id', row) ?? '');
      if (!words) return [];
      const rating = { type: wordAt(facts, 'type', row) ?? '', score: score[row] ?? Number.NaN };
      const where = { program: wordAt(facts, 'program', row), apart: wordAt(facts, 'apart', row) };
      return [
        { words, at: new Date(at[row] ?? 0).toISOString(), group: wordAt(facts, 'group', row), ...rating, ...where },
      ];
    })
    .slice(0, shownComments);
};
