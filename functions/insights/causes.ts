import { type Share, shareOf } from '../../shared/domain/insights/asked.ts';
import { tallyRows } from '../../shared/domain/insights/count.ts';
import { before, type Day, daysIn, type Step, stepStart, stepsIn } from '../../shared/domain/insights/dates.ts';
import { headline } from '../../shared/domain/insights/dimension.ts';
import { type Rows, those } from '../../shared/domain/insights/fact-rows.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { driversOf } from '../../shared/domain/insights/themes/drivers.ts';
import { movementsOf } from '../../shared/domain/insights/themes/growth.ts';
import { type Theme, type ThemeKind, themeFigures, themesIn } from '../../shared/domain/insights/themes/theme.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import { causesOverview } from '../../shared/render/insights/causes.ts';
import type { CausesView, ThemeLine } from '../../shared/render/insights/causes-view.ts';
import type { Point } from '../../shared/render/insights/model.ts';
import { addressOf, controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { type Answers, isWithin, loadAnswers } from './load.ts';
import { openPage, viewOf } from './open-page.ts';
import { tasksBehind } from './tasks-behind.ts';
import { wordsOfDetractors } from './words.ts';

const causesPath = '/app/insights/causes';

/** Rows of a table are for reading; what is rarer is summed up in a line. */
const mostLines = 15;

interface Among {
  readonly wish: Wish;
  readonly answers: Answers;
  readonly type: SurveyType;
  /** Of the type and the period, and of the period before. */
  readonly rows: Rows;
  readonly earlier: Rows;
}

/** `/app/insights/causes`: what answers are about, what each theme has to do with the score, and what is new. */
export const showCauses = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish: chosen, today }) => {
    // A theme that is chosen shows its tasks; what it is compared with stays.
    const filters = new Map([...chosen.filters].filter(([name]) => name !== 'cause' && name !== 'tag'));
    const wish = { ...chosen, filters };
    const { answers, now, among } = await answersAmong(wish, deps);
    return causesOverview({
      ...viewOf(visit, deps),
      ...controlsOf(chosen, {
        ...{ today, facts: answers.facts, rows: now, path: causesPath },
        config: deps.config,
      }),
      counted: among && countedOf(among),
      tasks: await tasksBehind(chosen, visit.viewer, deps),
      words: among && (await wordsOfDetractors(among, visit, deps)),
      overview: addressOf(wish),
    });
  });

/** Answers of the most frequent type, or the one that is chosen: of the period, and of as long before. */
export const answersAmong = async (wish: Wish, deps: InsightsDeps) => {
  const both = { ...wish, since: before(wish).since };
  const answers = await loadAnswers(both, ['tags', 'cause', 'answers', 'contact', 'taskId'], deps);
  const all = headline(answers.facts, answers.rows);
  const now = those(all, isWithin(answers.days, wish));
  const [[type] = []] = typesIn(answers.facts, now);
  return { answers, now, among: type && { wish, answers, type, ...periodsOf(all, type, { wish, answers }) } };
};

const periodsOf = (
  all: Rows,
  type: SurveyType,
  { wish, answers: { facts, days } }: Pick<Among, 'wish' | 'answers'>,
) => {
  const own = ofType(facts, all, type);
  return { rows: those(own, isWithin(days, wish)), earlier: those(own, isWithin(days, before(wish))) };
};

export const countedOf = (among: Among): NonNullable<CausesView['counted']> => {
  const { type, rows, wish, answers } = among;
  const worth = worthOf(answers.facts, type);
  const step = stepOf(wish);
  return {
    type,
    every: step,
    score: scoreOf(type, tallyRows(rows, worth)),
    causes: linesOf('cause', step, among),
    tags: linesOf('tag', step, among),
    movements: movementsOf([...changesOf('cause', among), ...changesOf('tag', among)]).filter(
      ({ is }) => is !== 'same',
    ),
    drivers: driversOf({ type, facts: answers.facts, rows }, worth),
  };
};

/** As many steps as still make a small picture. */
const stepOf = (wish: Wish): Step => {
  if (daysIn(wish) <= 21) return 'day';
  return daysIn(wish) <= 130 ? 'week' : 'month';
};

const linesOf = (kind: ThemeKind, step: Step, among: Among): NonNullable<CausesView['counted']>['causes'] => {
  const { type, rows, wish, answers } = among;
  const themes = themesIn(answers.facts, rows, kind);
  const worth = worthOf(answers.facts, type);
  const totals = perStep(rows, step, among);
  const figures = themeFigures(themes.slice(0, mostLines), { type, facts: answers.facts, rows, worth });
  const lines = figures.map(
    (theme): ThemeLine => ({
      ...theme,
      points: pointsOf(theme, { step, totals }, among),
      here: `${addressOf(wish, { [kind]: theme.spellings }, causesPath)}#tasks`,
      comments: `${addressOf(wish, { [kind]: theme.spellings })}#comments`,
    }),
  );
  return { lines, others: themes.length - lines.length };
};

const perStep = (rows: Iterable<number>, step: Step, { answers: { days } }: Among): ReadonlyMap<Day, number> => {
  const counts = new Map<Day, number>();
  for (const row of rows) {
    const at = stepStart(days[row] ?? 0, step);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return counts;
};

/** Its share of answers in each step, with the interval. */
const pointsOf = (
  { rows }: Theme,
  { step, totals }: { readonly step: Step; readonly totals: ReadonlyMap<Day, number> },
  among: Among,
): readonly Point[] => {
  const own = perStep(rows, step, among);
  return stepsIn(among.wish, step).map((at) => ({
    at,
    score: asScore(shareOf(own.get(at) ?? 0, totals.get(at) ?? 0)),
  }));
};

const asScore = ({ n, of, rate, low, high }: Share): Point['score'] => ({ n, score: rate, low, high, small: of < 30 });

/**
 * Tags among all answers; causes among those that have one, since a task that is not resolved yet has none, and the newest answers
 * have the fewest.
 */
const changesOf = (kind: ThemeKind, { answers: { facts }, rows, earlier }: Among) => {
  const [now, past] = [themesIn(facts, rows, kind), themesIn(facts, earlier, kind)];
  const total = (all: Rows, themes: readonly Theme[]): number =>
    kind === 'tag' ? all.length : themes.reduce((sum, theme) => sum + theme.rows.length, 0);
  const [nowAll, pastAll] = [total(rows, now), total(earlier, past)];
  const counts = (themes: readonly Theme[]) => new Map(themes.map((theme) => [theme.name, theme.rows.length]));
  const [nowBy, pastBy] = [counts(now), counts(past)];
  return [...new Set([...nowBy.keys(), ...pastBy.keys()])].map((name) => ({
    ...{ name, kind },
    now: { k: nowBy.get(name) ?? 0, n: nowAll },
    before: { k: pastBy.get(name) ?? 0, n: pastAll },
  }));
};
