import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { needsFollowUp, wakeTask } from '../../shared/domain/task/task.ts';
import type { Clock, Timer } from '../../shared/ports/ports.ts';
import type { Records } from '../../shared/ports/records.ts';
import { nothingToCommit, untilCommitted } from '../../shared/steps/commit/until-committed.ts';
import type { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';

export interface EscalateDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly clock: Clock;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
}

export type EscalateOutcome = { readonly kind: 'woken'; readonly state: string } | { readonly kind: 'ignored' };

/** What rules look at besides the answer. */
const around = async ({ contactId, eventKey }: SurveyRow, { records, config }: EscalateDeps) => {
  const rows = await records.getAll([
    { kind: 'contact', id: [contactId] },
    { kind: 'event', id: [eventKey] },
  ]);
  return {
    tasks: config.tasks,
    contact: rows.find((row) => row?.kind === 'contact'),
    event: rows.find((row) => row?.kind === 'event')?.event,
  };
};

/** Answers a task's wake-up: ends its settle window, rings when a deadline has passed, or arms the next one. */
export const escalate = async (
  { id, generation }: Pick<WakeUp, 'id' | 'generation'>,
  deps: EscalateDeps,
): Promise<EscalateOutcome> => {
  const { records, timer, clock, programs } = deps;
  const task = await untilCommitted(async () => {
    const found = await records.get({ kind: 'task', id: [id] });
    // An older wake-up was replaced; a crash may have kept its successor from being armed.
    if (!found?.wakeAt || found.generation !== generation) return { commit: nothingToCommit, value: found };
    const survey =
      found.surveyId === undefined ? undefined : await records.get({ kind: 'survey', id: [found.surveyId] });
    const needed =
      found.origin !== undefined ||
      (survey?.state === 'answered' &&
        needsFollowUp(survey, await programs.find(survey.programHash), await around(survey, deps)));
    const next = wakeTask(found, clock.now(), needed);
    return { commit: await records.commit([{ put: next }]), value: next };
  });
  if (!task) return { kind: 'ignored' };
  if (task.wakeAt) await timer.arm({ kind: 'task', id, generation: task.generation }, task.wakeAt);
  return { kind: 'woken', state: task.state };
};
