import type { ProgramConfig } from '../../contracts/config/program.ts';
import { recoveryMoment } from '../../contracts/own-events.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { Row } from '../../contracts/rows/row.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { decide } from '../../domain/survey/decide.ts';
import { evolve } from '../../domain/survey/evolve.ts';
import { performed } from '../../domain/task/decide.ts';
import { joins } from '../../domain/task/decide-answer.ts';
import { remarkTask } from '../../domain/task/plain.ts';
import { type Answered, type FollowUpContext, needsFollowUp, teamFor } from '../../domain/task/rules.ts';
import { settlingTask } from '../../domain/task/settling-task.ts';
import { taskIdOf } from '../../domain/task/task.ts';
import { arm } from '../commit/arm.ts';
import { type Attempt, nothingToCommit, untilCommitted } from '../commit/until-committed.ts';
import { followMerge } from '../contact/current-contact.ts';
import type { FollowUpDeps } from './follow-up-deps.ts';
import { makingFor, openTaskOf, ownerFor } from './task-making.ts';
import { teamClock, teamOf, teamRules } from './team-clock.ts';

/**
 * Makes sure that the newest answer of a survey has its task, if it needs one, and that the task's clock is armed. Called
 * for each answer by the stream, and again by the reconciler for what a stream lost; doing it twice changes nothing, and of
 * two at once one finds what the other did.
 */
export const considerFollowUp = async (surveyId: string, deps: FollowUpDeps): Promise<TaskRow | undefined> => {
  const task = await untilCommitted(() => reflect(surveyId, deps));
  await arm(task, deps.timer);
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
  if (survey?.state !== 'answered')
    return survey?.remarks ? remarked(survey, own, deps) : { commit: nothingToCommit, value: own };

  const scene = await sceneOf(survey, deps);
  const joined = member && (await deps.records.get({ kind: 'task', id: [member.taskId] }));
  const found = own ?? joined;
  const changes = await changesFor(survey, { scene, found }, deps);
  const ended = decide({ type: 'endFollowUp' }, survey);
  const changed: readonly Row[] = [...changes, ...(ended.kind === 'accepted' ? [evolve(survey, ended.event)] : [])];
  const task = changes.find((row) => row.kind === 'task') ?? found;
  if (changed.length === 0) return { commit: nothingToCommit, value: task };
  return { commit: await deps.records.commit(changed.map((put) => ({ put }))), value: task };
};

const changesFor = async (
  survey: Answered,
  { scene, found }: { readonly scene: Scene; readonly found: TaskRow | undefined },
  deps: FollowUpDeps,
): Promise<readonly Row[]> => {
  if (scene.program.moment === recoveryMoment) return afterRepair(survey, scene, deps);
  return found ? known(found, survey, scene) : fresh(survey, scene, deps);
};

/** Words without a rating: somebody reads them, in a task that becomes the answer's when the rating comes. */
const remarked = async (
  survey: SurveyRow,
  own: TaskRow | undefined,
  deps: FollowUpDeps,
): Promise<Attempt<TaskRow | undefined>> => {
  const ended = decide({ type: 'endFollowUp' }, survey);
  const kept = ended.kind === 'accepted' ? [evolve(survey, ended.event)] : [];
  const { followUp } = await deps.programs.find(survey.programHash);
  const changes = own
    ? [performed({ type: 'remark', survey, rules: teamRules(own.team, deps.config) }, own, deps.clock.now())].filter(
        (task) => task !== own,
      )
    : await remarkRows(survey, followUp, deps);
  const task = changes.find((row) => row.kind === 'task') ?? own;
  if (changes.length + kept.length === 0 || survey.test) return { commit: nothingToCommit, value: task };
  return { commit: await deps.records.commit([...changes, ...kept].map((put) => ({ put }))), value: task };
};

const remarkRows = async (
  survey: SurveyRow,
  followUp: ProgramConfig['followUp'],
  deps: FollowUpDeps,
): Promise<readonly Row[]> => {
  const { making, roster } = await makingFor(
    { contactId: survey.contactId, teamId: followUp.team, language: survey.language },
    deps,
  );
  return [remarkTask(survey, { ...followUp.passive, settle: followUp.settle }, making), ...(roster ? [roster] : [])];
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
  const type = task.surveyId === survey.id ? 'follow' : 'join';
  const next = performed({ type, survey, context }, task, context.now);
  return next === task ? [] : [next];
};

/** What the customer says after a repair belongs to the task that was resolved: it is proven, or it opens again. */
const afterRepair = async (
  survey: Answered,
  { event, context }: Scene,
  { records }: FollowUpDeps,
): Promise<readonly TaskRow[]> => {
  const task = event && (await records.get({ kind: 'task', id: [event.id] }));
  const next = task && performed({ type: 'recover', survey, context }, task, context.now);
  return next && next !== task ? [next] : [];
};

/** An answer without a task: it joins the customer's open one, or gets its own. */
const fresh = async (
  survey: Answered,
  { program, contact, context }: Scene,
  deps: FollowUpDeps,
): Promise<readonly Row[]> => {
  if (!needsFollowUp(survey, program, context)) return [];
  const contactId = contact?.id ?? survey.contactId;
  const { open, task } = await openTaskOf([contactId, ...(contact?.formerly ?? [])], deps.records);
  if (task && joins(task, survey, context))
    return [
      performed({ type: 'join', survey, context }, task, context.now),
      { kind: 'member', version: 0, surveyId: survey.id, taskId: task.id },
    ];
  const { owner, roster } = await ownerFor(
    { teamId: teamFor(survey, context), language: survey.language, event: context.event },
    deps,
  );
  const made = { ...settlingTask(survey, contact, context), owner };
  const own = open?.contactId === contactId ? open.version : 0;
  return [
    made,
    { kind: 'open', version: own, contactId, taskId: made.id, at: survey.response.at },
    ...(roster ? [roster] : []),
  ];
};

const sceneOf = async (survey: Answered, { records, programs, config, clock }: FollowUpDeps): Promise<Scene> => {
  const program = await programs.find(survey.programHash);
  const rows = await records.getAll([
    { kind: 'contact', id: [survey.contactId] },
    { kind: 'event', id: [survey.eventKey] },
  ]);
  const contact = await followMerge(
    rows.find((row) => row?.kind === 'contact'),
    records,
  );
  const event = rows.find((row) => row?.kind === 'event')?.event;
  const base = { program, contact, event, tasks: config.tasks };
  const { team } = teamOf(teamFor(survey, base), config);
  const { calendar, zone } = teamClock(teamFor(survey, base), config);
  const context = {
    ...base,
    team: { owner: team.owner, calendar, escalation: team.escalation },
    zone,
    now: clock.now(),
  };
  return { program, contact, event, context };
};
