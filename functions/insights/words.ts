import { monthsOf } from '../../shared/domain/insights/dates.ts';
import { type Facts, numbersOf, type Rows, those, wordAt } from '../../shared/domain/insights/fact-rows.ts';
import { type Said, standingOut } from '../../shared/domain/insights/themes/standout.ts';
import type { Wish } from '../../shared/domain/insights/wish.ts';
import { peopleOf } from '../../shared/domain/staff/viewer.ts';
import type { CausesView } from '../../shared/render/insights/causes-view.ts';
import type { Visit } from '../../shared/steps/staff/enter.ts';
import type { InsightsDeps } from './deps.ts';
import type { Answers } from './load.ts';

/** Words of so many comments are counted within a second. */
const mostComments = 4_000;
const mostWords = 24;

interface Among {
  readonly wish: Wish;
  readonly answers: Answers;
  readonly rows: Rows;
}

/** Who reads, and who works here. */
interface Reader {
  readonly viewer: Pick<Visit['viewer'], 'role' | 'teams'>;
  readonly rosters: Visit['rosters'];
}

/** Words that stand out in what detractors wrote: none for analysts, for agents those of their own teams. */
export const wordsOfDetractors = async (
  { wish, answers: { facts }, rows }: Among,
  { viewer, rosters }: Reader,
  deps: InsightsDeps,
): Promise<CausesView['words']> => {
  if (viewer.role === 'analyst') return undefined;
  const comments = await readComments(wish, deps);
  const at = numbersOf(facts, 'at');
  const isOwn = (row: number): boolean =>
    viewer.role === 'manager' || viewer.teams.includes(wordAt(facts, 'team', row) ?? '');
  const commented = those(rows, (row) => comments.has(wordAt(facts, 'id', row) ?? '') && isOwn(row));
  const newest = Array.from(commented)
    .sort((a, b) => (at[b] ?? 0) - (at[a] ?? 0))
    .slice(0, mostComments);
  const said = newest.map((row): Said => {
    const id = wordAt(facts, 'id', row) ?? '';
    const who = wordAt(facts, 'contact', row) ?? id;
    return { ...(comments.get(id) ?? none), isDetractor: wordAt(facts, 'group', row) === 'detractor', who };
  });
  return { comments: said.length, found: standingOut(said, staffNames(deps, rosters, facts)).slice(0, mostWords) };
};

const none = { words: '', language: '' };

const readComments = async (
  wish: Wish,
  { facts: reader }: InsightsDeps,
): Promise<ReadonlyMap<string, Pick<Said, 'words' | 'language'>>> => {
  const facts = await reader.read('comments', monthsOf(wish), ['id', 'words', 'language']);
  const found = new Map<string, Pick<Said, 'words' | 'language'>>();
  for (let row = 0; row < facts.length; row += 1)
    found.set(wordAt(facts, 'id', row) ?? '', {
      words: wordAt(facts, 'words', row) ?? '',
      language: wordAt(facts, 'language', row) ?? '',
    });
  return found;
};

/** Whoever works here stands in no list of words. */
const staffNames = ({ config }: InsightsDeps, rosters: Visit['rosters'], facts: Facts): ReadonlySet<string> => {
  const people = Object.keys(config.teams).flatMap((team) => peopleOf(team, { rosters, config }));
  const agents = facts.columns.agent?.kind === 'words' ? facts.columns.agent.words : [];
  const names = [...people.map(({ name }) => name), ...agents];
  return new Set(names.flatMap((name) => name.toLowerCase().split(/[^\p{L}]+/u)).filter((part) => part.length > 1));
};
