import { canBeAsked, responseRate, sentRows } from '../../shared/domain/insights/asked.ts';
import { distributionOf, tallyBy, tallyRows, tallySteps } from '../../shared/domain/insights/count.ts';
import { cxiParts } from '../../shared/domain/insights/cxi.ts';
import { dateOf } from '../../shared/domain/insights/dates.ts';
import { headline } from '../../shared/domain/insights/dimension.ts';
import type { Rows } from '../../shared/domain/insights/fact-rows.ts';
import { ofType, typesIn, worthOf } from '../../shared/domain/insights/rating.ts';
import { readWish, typeNamed, type Wish } from '../../shared/domain/insights/wish.ts';
import type { SurveyType } from '../../shared/domain/score/rule.ts';
import { type Score, scoreOf } from '../../shared/domain/score/score.ts';
import type { Tally } from '../../shared/domain/score/tally.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { type Answers, loadAnswers, loadSurveys, todayOf } from './load.ts';

/** Days up to today that the API counts where nothing else is said: thirteen months. */
export const apiDays = 400;

/** `GET /v1/metrics`: one score of one type, with its interval, divided as wished. */
export const metrics = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  const answers = await loadAnswers(wish, [], deps);
  const all = headline(answers.facts, answers.rows);
  const types = typesIn(answers.facts, all).map(([type]) => type);
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
    });
  return json(200, await bodyOf({ type, wish, answers, rows: ofType(answers.facts, all, type) }, deps));
};

const typeOfProgram = ({ filters }: Wish, { config }: InsightsDeps): SurveyType | undefined =>
  config.programs[filters.get('program')?.[0] ?? '']?.survey.type;

interface Counted {
  readonly type: SurveyType;
  readonly wish: Wish;
  readonly answers: Answers;
  readonly rows: Rows;
}

const bodyOf = async ({ type, wish, answers, rows }: Counted, deps: InsightsDeps) => {
  const { facts, days } = answers;
  const worth = worthOf(facts, type);
  const tally = tallyRows(rows, worth);
  const { small: _, ...score } = scoreOf(type, tally);
  const { by, every } = wish;
  return {
    type,
    ...score,
    counts: type === 'nps' ? groupsOf(tally) : Object.fromEntries(distributionOf(facts, rows)),
    ...(await askedOf({ ...wish, filters: new Map([...wish.filters, ['type', [type]]]) }, deps)),
    ...(type === 'cxi' && { means: meansOf(cxiParts(facts, rows)) }),
    ...(by.length > 0 && {
      groups: tallyBy({ facts, rows, by }, worth)
        .map(({ key, of }) => ({
          key: Object.fromEntries(by.map((name, at) => [name, key[at] ?? null])),
          ...scoreOf(type, of),
        }))
        .sort((a, b) => b.n - a.n),
    }),
    ...(every && {
      series: [...tallySteps(rows, days, { step: every, worth })].map(([from, of]) => {
        const { small: _few, ...point } = scoreOf(type, of);
        return { from: dateOf(from), ...point };
      }),
    }),
  };
};

const groupsOf = ({ n, up, down }: Tally) => ({ promoter: up, passive: n - up - down, detractor: down });

const meansOf = (parts: Readonly<Record<'effective' | 'easy' | 'enjoyed', Score>>) => ({
  effective: parts.effective.score,
  easy: parts.easy.score,
  enjoyed: parts.enjoyed.score,
});

/** Of surveys sent in the period how many were answered; unknown where a filter asks for what only answers have. */
const askedOf = async (wish: Wish, deps: InsightsDeps) => {
  if (!canBeAsked(wish.filters)) return { asked: null, answered: null, responseRate: null };
  const surveys = await loadSurveys(wish, deps);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const { of, n } = responseRate(surveys, sentRows(surveys, wish.filters, window));
  return { asked: of, answered: n, responseRate: of === 0 ? null : n / of };
};
