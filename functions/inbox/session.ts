import { timingSafeEqual } from 'node:crypto';
import type { SessionRow } from '../../shared/contracts/rows/staff.ts';
import { millisecondsOf } from '../../shared/domain/instant.ts';
import type { Identity } from '../../shared/ports/ports.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { sessionIdOf } from '../../shared/steps/staff/enter.ts';
import type { InboxDeps, Visit } from './deps.ts';

/** A working day and its overtime; then somebody signs in again. */
export const sessionSeconds = 12 * 3_600;

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
