import { createHmac } from 'node:crypto';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { RosterRow } from '../../contracts/rows/staff.ts';
import { idOf } from '../../domain/id.ts';
import { millisecondsOf } from '../../domain/instant.ts';
import { own } from '../../domain/own.ts';
import { personIdOf } from '../../domain/staff/person-id.ts';
import { type Viewer, viewerOf } from '../../domain/staff/viewer.ts';
import type { Clock } from '../../ports/ports.ts';
import type { Records, Ref } from '../../ports/records.ts';

/** Somebody who signed in, as what they are at this moment. */
export interface Visit {
  readonly viewer: Viewer;
  readonly rosters: readonly RosterRow[];
  /** Goes into every form, and comes back with it. */
  readonly csrf: string;
}

interface EnterDeps {
  readonly records: Pick<Records, 'getAll'>;
  readonly clock: Clock;
  readonly config: Pick<RuntimeConfig, 'teams' | 'staff'>;
}

/** The table knows the hash alone: whoever reads it cannot sign in with what they read. */
export const sessionIdOf = (token: string): string => idOf('session', token);

const csrfOf = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

export type Entry =
  | { readonly kind: 'visit'; readonly visit: Visit }
  | { readonly kind: 'nobody' }
  /** Signed in, but neither of a team nor of a group that may read. */
  | { readonly kind: 'stranger'; readonly email: string };

/** Who comes with a token: one read for the session, whose sessions were ended, and all rosters. */
export const enter = async (token: string | undefined, { records, clock, config }: EnterDeps): Promise<Entry> => {
  if (!token || !/^[0-9a-f]{64}$/.test(token)) return { kind: 'nobody' };
  const teams = Object.keys(config.teams).map((team): Ref => ({ kind: 'roster', id: [team] }));
  const first: readonly Ref[] = [
    { kind: 'session', id: [sessionIdOf(token)] },
    { kind: 'ended', id: ['all'] },
  ];
  const rows = await records.getAll([...first, ...teams]);
  const session = rows.find((row) => row?.kind === 'session');
  // The table forgets what has expired only in its own time.
  if (!session || session.endedAt || session.expires * 1000 <= millisecondsOf(clock.now())) return { kind: 'nobody' };
  const ended = rows.find((row) => row?.kind === 'ended')?.people;
  if (session.createdAt <= (own(ended, personIdOf(session.email)) ?? '')) return { kind: 'nobody' };
  const rosters = rows.filter((row): row is RosterRow => row?.kind === 'roster');
  const viewer = viewerOf(session, { rosters, config });
  return viewer
    ? { kind: 'visit', visit: { viewer, rosters, csrf: csrfOf(token) } }
    : { kind: 'stranger', email: session.email };
};
