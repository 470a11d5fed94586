import { canBeAsked, sentRows, within } from '../../shared/domain/insights/asked.ts';
import { monthsOf } from '../../shared/domain/insights/dates.ts';
import { columnOf, headline } from '../../shared/domain/insights/dimension.ts';
import { those, wordsOf } from '../../shared/domain/insights/fact-rows.ts';
import { ofType } from '../../shared/domain/insights/rating.ts';
import { readWish, type Wish } from '../../shared/domain/insights/wish.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { atRisk, tasksAmong } from '../../shared/domain/money/at-risk.ts';
import { currenciesOf, differenceBetween, moneyOf } from '../../shared/domain/money/by-group.ts';
import { answerers, type Cohort, never, repaired, silent } from '../../shared/domain/money/cohort.ts';
import { type Counting, ledgerOf, type Terms } from '../../shared/domain/money/ledger.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { loadAnswers, todayOf } from './load.ts';
import { apiDays } from './metrics.ts';

export const horizons = [90, 180, 365] as const;

/** Days for which people are followed: as the address says, or the configuration. @returns undefined for any other number. */
export const horizonIn = (query: URLSearchParams, { config }: InsightsDeps): (typeof horizons)[number] | undefined => {
  const wanted = query.get('horizon') || String(config.insights.horizon);
  return horizons.find((days) => String(days) === wanted);
};

/** `GET /v1/money`: what people brought after their answer, by group; what is at risk, what came back, what a point goes with. */
export const money = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: ['horizon'] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  if (wish.by.length > 0 || wish.every)
    return problem(400, '`by` and `every` divide no money; ask for one part at a time by filters.');
  const horizon = horizonIn(query, deps);
  if (!horizon) return problem(400, `\`horizon\` is ${horizons.join(', ')}: days after the answer.`);
  return json(200, (await countMoney(wish, horizon, deps)).figures);
};

/** Counts it, each table read once. @param horizon days after the answer for which people are followed. */
export const countMoney = async (wish: Wish, horizon: number, deps: InsightsDeps) => {
  const { config, clock } = deps;
  const { revenue, refunds, churn } = config.insights;
  const terms: Terms = { revenue, refunds, horizon, churn, now: millisecondsOf(clock.now()) };
  const { answers, surveys, moments, tasks } = await load(wish, deps);
  const window = { since: wish.since, until: wish.until, zone: config.brand.timezone };
  const rows = headline(answers.facts, answers.rows);
  const answered = answerers(answers.facts, rows);
  const asked = canBeAsked(wish.filters) ? silent(surveys, sentRows(surveys, wish.filters, window), answered) : [];
  const counting = { ledger: ledgerOf(moments, terms), terms };
  const closed = those(those(tasksAmong(tasks, wish.filters), within(tasks, 'closedAt', window)), isOfUnhappy(tasks));
  const figures = {
    ...{ horizon, churn: 'event' in churn ? churn : { silence: churn.silence / 86_400_000 }, revenue, refunds },
    groups: groupsOf(['detractor', 'passive', 'promoter', never], [...answered, ...asked], counting),
    point: pointOf(answerers(answers.facts, ofType(answers.facts, rows, 'nps')), counting),
    atRisk: atRisk(tasks, wish.filters),
    wonBack: wonBackOf(repaired(tasks, closed), counting),
  };
  return { figures, facts: answers.facts, rows };
};

const isOfUnhappy = (tasks: Parameters<typeof wordsOf>[0]) => {
  const { codes, words } = wordsOf(tasks, 'kind');
  return (row: number): boolean => words[codes[row] ?? -1] === 'detractor';
};

const load = async (wish: Wish, deps: InsightsDeps) => {
  const until = Math.max(wish.until, todayOf(deps));
  const months = monthsOf({ since: wish.since, until });
  const asked = ['contact', 'sentAt', 'answeredAt', 'apart', ...[...wish.filters.keys()].map(columnOf)];
  const [answers, surveys, moments, tasks] = await Promise.all([
    loadAnswers(wish, ['contact'], deps),
    deps.facts.read('surveys', monthsOf(wish, { before: 60 }), asked),
    deps.facts.read('moments', months, ['moment', 'contact', 'at', 'amount', 'currency', 'verdict']),
    deps.facts.read('tasks', monthsOf({ since: wish.since, until }, { before: 180 }), [
      ...['contact', 'program', 'team', 'cause', 'kind', 'state', 'closedAt', 'recovered', 'amount', 'currency'],
    ]),
  ]);
  return { answers, surveys, moments, tasks };
};

const groupsOf = (names: readonly string[], cohort: Cohort, counting: Counting) => {
  const currencies = currenciesOf(cohort, counting).slice(0, mostCurrencies);
  const members = Map.groupBy(cohort, ({ group }) => group);
  return names.map((group) => moneyOf(group, members.get(group) ?? [], { currencies, ...counting }));
};

const mostCurrencies = 5;

/** From a detractor to a promoter it is 200 points of one person; half the way and less counts in proportion. */
const pointOf = (cohort: Cohort, counting: Counting) =>
  currenciesOf(cohort, counting)
    .slice(0, mostCurrencies)
    .map((currency) => ({
      currency,
      perPerson: differenceBetween(['promoter', 'detractor'], currency, { ...counting, cohort, by: 1 / 200 }),
    }));

const wonBackOf = (cohort: Cohort, counting: Counting) => ({
  groups: groupsOf(['recovered', 'not recovered', 'not heard'], cohort, counting),
  difference: currenciesOf(cohort, counting)
    .slice(0, mostCurrencies)
    .map((currency) => ({
      currency,
      perPerson: differenceBetween(['recovered', 'not recovered'], currency, { ...counting, cohort }),
    })),
});
