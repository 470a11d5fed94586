import { sentRows } from '../../shared/domain/insights/asked.ts';
import { dayOf } from '../../shared/domain/insights/dates.ts';
import { receptionOf } from '../../shared/domain/insights/programs.ts';
import { isOverdue, type Standing, standingOf } from '../../shared/domain/insights/standing.ts';
import { readWish } from '../../shared/domain/insights/wish.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { loadSurveys, todayOf } from './load.ts';
import { apiDays } from './metrics.ts';

/** `GET /v1/programs`: whether each asks, and how it is received by those it asked in the period. */
export const listPrograms = async (query: URLSearchParams, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: apiDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  const [surveys, standings] = await Promise.all([loadSurveys(wish, deps), readStandings(deps)]);
  const window = { since: wish.since, until: wish.until, zone: deps.config.brand.timezone };
  const all = receptionOf(surveys, sentRows(surveys, wish.filters, window), overduePrograms(deps));
  return json(
    200,
    Object.keys(deps.config.programs).map((id) => {
      const one = all.find(({ program }) => program === id);
      const { sent = 0, concerns = [] } = one ?? {};
      const { answered, bounced, complained, optedOut } = one ?? {};
      return {
        ...{ id, ...standings(id), sent, answered: answered?.n ?? 0, bounced: bounced?.n ?? 0 },
        ...{ complained: complained?.n ?? 0, optedOut: optedOut?.n ?? 0, concerns },
        reviewBy: deps.config.programs[id]?.reviewBy ?? null,
      };
    }),
  );
};

/** Reads what was switched by hand, or by a brake. */
export const readStandings = async ({
  records,
}: Pick<InsightsDeps, 'records'>): Promise<(program: string) => Standing> => {
  const [row] = await records.getAll([{ kind: 'switches', id: ['all'] }]);
  const paused = row?.kind === 'switches' ? row.paused : {};
  return (program) => standingOf(program, paused);
};

/** Programmes whose day to be looked at anew has passed. */
export const overduePrograms = (deps: Pick<InsightsDeps, 'clock' | 'config'>): readonly string[] => {
  const today = todayOf(deps);
  return Object.entries(deps.config.programs).flatMap(([id, { reviewBy }]) =>
    isOverdue(reviewBy === undefined ? undefined : dayOf(reviewBy), today) ? [id] : [],
  );
};
