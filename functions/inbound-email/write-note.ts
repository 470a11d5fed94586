import type { HeardRow } from '../../shared/contracts/rows/conversation.ts';
import { idOf } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { patchTask } from '../../shared/domain/task/patch.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import { teamClock } from '../../shared/steps/task/team-clock.ts';
import type { InboundEmailDeps } from './incoming.ts';

interface Note {
  /** The same once more is a duplicate. */
  readonly id: string;
  readonly taskId: string;
  readonly by: string;
  readonly note: string;
  readonly at: Instant;
}

/** `full`: the task holds as many notes as it can. */
type Written = 'noted' | 'duplicate' | 'full';

const rememberedFor = 90 * 86_400;

/** Puts a note to a task, once. */
export const writeNote = ({ id, taskId, by, note, at }: Note, deps: InboundEmailDeps): Promise<Written> =>
  untilCommitted(async (): Promise<Attempt<Written>> => {
    const { records, config } = deps;
    const heardId = idOf('heard', 'staff', id);
    const leave = (value: Written): Attempt<Written> => ({ commit: nothingToCommit, value });
    if (await records.get({ kind: 'heard', id: [heardId] })) return leave('duplicate');
    const task = await records.get({ kind: 'task', id: [taskId] });
    if (!task) return leave('full');
    const patched = patchTask(task, { note }, { by, at, clock: teamClock(task.team, config) });
    if (patched.kind === 'refused') return leave('full');
    const expires = Math.floor(millisecondsOf(at) / 1000) + rememberedFor;
    const heard: HeardRow = {
      ...{ kind: 'heard', version: 0, id: heardId, at, channel: 'email', outcome: 'noted', expires },
    };
    return { commit: await records.commit([{ put: patched.task }, { put: heard }]), value: 'noted' };
  });
