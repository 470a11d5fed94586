import type { RuntimeConfig } from '../contracts/config.ts';
import type { ContactRow, Row, TaskRow } from '../contracts/rows.ts';
import { decide } from '../domain/survey/decide.ts';
import { evolve } from '../domain/survey/evolve.ts';
import { type FollowUpContext, needsFollowUp, settlingTask, taskIdOf, withChangedAnswer } from '../domain/task/task.ts';
import type { Clock, Timer } from '../ports/ports.ts';
import type { Records } from '../ports/records.ts';
import type { ProgramSnapshots } from './programs.ts';
import { type Attempt, nothingToCommit, untilCommitted } from './until-committed.ts';

export interface FollowUpDeps {
  readonly records: Records;
  readonly timer: Timer;
  readonly programs: ProgramSnapshots;
  readonly config: RuntimeConfig;
  readonly clock: Clock;
}

/**
 * Makes sure that the newest answer of a survey has its task, if it needs one, and that the task's clock is armed. Called
 * for each answer by the stream, and again by the reconciler for what a stream lost; doing it twice changes nothing.
 */
export const considerFollowUp = async (surveyId: string, deps: FollowUpDeps): Promise<TaskRow | undefined> => {
  const task = await untilCommitted(() => reflect(surveyId, deps));
  if (task?.wakeAt) await deps.timer.arm({ kind: 'task', id: task.id, generation: task.generation }, task.wakeAt);
  return task;
};

const reflect = async (surveyId: string, { records, programs, config, clock }: FollowUpDeps): Promise<Attempt<TaskRow | undefined>> => {
  const rows = await records.getAll([
    { kind: 'survey', id: [surveyId] },
    { kind: 'task', id: [taskIdOf(surveyId)] },
  ]);
  const survey = rows.find((row) => row?.kind === 'survey');
  const existing = rows.find((row) => row?.kind === 'task');
  if (survey?.state !== 'answered') return { commit: nothingToCommit, value: existing };

  const context = { ...contextOf(await programs.find(survey.programHash), config), now: clock.now() };
  const contact = existing ? undefined : await contactOf(survey.contactId, records);
  const needed = needsFollowUp(survey, context.program) ? settlingTask(survey, contact, context) : undefined;
  const task = existing ? withChangedAnswer(existing, survey, context) : needed;
  const settled = decide({ type: 'settleFollowUp' }, survey);
  const changed: Row[] = [
    ...(task && task !== existing ? [task] : []),
    ...(settled.kind === 'accepted' ? [evolve(survey, settled.event)] : []),
  ];
  if (changed.length === 0) return { commit: nothingToCommit, value: task };
  return { commit: await records.commit(changed.map((put) => ({ put }))), value: task };
};

/** A team that the configuration no longer has leaves its tasks to the first one: nothing is ever without an owner. */
const contextOf = (program: FollowUpContext['program'], config: RuntimeConfig): Omit<FollowUpContext, 'now'> => {
  const team = config.teams[program.followUp.team] ?? Object.values(config.teams)[0];
  if (!team) throw new Error('The configuration has no team.');
  const calendar = config.calendars[team.calendar] ?? standardCalendar;
  return { program, team: { owner: team.owner, calendar }, zone: config.brand.timezone };
};

const standardCalendar: FollowUpContext['team']['calendar'] = {
  hours: { from: '09:00', to: '17:00', on: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] },
  holidays: [],
};

const contactOf = async (id: string, records: Records): Promise<ContactRow | undefined> => {
  const contact = await records.get({ kind: 'contact', id: [id] });
  return contact?.mergedInto ? records.get({ kind: 'contact', id: [contact.mergedInto] }) : contact;
};
