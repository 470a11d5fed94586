import { readWish } from '../../shared/domain/insights/wish.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { improvementEffects } from './effects.ts';
import { improvementView } from './improvement-view.ts';
import { todayOf } from './load.ts';

/** Days before and after, where nothing else is said; and the most that can be asked for. */
const usualDays = 90;
const mostDays = 365;

/** `GET /v1/improvements`: what was done about causes, and what came of it. */
export const listImprovements = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  if (query.has('since') || query.has('until'))
    return problem(400, 'Each improvement has its own days; say by `days` how many before and after are compared.');
  const days = Number(query.get('days') || usualDays);
  if (!Number.isInteger(days) || days < 1 || days > mostDays)
    return problem(400, `\`days\` is a number from 1 to ${mostDays}.`);
  const read = readWish(query, { today: todayOf(deps), days: 1, others: ['days'] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const effects = await improvementEffects({ wish: read.wish, days }, deps);
  return json(
    200,
    effects.map((effect) => improvementView(effect, deps.config.insights.holdout)),
  );
};
