import { spelled } from '../../shared/contracts/tag.ts';
import type { InboxDeps } from './deps.ts';

/** So many closed tasks of the team are looked through, the newest first. */
const looked = 100;
const mostSuggested = 30;

/** Causes that a team named before, the most frequent first: whoever types one picks what others wrote. */
export const causesUsedBy = async (team: string, { records }: InboxDeps): Promise<readonly string[]> => {
  const { refs } = await records.list({ of: 'inbox', team, queue: 'done' }, { limit: looked, newestFirst: true });
  const rows = await records.getAll(refs);
  const causes = rows.flatMap((row) => (row?.kind === 'task' && row.cause ? [spelled(row.cause)] : []));
  const bySpelling = Map.groupBy(causes, (cause) => cause.toLowerCase());
  return [...bySpelling.values()]
    .sort((a, b) => b.length - a.length)
    .flatMap(([newest]) => newest ?? [])
    .slice(0, mostSuggested);
};
