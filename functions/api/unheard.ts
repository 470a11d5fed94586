import type { UnheardRow } from '../../shared/contracts/rows/conversation.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply, Listed, PageWish } from './deps.ts';
import { problem } from './problem.ts';

const view = ({ id, at, why, sign, key, surveyId, taskId }: UnheardRow) => ({
  ...{ id, at, why, sign: sign ?? null, mail: key },
  ...{ surveyId: surveyId ?? null, taskId: taskId ?? null },
});

const waiting = async (page: PageWish, { records }: ApiDeps) => {
  const { refs, next } = await records.list({ of: 'unheard' }, { ...page, newestFirst: true });
  const rows = await records.getAll(refs);
  // The index lags behind what was taken just now, and the table behind what has expired.
  return { rows: rows.filter((row): row is UnheardRow => row?.kind === 'unheard' && !row.replayedAt), next };
};

/** Mail that came to nothing by itself, the newest first: what machines wrote, and what failed a check. */
export const listUnheard = async (page: PageWish, deps: ApiDeps): Promise<Listed> => {
  const { rows, next } = await waiting(page, deps);
  return { body: rows.map(view), next };
};

const countedAtMost = 5_000;

/** How many there are of each kind, and since when; beyond 5,000 the older ones are not counted. */
export const countUnheard = async (deps: ApiDeps): Promise<ApiReply> => {
  const counts: Record<string, number> = {};
  let [total, since, after]: [number, string | null, string | undefined] = [0, null, undefined];
  do {
    const page = await waiting({ limit: 200, ...(after !== undefined && { after }) }, deps);
    for (const { why, at } of page.rows) {
      counts[why] = (counts[why] ?? 0) + 1;
      since = at;
    }
    total += page.rows.length;
    after = page.next;
  } while (after !== undefined && total < countedAtMost);
  return { status: 200, body: { total, since, counts, more: after !== undefined } };
};

/** Has mails taken as a person's, whatever gave them away or failed; never one in which a virus was found. */
export const rehear = async ({ ids }: { readonly ids: readonly string[] }, deps: ApiDeps): Promise<ApiReply> => {
  const rows = await deps.records.getAll(ids.map((id): Ref => ({ kind: 'unheard', id: [id] })));
  const found = rows.filter((row): row is UnheardRow => row?.kind === 'unheard' && !row.replayedAt);
  if (found.some(({ why }) => why === 'virus'))
    return problem(409, 'SES found a virus in one of these mails. Leave it out: it is not opened.');
  // Put on the queue first: a mail that comes twice is taken once, one that comes never is lost.
  for (const row of found) {
    await deps.rehear(row.id);
    await untilCommitted(() => mark(row, deps));
  }
  return { status: 200, body: { replayed: found.length } };
};

const mark = async (row: UnheardRow, { records, clock, by }: ApiDeps) => {
  const at = clock.now();
  const newest = await records.get({ kind: 'unheard', id: [row.id] });
  if (!newest || newest.replayedAt) return { commit: nothingToCommit, value: undefined };
  const act = { chain: 'switches', by, act: 'reheard', at, detail: { mail: row.id, why: row.why } } as const;
  return { commit: await commitRecorded([{ ...newest, replayedAt: at }], act, records), value: undefined };
};
