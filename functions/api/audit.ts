import type { AuditRow } from '../../shared/contracts/rows/audit.ts';
import { verify } from '../../shared/domain/audit/trail.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';

const page = 200;

/** One audit trail from its beginning, and whether it is whole: a task's (`task.<id>`), or one of what belongs to no task. */
export const readAudit = async (trail: string | undefined, { records, keyring }: ApiDeps): Promise<ApiReply> => {
  if (!trail || !/^(task\.[0-9a-z]{26}|teams|switches|sessions|exports|customers|improvements|keys)$/.test(trail))
    return problem(
      400,
      'Say which: `?trail=task.<id>`, or teams, switches, sessions, exports, customers, improvements, keys.',
    );
  const entries: AuditRow[] = [];
  let after: string | undefined;
  do {
    const { refs, next } = await records.list(
      { of: 'audit', chain: trail },
      { limit: page, ...(after !== undefined && { after }) },
    );
    const rows = await records.getAll(refs);
    entries.push(...rows.filter((row): row is AuditRow => row?.kind === 'audit'));
    after = next;
  } while (after !== undefined);
  if (entries.length === 0 && trail.startsWith('task.')) return problem(404, 'There is no such task.');
  const verdict = verify(entries, keyring.trail);
  return {
    status: 200,
    body: {
      trail,
      intact: verdict.kind === 'intact',
      unsigned: verdict.kind === 'intact' ? verdict.unsigned : null,
      brokenAt: verdict.kind === 'broken' ? verdict.at : null,
      entries: entries.map(({ seq, at, actor, act, detail, hash }) => ({
        seq,
        at,
        actor,
        act,
        detail: detail ?? {},
        hash,
      })),
    },
  };
};
