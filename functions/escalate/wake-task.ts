import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { WakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { performed } from '../../shared/domain/task/decide.ts';
import { needsFollowUp } from '../../shared/domain/task/rules.ts';
import type { Task } from '../../shared/domain/task/task.ts';
import { followMerge } from '../../shared/steps/contact/current-contact.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import type { EscalateDeps, EscalateOutcome } from './deps.ts';

/** What rules look at besides the answer. */
const around = async ({ contactId, eventKey }: SurveyRow, { records, config }: EscalateDeps) => {
  const rows = await records.getAll([
    { kind: 'contact', id: [contactId] },
    { kind: 'event', id: [eventKey] },
  ]);
  return {
    tasks: config.tasks,
    contact: await followMerge(
      rows.find((row) => row?.kind === 'contact'),
      records,
    ),
    event: rows.find((row) => row?.kind === 'event')?.event,
  };
};

/** Whether the answer behind a task still obliges somebody. */
const isNeeded = async ({ origin, surveyId }: Task, deps: EscalateDeps): Promise<boolean> => {
  if (origin !== undefined) return true;
  const survey = surveyId === undefined ? undefined : await deps.records.get({ kind: 'survey', id: [surveyId] });
  if (survey?.state !== 'answered') return false;
  return needsFollowUp(survey, await deps.programs.find(survey.programHash), await around(survey, deps));
};

/** Answers a task's wake-up: ends its settle window, rings when a deadline has passed, or arms the next one. */
export const wakeTask = (
  { id, generation }: Pick<WakeUp, 'id' | 'generation'>,
  deps: EscalateDeps,
): Promise<EscalateOutcome> =>
  changeTask<EscalateOutcome>(
    id,
    async (found) => {
      if (!found) return { value: { kind: 'ignored' } };
      // An older wake-up was replaced; a crash may have kept its successor from being armed.
      if (!found.wakeAt || found.generation !== generation) return { value: { kind: 'woken', state: found.state } };
      const task = performed({ type: 'wake', needed: await isNeeded(found, deps) }, found, deps.clock.now());
      return { task, value: { kind: 'woken', state: task.state } };
    },
    deps,
  );
