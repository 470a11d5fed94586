import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RosterRow, SessionRow } from '../../shared/contracts/rows/staff.ts';
import { idOf } from '../../shared/domain/id.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import { viewerOf } from '../../shared/domain/staff/viewer.ts';
import type { Identity } from '../../shared/ports/ports.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { InboxDeps, Visit } from './deps.ts';

/** A working day and its overtime; then somebody signs in again. */
export const sessionSeconds = 12 * 3_600;

/** The table knows the hash alone: whoever reads it cannot sign in with what they read. */
const sessionIdOf = (token: string): string => idOf('session', token);

const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

/** Lets somebody in whom the provider vouches for, and gives what their browser is to carry. */
export const openSession = async (
  identity: Identity,
  { records, clock, ids }: Pick<InboxDeps, 'records' | 'clock' | 'ids'>,
): Promise<string> => {
  const token = `${ids.next()}${ids.next()}`.replaceAll('-', '');
  const now = clock.now();
  const { email, name, groups } = identity;
  const expires = Math.floor(millisecondsOf(now) / 1000) + sessionSeconds;
  const id = sessionIdOf(token);
  const session: SessionRow = {
    kind: 'session',
    version: 0,
    id,
    email,
    name,
    groups: [...groups],
    createdAt: now,
    expires,
  };
  const act = { chain: 'sessions', by: email, act: 'signed-in', at: now } as const;
  await untilCommitted(async () => ({ commit: await commitRecorded([session], act, records), value: undefined }));
  return token;
};

export type Entry =
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'nobody' }
  /** Signed in, but neither of a team nor of a group that may read. */
  | { readonly kind: 'stranger'; readonly email: string };

/** Who comes with a token: one read for the session and all rosters. */
export const enter = async (token: string | undefined, { records, clock, config }: InboxDeps): Promise<Entry> => {
  if (!token || !/^[0-9a-f]{64}$/.test(token)) return { kind: 'nobody' };
  const teams = Object.keys(config.teams).map((team): Ref => ({ kind: 'roster', id: [team] }));
  const rows = await records.getAll([{ kind: 'session', id: [sessionIdOf(token)] }, ...teams]);
  const session = rows.find((row) => row?.kind === 'session');
  // The table forgets what has expired only in its own time.
  if (!session || session.endedAt || session.expires * 1000 <= millisecondsOf(clock.now())) return { kind: 'nobody' };
  const rosters = rows.filter((row): row is RosterRow => row?.kind === 'roster');
  const viewer = viewerOf(session, { rosters, config });
  return viewer
    ? { kind: 'visit', visit: { viewer, rosters, csrf: csrfOf(token) } }
    : { kind: 'stranger', email: session.email };
};

export const closeSession = async (token: string, { records, clock }: InboxDeps): Promise<void> =>
  untilCommitted(async () => {
    const found = await records.get({ kind: 'session', id: [sessionIdOf(token)] });
    if (!found || found.endedAt) return { commit: nothingToCommit, value: undefined };
    const at = clock.now();
    const act = { chain: 'sessions', by: found.email, act: 'signed-out', at } as const;
    return { commit: await commitRecorded([{ ...found, endedAt: at }], act, records), value: undefined };
  });

/** Whether a form was made by our own page for this very session. */
export const isOwnForm = (given: string | undefined, { csrf }: Visit): boolean => {
  const [expected, actual] = [Buffer.from(csrf), Buffer.from(given ?? '')];
  return expected.length === actual.length && timingSafeEqual(expected, actual);
};
