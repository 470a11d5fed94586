import { actorOf } from '../../shared/domain/audit/trail.ts';
import { personIdOf } from '../../shared/domain/staff/person-id.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply } from './deps.ts';

/** No session lasts as long: what was ended before has ended by itself. */
const longest = 24 * 3_600_000;

/**
 * Ends every session that a person has at this moment, wherever they signed in: of somebody who left, or whose machine was lost.
 * They may sign in again for as long as the company's own sign-in lets them. Whether there was a session is not told: sessions
 * are known by their hashes alone.
 */
export const endSessions = ({ email }: { readonly email: string }, deps: ApiDeps): Promise<ApiReply> =>
  untilCommitted(async () => {
    const { records, clock, by } = deps;
    const at = clock.now();
    const found = await records.get({ kind: 'ended', id: ['all'] });
    const recent = Object.entries(found?.people ?? {}).filter(
      ([, when]) => Date.parse(when) > Date.parse(at) - longest,
    );
    const people = { ...Object.fromEntries(recent), [personIdOf(email)]: at };
    const row = { kind: 'ended', version: found?.version ?? 0, id: 'all', people } as const;
    const act = { chain: 'sessions', by, act: 'ended', at, detail: { whom: actorOf(email) } } as const;
    return {
      commit: await commitRecorded([row], act, records),
      value: { status: 200, body: { email: email.toLowerCase(), endedAt: at } },
    };
  });
