import type { UndeliveredRow } from '../../shared/contracts/rows/notice.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply, Listed, PageWish } from './deps.ts';

/** Webhooks that are called, and what their calls are signed with, for whoever sets the other side up. */
export const webhooksOf = ({ config, keyring }: ApiDeps) =>
  Object.entries(config.notifications.webhooks).map(([name, { url, team, events }]) => ({
    name,
    url,
    team: team ?? null,
    events,
    secret: `whsec_${Buffer.from(keyring.hookSecret(name)).toString('base64')}`,
  }));

const view = ({ id, target, reason, tries, at, steps, alert }: UndeliveredRow) => ({
  ...{ id, target, reason, tries, at, steps },
  alert: alert ?? null,
});

const waiting = async (page: PageWish, { records }: ApiDeps) => {
  const { refs, next } = await records.list({ of: 'undelivered' }, page);
  const rows = await records.getAll(refs);
  // The index lags behind what was sent again just now.
  return { rows: rows.filter((row): row is UndeliveredRow => row?.kind === 'undelivered' && !row.replayedAt), next };
};

/** What other systems did not take. */
export const listUndelivered = async (page: PageWish, deps: ApiDeps): Promise<Listed> => {
  const { rows, next } = await waiting(page, deps);
  return { body: rows.map(view), next };
};

const mostAtOnce = 200;

const named = async (ids: readonly string[], { records }: ApiDeps): Promise<readonly UndeliveredRow[]> => {
  const rows = await records.getAll(ids.map((id): Ref => ({ kind: 'undelivered', id: [id] })));
  return rows.filter((row): row is UndeliveredRow => row?.kind === 'undelivered');
};

/** The oldest that are wanted, however many of other targets lie before them. */
const firstOf = async (
  isWanted: (row: UndeliveredRow) => boolean,
  deps: ApiDeps,
): Promise<readonly UndeliveredRow[]> => {
  const found: UndeliveredRow[] = [];
  let after: string | undefined;
  do {
    const page = await waiting({ limit: mostAtOnce, ...(after !== undefined && { after }) }, deps);
    found.push(...page.rows.filter(isWanted));
    after = page.next;
  } while (after !== undefined && found.length < mostAtOnce);
  return found.slice(0, mostAtOnce);
};

/** Sends again, at most 200 with each call; what is not taken this time comes back to the list. */
export const replay = async (
  { ids, target }: { readonly ids?: readonly string[] | undefined; readonly target?: string | undefined },
  deps: ApiDeps,
): Promise<ApiReply> => {
  const isWanted = (row: UndeliveredRow): boolean => !row.replayedAt && (target === undefined || row.target === target);
  const wanted = ids ? (await named(ids, deps)).filter(isWanted) : await firstOf(isWanted, deps);
  // Put on the queue first: what is told twice has the same id, what is told never is lost.
  await deps.outbox.put(wanted.map(({ target: to, steps, alert }) => ({ target: to, steps, alert })));
  for (const row of wanted) await untilCommitted(() => mark(row, deps));
  return { status: 200, body: { replayed: wanted.length } };
};

const mark = async (row: UndeliveredRow, { records, clock, by }: ApiDeps) => {
  const at = clock.now();
  const newest = await records.get({ kind: 'undelivered', id: [row.id] });
  // Given up again meanwhile: it is in the list as it should be.
  if (!newest || newest.version !== row.version) return { commit: nothingToCommit, value: undefined };
  const act = { chain: 'switches', by, act: 'replayed', at, detail: { target: row.target } } as const;
  return { commit: await commitRecorded([{ ...newest, replayedAt: at }], act, records), value: undefined };
};
