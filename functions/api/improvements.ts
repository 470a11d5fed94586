import type * as z from 'zod/mini';
import type { ImprovementSchema } from '../../shared/contracts/operations.ts';
import type { ImprovementRow } from '../../shared/contracts/rows/improvement.ts';
import { idOf } from '../../shared/domain/id.ts';
import type { Ref } from '../../shared/ports/records.ts';
import { commitRecorded } from '../../shared/steps/audit/record-act.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ApiDeps, ApiReply } from './deps.ts';
import { problem } from './problem.ts';

/** More are no longer a list of what was done, but a log. */
const most = 100;

const refOf = (id: string): Ref<'improvement'> => ({ kind: 'improvement', id: ['all', id] });

/** Notes what was done about a cause. The same name and day are the same improvement; its cause may be put right so. */
export const addImprovement = async (
  { name, cause, on }: z.output<typeof ImprovementSchema>,
  deps: ApiDeps,
): Promise<ApiReply> => {
  const { records, clock } = deps;
  const id = idOf('improvement', name, on);
  return untilCommitted(async () => {
    const found = await records.get(refOf(id));
    const isThere = found?.cause === cause && found.removedAt === undefined;
    if (found && isThere) return { commit: nothingToCommit, value: { status: 200, body: view(found) } };
    if (!found && (await records.list({ of: 'improvements' }, { limit: most })).refs.length >= most)
      return { commit: nothingToCommit, value: problem(409, `There are ${most} improvements already.`) };
    const at = clock.now();
    const row: ImprovementRow = {
      ...{ kind: 'improvement', version: found?.version ?? 0, id, name, cause, on },
      addedAt: found?.addedAt ?? at,
    };
    const act = { chain: 'improvements', by: deps.by, act: 'added', at, detail: { improvement: id } } as const;
    return { commit: await commitRecorded([row], act, records), value: { status: 201, body: view(row) } };
  });
};

/** Takes a mistaken one off the list; the trail keeps that it was there. */
export const removeImprovement = async (id: string, deps: ApiDeps): Promise<ApiReply> =>
  untilCommitted(async () => {
    const { records, clock } = deps;
    const found = await records.get(refOf(id));
    if (!found) return { commit: nothingToCommit, value: problem(404, 'There is no such improvement.') };
    if (found.removedAt) return { commit: nothingToCommit, value: { status: 200, body: view(found) } };
    const at = clock.now();
    const act = { chain: 'improvements', by: deps.by, act: 'removed', at, detail: { improvement: id } } as const;
    const row = { ...found, removedAt: at };
    return { commit: await commitRecorded([row], act, records), value: { status: 200, body: view(row) } };
  });

const view = ({ id, name, cause, on, addedAt, removedAt }: ImprovementRow) => ({
  ...{ id, name, cause, on, addedAt },
  removedAt: removedAt ?? null,
});
