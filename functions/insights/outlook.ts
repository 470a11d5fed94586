import { readWish } from '../../shared/domain/insights/wish.ts';
import { countOutlook } from './count-outlook.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { todayOf } from './load.ts';
import { outlookView } from './outlook-view.ts';

/** Two years are looked back on: seasons come twice in them. */
export const outlookDays = 730;

/** `GET /v1/outlook`: where scores are heading, how goals stand, and who is about to leave. */
export const outlook = async (query: URLSearchParams, mayName: boolean, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: outlookDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  return json(200, outlookView(await countOutlook(read.wish, mayName, deps)));
};
