import type { HeardRow } from '../../shared/contracts/rows/conversation.ts';
import { idOf } from '../../shared/domain/id.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
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
  changeTask<Written>(
    taskId,
    async (task) => {
      const heardId = idOf('heard', 'staff', id);
      if (await deps.records.get({ kind: 'heard', id: [heardId] })) return { value: 'duplicate' };
      if (!task) return { value: 'full' };
      const rules = teamRules(task.team, deps.config);
      const done = perform({ type: 'change', patch: { note }, by, rules }, task, at);
      if (done.kind === 'refused') return { value: 'full' };
      const expires = Math.floor(millisecondsOf(at) / 1000) + rememberedFor;
      const heard: HeardRow = {
        ...{ kind: 'heard', version: 0, id: heardId, at, channel: 'email', outcome: 'noted', expires },
      };
      return { task: done.task, rows: [heard], value: 'noted' };
    },
    deps,
  );
