import { type Day, dateOf } from '../../shared/domain/insights/dates.ts';
import { valuesOf } from '../../shared/domain/insights/dimension.ts';
import { numbersOf, type Rows, those, wordAt } from '../../shared/domain/insights/fact-rows.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { Viewer } from '../../shared/domain/staff/viewer.ts';
import type { InsightsView } from '../../shared/render/insights/model.ts';
import { commentsOf } from './answers.ts';
import { addressOf } from './controls.ts';
import type { InsightsDeps } from './deps.ts';
import type { Counted } from './view.ts';

const mostShown = 16;

interface Looking {
  readonly wish: Wish;
  readonly searched: string;
  readonly viewer: Viewer;
}

/** The latest words of the filtered answers: none for analysts, for agents those of their own teams. */
export const latestComments = async (
  { wish, searched, viewer }: Looking,
  { answers: { facts, days }, rows }: Counted,
  deps: InsightsDeps,
): Promise<InsightsView['comments']> => {
  if (viewer.role === 'analyst') return undefined;
  const words = await commentsOf(wish, deps);
  const wanted = searched.toLowerCase();
  const saidIn = (row: number): string => words.get(wordAt(facts, 'id', row) ?? '') ?? '';
  const isOwn = (row: number): boolean =>
    viewer.role === 'manager' || viewer.teams.includes(wordAt(facts, 'team', row) ?? '');
  const found = those(rows, (row) => {
    const said = saidIn(row);
    return said !== '' && isOwn(row) && wordAt(facts, 'apart', row) !== 'test' && said.toLowerCase().includes(wanted);
  });
  const at = numbersOf(facts, 'at');
  const newest = Array.from(found)
    .sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0))
    .slice(0, mostShown);
  const tags = await tagsOf(
    newest.map((row) => wordAt(facts, 'id', row) ?? ''),
    deps,
  );
  const latest = newest.map((row) => {
    const id = wordAt(facts, 'id', row) ?? '';
    const date = dateOf((days[row] ?? 0) as Day);
    return { id, words: saidIn(row), ...about(facts, row), date, tags: tags.get(id) ?? [] };
  });
  return { searched, found: found.length, latest, action: addressOf(wish), knownTags: knownTags(facts, rows, deps) };
};

const about = (facts: Counted['answers']['facts'], row: number) => ({
  type: wordAt(facts, 'type', row) ?? '',
  score: numbersOf(facts, 'score')[row] ?? null,
  group: wordAt(facts, 'group', row) ?? '',
  program: wordAt(facts, 'program', row) ?? '',
  task: wordAt(facts, 'taskId', row),
});

/** As the table has them: whoever just filed an answer sees it, before the facts follow. */
const tagsOf = async (
  ids: readonly string[],
  { records }: InsightsDeps,
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const rows = await records.getAll(ids.map((id) => ({ kind: 'survey', id: [id] })));
  return new Map(rows.flatMap((row) => (row?.kind === 'survey' ? [[row.id, row.tags ?? []] as const] : [])));
};

const mostTags = 60;

/** What somebody may want to file an answer under: tags of the configuration, and those in use. */
const knownTags = (facts: Counted['answers']['facts'], rows: Rows, { config }: InsightsDeps): readonly string[] => {
  const used = valuesOf(facts, rows, 'tag').flatMap(([tag]) => (tag === null ? [] : [tag]));
  return [...new Set([...Object.keys(config.insights.tags), ...used])].slice(0, mostTags);
};
