import type { KeyEntry, KeysRow, Scope } from '../../shared/contracts/rows/keys.ts';
import { makeKey } from '../../shared/domain/keys/key.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';

const none: KeysRow = { kind: 'keys', version: 0, id: 'all', keys: [] };
/** All lie in one row that each call reads. Two a system while one is replaced, and those that were revoked this year. */
const most = 100;

const find = async ({ records }: ApiDeps): Promise<KeysRow> =>
  (await records.get({ kind: 'keys', id: ['all'] })) ?? none;

const view = ({ id, name, scopes, createdAt, expiresAt, revokedAt }: KeyEntry) => ({
  ...{ id, name, scopes, createdAt },
  ...{ expiresAt: expiresAt ?? null, revokedAt: revokedAt ?? null },
});

/** `GET keys`: the keys of other systems; never what they keep. */
export const listKeys = async (deps: ApiDeps): Promise<ApiReply> => ({
  status: 200,
  body: (await find(deps)).keys.map(view),
});

/** `POST keys`: a key of its own for a system; the answer is the only time that it is shown. */
export const issueKey = (
  wish: { readonly name: string; readonly scopes: readonly Scope[]; readonly expiresAt?: string | undefined },
  deps: ApiDeps,
): Promise<ApiReply> =>
  untilCommitted(async () => {
    const row = await find(deps);
    const at = deps.clock.now();
    const kept = row.keys.filter((one) => isKept(one, at));
    if (kept.length >= most)
      return refused(409, `There are ${most} keys. Revoke those that nobody uses; they are forgotten a year later.`);
    const { id, key, hash } = makeKey(`${deps.ids.next()} ${deps.ids.next()} ${deps.ids.next()}`);
    const scopes = [...new Set(wish.scopes)];
    const expiresAt = wish.expiresAt;
    const entry = { id, name: wish.name, scopes, hash, createdAt: at, ...(expiresAt !== undefined && { expiresAt }) };
    const act = {
      chain: 'keys',
      by: deps.by,
      act: 'issued',
      at,
      detail: { key: id, scopes: scopes.join(' ') },
    } as const;
    const next = { ...row, keys: [...kept, entry] };
    return {
      commit: await commitRecorded([next], act, deps.records),
      value: { status: 201, body: { ...view(entry), key } },
    };
  });

/** `DELETE keys/{id}`: from ten seconds later on nobody gets in with it. Doing so again changes nothing. */
export const revokeKey = (id: string, deps: ApiDeps): Promise<ApiReply> =>
  untilCommitted(async () => {
    const row = await find(deps);
    const at = deps.clock.now();
    const entry = row.keys.find((key) => key.id === id);
    if (!entry) return refused(404, 'There is no such key. `GET /v1/keys` lists those that exist.');
    if (entry.revokedAt !== undefined) return { commit: nothingToCommit, value: { status: 200, body: view(entry) } };
    const revoked = { ...entry, revokedAt: at };
    const next = { ...row, keys: row.keys.map((key) => (key.id === id ? revoked : key)) };
    const act = { chain: 'keys', by: deps.by, act: 'revoked', at, detail: { key: id } } as const;
    return { commit: await commitRecorded([next], act, deps.records), value: { status: 200, body: view(revoked) } };
  });

const refused = (status: number, message: string) => ({
  commit: nothingToCommit,
  value: problem(status, message),
});

const year = 365 * 86_400_000;

const isKept = ({ revokedAt }: KeyEntry, now: string): boolean =>
  revokedAt === undefined || Date.parse(revokedAt) > Date.parse(now) - year;
