import { within } from '../../shared/domain/insights/asked.ts';
import { dateOf, localDay, monthsOf } from '../../shared/domain/insights/dates.ts';
import { filtered } from '../../shared/domain/insights/dimension.ts';
import { type Facts, numbersOf, those, wordAt } from '../../shared/domain/insights/fact-rows.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import type { Viewer } from '../../shared/domain/staff/viewer.ts';
import type { CausesView } from '../../shared/render/insights/causes-view.ts';
import type { InsightsDeps } from './deps.ts';

const mostTasks = 40;

/** Tasks with a cause that somebody chose, those of their own teams, the newest first. @returns undefined where none was chosen. */
export const tasksBehind = async (wish: Wish, viewer: Viewer, deps: InsightsDeps): Promise<CausesView['tasks']> => {
  const causes = wish.filters.get('cause');
  if (!causes) return undefined;
  const zone = deps.config.brand.timezone;
  const facts = await deps.facts.read('tasks', monthsOf(wish), [
    ...['id', 'program', 'team', 'cause', 'state', 'kind', 'openedAt', 'closedAt', 'late'],
  ]);
  const asked = filtered(facts, wish.filters, (name) => !['program', 'team', 'cause'].includes(name));
  const rows = those(those(asked, within(facts, 'openedAt', { ...wish, zone })), (row) =>
    viewer.teams.includes(wordAt(facts, 'team', row) ?? ''),
  );
  const opened = numbersOf(facts, 'openedAt');
  const newest = Array.from(rows).sort((a, b) => (opened[b] ?? 0) - (opened[a] ?? 0));
  const latest = newest.slice(0, mostTasks).map((row) => lineOf(facts, row, zone));
  return { causes, found: rows.length, latest };
};

const lineOf = (facts: Facts, row: number, zone: string) => ({
  id: wordAt(facts, 'id', row) ?? '',
  opened: dateOf(localDay(numbersOf(facts, 'openedAt')[row] ?? 0, zone)),
  state: wordAt(facts, 'state', row) ?? '',
  kind: wordAt(facts, 'kind', row) ?? '',
  program: wordAt(facts, 'program', row) ?? '',
  team: wordAt(facts, 'team', row) ?? '',
  isLate: numbersOf(facts, 'late')[row] === 1,
});
