import { dateOf } from '../../shared/domain/insights/dates.ts';
import { readWish } from '../../shared/domain/insights/wish.ts';
import type { ThemeLine } from '../../shared/render/insights/causes-view.ts';
import { answersAmong, countedOf } from './causes.ts';
import { type Answer, type InsightsDeps, json, problem } from './deps.ts';
import { todayOf } from './load.ts';
import { wordsOfDetractors } from './words.ts';

/** As the page: a theme is held against as long a time before. */
const themeDays = 90;

/** `GET /v1/themes`: what the page of causes counts. @param words whether whoever asks may read words. */
export const listThemes = async (query: URLSearchParams, words: boolean, deps: InsightsDeps): Promise<Answer> => {
  const read = readWish(query, { today: todayOf(deps), days: themeDays, others: [] });
  if (read.kind === 'wrong') return problem(400, read.message);
  const { wish } = read;
  if (wish.by.length > 0 || wish.every)
    return problem(400, '`by` and `every` divide no themes; ask for one part at a time by filters.');
  const { among } = await answersAmong(wish, deps);
  if (!among) return json(200, { type: null, causes: [], tags: [], movements: [], words: null });
  const { type, causes, tags, movements } = countedOf(among);
  return json(200, {
    ...{ type, causes: causes.lines.map(themeView), tags: tags.lines.map(themeView) },
    movements: movements.map(({ kind, name, is, now, before }) => ({ kind, name, is, now, before })),
    words: words ? await wordsOfDetractors(among, await everybody(deps), deps) : null,
  });
};

const themeView = ({ name, n, share, detractors, score, without, effect, points }: ThemeLine) => ({
  ...{ name, n, share, detractors, score, without, effect: effect ?? null },
  series: points.map(({ at, score: { n: own, score: rate } }) => ({ from: dateOf(at), n: own, share: rate })),
});

/** A system reads words of all teams; names of staff are none of them. */
const everybody = async ({ records, config }: InsightsDeps) => {
  const teams = Object.keys(config.teams);
  const rows = await records.getAll(teams.map((team) => ({ kind: 'roster', id: [team] })));
  const rosters = rows.flatMap((row) => (row?.kind === 'roster' ? [row] : []));
  return { viewer: { role: 'manager', teams } as const, rosters };
};
