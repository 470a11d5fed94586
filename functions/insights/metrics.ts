import { canBeAsked, responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { distributionOf, tallyBy, tallyRows } from '../../shared/domain/insights/count.ts';
import { cxiParts } from '../../shared/domain/insights/cxi.ts';
import { headline } from '../../shared/domain/insights/dimension.ts';
import type { Rows } from '../../shared/domain/insights/fact-rows.ts';
import { reachOf } from '../../shared/domain/insights/moving.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { readWish, typeNamed, type Wish } from '../../shared/domain/insights/wish.ts';
import { own } from '../../shared/domain/own.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { scoreOf } from '../../shared/domain/score/score.ts';
import type { Tally } from '../../shared/domain/score/tally.ts';
import { besideOf } from './beside.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { type Answers, loadAnswers, loadSurveys, todayOf } from './load.ts';
import { datesOf, ofPeriod, talliesOf } from './points.ts';

/** Days up to today that the API counts where nothing else is said: thirteen months. */
export const apiDays = 400;

/** `GET /v1/metrics`: one score of one type, with its interval, divided as wished. */
export const metrics = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  const answers = await loadAnswers(reachOf(wish), [], deps);
  const all = headline(answers.facts, answers.rows);
  const types = typesIn(answers.facts, ofPeriod(all, answers, wish)).map(([type]) => type);
  if (types.length > 1)
    return problem(
      400,
      `These answers are of several types, which no score can mix; choose \`type\`: ${types.join(', ')}.`,
    );
  const type = types[0] ?? typeNamed(wish.filters.get('type')?.[0]) ?? typeOfProgram(wish, deps);
  if (!type)
    return json(200, {
      type: null,
      n: 0,
      score: null,
      low: null,
      high: null,
      counts: {},
      ...(await askedOf(wish, deps)),
      beside: besideOf({ wish, answers }),
    });
  return json(200, await bodyOf({ type, wish, answers, all: ofType(answers.facts, all, type) }, deps));
};

const typeOfProgram = ({ filters }: Wish, { config }: InsightsDeps): SurveyType | undefined =>
  own(config.programs, filters.get('program')?.[0])?.survey.type;

interface Counted {
  readonly type: SurveyType;
  readonly wish: Wish;
  readonly answers: Answers;
  /** Those included from which the first moving window is counted. */
  readonly all: Rows;
}

const bodyOf = async ({ type, wish, answers, all }: Counted, deps: InsightsDeps) => {
  const { facts } = answers;
  const rows = ofPeriod(all, answers, wish);
  const tally = tallyRows(rows, worthOf(facts, type));
  const { small: _, ...score } = scoreOf(type, tally);
  return {
    type,
    ...score,
    counts: type === 'nps' ? groupsOf(tally) : Object.fromEntries(distributionOf(facts, rows)),
    ...(await askedOf({ ...wish, filters: new Map([...wish.filters, ['type', [type]]]) }, deps)),
    ...(type === 'cxi' && partsOf({ answers, rows })),
    ...(wish.by.length > 0 && { groups: dividedOf({ type, wish, answers, rows }) }),
    ...(wish.every && { series: seriesOf({ type, wish, answers, all }) }),
    beside: besideOf({ wish, answers }).filter((one) => one.type === type),
  };
};

const groupsOf = ({ n, up, down }: Tally) => ({ promoter: up, passive: n - up - down, detractor: down });

/** CXI's three questions, and what they say together. */
const partsOf = ({ answers: { facts }, rows }: Pick<Counted, 'answers'> & { readonly rows: Rows }) => {
  const { effective, easy, enjoyed, pattern } = cxiParts(facts, rows);
  const means = { effective: effective.score, easy: easy.score, enjoyed: enjoyed.score };
  return { means, parts: { effective, easy, enjoyed }, pattern: pattern ?? null };
};

const dividedOf = ({ type, wish, answers: { facts }, rows }: Omit<Counted, 'all'> & { readonly rows: Rows }) =>
  tallyBy({ facts, rows, by: wish.by }, worthOf(facts, type))
    .map(({ key, of }) => ({
      key: Object.fromEntries(wish.by.map((name, at) => [name, key[at] ?? null])),
      ...scoreOf(type, of),
    }))
    .sort((a, b) => b.n - a.n);

const seriesOf = ({ type, wish, answers, all }: Counted) =>
  [...talliesOf(type, all, { answers, wish })]
    .filter(([, { n }]) => n > 0)
    .map(([at, of]) => {
      const { small: _few, ...point } = scoreOf(type, of);
      return { ...datesOf(wish, at), ...point };
    });

/** Of surveys sent in the period how many were answered; unknown where a filter asks for what only answers have. */
const askedOf = async (wish: Wish, deps: InsightsDeps) => {
  if (!canBeAsked(wish.filters)) return { asked: null, answered: null, responseRate: null };
  const surveys = await loadSurveys(wish, deps);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const { of, n } = responseRate(surveys, sentRows(surveys, wish.filters, window));
  return { asked: of, answered: n, responseRate: of === 0 ? null : n / of };
};
