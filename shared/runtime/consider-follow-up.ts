import type { ProgramConfig, RuntimeConfig } from '../contracts/config.ts';
import type { ContactRow, EventRow, Row, TaskRow } from '../contracts/rows.ts';
import { decide } from '../domain/survey/decide.ts';
import { evolve } from '../domain/survey/evolve.ts';
import { nextOwner, withTurn } from '../domain/task/assign.ts';
import {
  type Answered,
  type FollowUpContext,
  joins,
  needsFollowUp,
  settlingTask,
  taskIdOf,
  teamFor,
  withChangedAnswer,
  withJoined,
} from '../domain/task/task.ts';
import type { Clock, Timer } from '../ports/ports.ts';
import type { Records, Ref } from '../ports/records.ts';
import type { ProgramSnapshots } from './programs.ts';
import { teamClock, teamOf } from './team-clock.ts';
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
 * for each answer by the stream, and again by the reconciler for what a stream lost; doing it twice changes nothing, and of
 * two at once one finds what the other did.
 */
export const considerFollowUp = async (surveyId: string, deps: FollowUpDeps): Promise<TaskRow | undefined> => {
  const task = await untilCommitted(() => reflect(surveyId, deps));
  if (task?.wakeAt) await deps.timer.arm({ kind: 'task', id: task.id, generation: task.generation }, task.wakeAt);
  return task;
};

const reflect = async (surveyId: string, deps: FollowUpDeps): Promise<Attempt<TaskRow | undefined>> => {
  const rows = await deps.records.getAll([
    { kind: 'survey', id: [surveyId] },
    { kind: 'task', id: [taskIdOf(surveyId)] },
    { kind: 'member', id: [surveyId] },
  ]);
  const survey = rows.find((row) => row?.kind === 'survey');
  const own = rows.find((row) => row?.kind === 'task');
  const member = rows.find((row) => row?.kind === 'member');
  if (survey?.state !== 'answered') return { commit: nothingToCommit, value: own };

  const scene = await sceneOf(survey, deps);
  const joined = member && (await deps.records.get({ kind: 'task', id: [member.taskId] }));
  const found = own ?? joined;
  const changes = found ? known(found, survey, scene) : await fresh(survey, scene, deps);
  const settled = decide({ type: 'settleFollowUp' }, survey);
  const changed: readonly Row[] = [...changes, ...(settled.kind === 'accepted' ? [evolve(survey, settled.event)] : [])];
  const task = changes.find((row) => row.kind === 'task') ?? found;
  if (changed.length === 0) return { commit: nothingToCommit, value: task };
  return { commit: await deps.records.commit(changed.map((put) => ({ put }))), value: task };
};

/** What of an answer a task depends on. */
interface Scene {
  readonly program: ProgramConfig;
  readonly contact: ContactRow | undefined;
  readonly event: EventRow['event'] | undefined;
  readonly context: FollowUpContext;
}

/** An answer whose task is there already. */
const known = (task: TaskRow, survey: Answered, { context }: Scene): readonly TaskRow[] => {
  const next = task.surveyId === survey.id ? withChangedAnswer(task, survey, context) : withJoined(task, survey, context);
  return next === task ? [] : [next];
};

/** An answer without a task: it joins the customer's open one, or gets its own. */
const fresh = async (survey: Answered, { program, contact, context }: Scene, deps: FollowUpDeps): Promise<readonly Row[]> => {
  if (!needsFollowUp(survey, program, context)) return [];
  const contactId = contact?.id ?? survey.contactId;
  const { open, task } = await openTaskOf([contactId, ...(contact?.formerly ?? [])], deps.records);
  if (task && joins(task, survey, context))
    return [withJoined(task, survey, context), { kind: 'member', version: 0, surveyId: survey.id, taskId: task.id }];
  const { owner, roster } = await assigned(survey, context, deps);
  const made = { ...settlingTask(survey, contact, context), owner };
  const own = open?.contactId === contactId ? open.version : 0;
  return [made, { kind: 'open', version: own, contactId, taskId: made.id, at: survey.response.at }, ...(roster ? [roster] : [])];
};

/** Under each name that the customer was ever known by. */
const openTaskOf = async (contactIds: readonly string[], records: Records) => {
  const rows = await records.getAll(contactIds.map((id): Ref => ({ kind: 'open', id: [id] })));
  const opens = rows.filter((row) => row?.kind === 'open').toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const tasks = opens.length === 0 ? [] : await records.getAll(opens.map(({ taskId }): Ref => ({ kind: 'task', id: [taskId] })));
  const task = tasks.find((row): row is TaskRow => row?.kind === 'task');
  return { open: opens.find(({ contactId }) => contactId === contactIds[0]), task };
};

/** Whose turn it is; a team without members leaves everything to its owner, and needs no roster. */
const assigned = async (survey: Answered, context: FollowUpContext, { records, config }: FollowUpDeps) => {
  const { event, now } = context;
  const { id, team } = teamOf(teamFor(survey, context), config);
  const found = await records.get({ kind: 'roster', id: [id] });
  if (team.members.length === 0 && !found?.members) return { owner: team.owner, roster: undefined };
  const owner = nextOwner({ team, roster: found, language: survey.language, ratedAgent: event?.agent?.email, now });
  return { owner, roster: withTurn(found, id, owner.email, now) };
};

const sceneOf = async (survey: Answered, { records, programs, config, clock }: FollowUpDeps): Promise<Scene> => {
  const program = await programs.find(survey.programHash);
  const rows = await records.getAll([
    { kind: 'contact', id: [survey.contactId] },
    { kind: 'event', id: [survey.eventKey] },
  ]);
  const first = rows.find((row) => row?.kind === 'contact');
  const contact = first?.mergedInto ? await records.get({ kind: 'contact', id: [first.mergedInto] }) : first;
  const event = rows.find((row) => row?.kind === 'event')?.event;
  const base = { program, contact, event, tasks: config.tasks };
  const { team } = teamOf(teamFor(survey, base), config);
  const { calendar, zone } = teamClock(teamFor(survey, base), config);
  const context = { ...base, team: { owner: team.owner, calendar, escalation: team.escalation }, zone, now: clock.now() };
  return { program, contact, event, context };
};
