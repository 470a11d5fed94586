import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { Instant } from '../../shared/domain/instant.ts';
import { stepAt, stepsOf } from '../../shared/domain/task/task.ts';
import type { Bus, DomainEvent, Notifier } from '../../shared/ports/ports.ts';
import { weigh } from '../../shared/steps/brake/weigh.ts';
import { changeTask } from '../../shared/steps/task/change-task.ts';
import { considerFollowUp } from '../../shared/steps/task/consider-follow-up.ts';
import { considerSignal } from '../../shared/steps/task/consider-signal.ts';
import type { FollowUpDeps as Considering } from '../../shared/steps/task/follow-up-deps.ts';
import { passOn } from '../../shared/steps/task/pass-on.ts';
import { askAgain } from './ask-again.ts';
import { tellDigest } from './digest.ts';
import { noticeOf } from './notice.ts';
import { mailOwner, type News, newsForOwner, type OwnerMailDeps } from './owner-mail.ts';
import { tellOthers } from './tell.ts';
import { tellCustomer } from './tell-customer.ts';
import { tellHalt } from './tell-halt.ts';
import { tellHold } from './tell-hold.ts';

export interface FollowUpDeps extends Considering, OwnerMailDeps {
  readonly notifier: Notifier;
  readonly bus: Bus;
  /** Has what somebody wrote sent off; doing so twice is harmless. */
  readonly send: (message: Pick<MessageRow, 'id' | 'heldUntil'>) => Promise<void>;
}

/** A row before and after a commit, as the table's stream tells it: in order for one row, each at least once. */
export interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row;
}

/** Turns what was stored into what others must do or know: tasks from answers, notices to staff, events to other systems. */
export const followUp = async ({ before, after }: RowChange, deps: FollowUpDeps): Promise<void> => {
  if (after.kind === 'survey') await followSurvey(before?.kind === 'survey' ? before : undefined, after, deps);
  if (after.kind === 'event' && after.signal === 'yes' && !(before?.kind === 'event' && before.signal === 'yes'))
    await considerSignal(after.key, deps);
  if (after.kind === 'task') await announce(after, deps);
  if (after.kind === 'digest' && after.state === 'due') await tellDigest(after, deps);
  if (after.kind === 'pace' && after.state === 'due') await tellHold(after, deps);
  if (after.kind === 'halt' && after.state === 'due') await tellHalt(after, deps);
  if (after.kind === 'message' && after.state === 'waiting' && before === undefined) await deps.send(after);
};

const followSurvey = async (before: SurveyRow | undefined, after: SurveyRow, deps: FollowUpDeps): Promise<void> => {
  const answered =
    after.state === 'answered' && (before?.state !== 'answered' || before.response.revision < after.response.revision);
  const remarked = (after.remarks?.length ?? 0) > (before?.remarks?.length ?? 0);
  if (answered || remarked) await considerFollowUp(after.id, deps);
  const changed = before?.state !== after.state || answered;
  if (changed && isNews(after)) await deps.bus.publish([surveyEvent(after)]);
  await weigh(after, deps);
};

/** That a survey is planned or just being sent is nobody else's business, and would be half of all events. */
const isNews = ({ state }: SurveyRow): boolean => state !== 'scheduled' && state !== 'sending';

const happenedAt = (survey: SurveyRow): Instant => {
  if (survey.state === 'answered') return survey.response.at;
  if ('endedAt' in survey) return survey.endedAt;
  return 'sentAt' in survey ? survey.sentAt : survey.createdAt;
};

const surveyEvent = (survey: SurveyRow): DomainEvent => {
  const revision = survey.state === 'answered' ? survey.response.revision : 0;
  const score = survey.state === 'answered' ? survey.response.score : undefined;
  return {
    id: `${survey.id}.${survey.state}.${revision}.${survey.generation}`,
    type: `survey.${survey.state}`,
    at: happenedAt(survey),
    detail: {
      surveyId: survey.id,
      program: survey.program,
      type: survey.type,
      channel: survey.channel,
      contactId: survey.contactId,
      score,
    },
  };
};

/** Tells staff, customers and the bus of the steps that a task has gained, then remembers how far they were told. */
const announce = async (seen: TaskRow, deps: FollowUpDeps): Promise<void> => {
  if (seen.announced >= stepsOf(seen)) return;
  // Whoever left hears of no customer any more; the next one does.
  const task = await passOn(seen.id, deps);
  if (!task) return;
  const news = newsOf(task);
  const forOwner = newsForOwner(task, news);
  for (const one of news) await tell(task, one, { ...deps, toOwner: forOwner.includes(one) });
  await remember(task, deps);
};

const newsOf = (task: TaskRow): readonly News[] => {
  const from = Math.max(task.announced, task.past?.steps ?? 0);
  return Array.from({ length: stepsOf(task) - from }, (_, at) => from + at).flatMap((number) => {
    const entry = stepAt(task, number);
    return entry ? [{ entry, number }] : [];
  });
};

/** All whom one step concerns. */
const tell = async (
  task: TaskRow,
  { entry, number }: News,
  { toOwner, ...deps }: FollowUpDeps & { readonly toOwner: boolean },
): Promise<void> => {
  const notice = noticeOf(task, entry, { number, teams: deps.config.teams });
  const tellings = [
    async () => notice && deps.notifier.publish(notice),
    async () => toOwner && mailOwner(task, { entry, number }, deps),
    () => tellCustomer(task, entry, deps),
    () => tellOthers(task, { entry, number }, deps),
    () => askAgain(task, entry, deps),
    () => deps.bus.publish([taskEvent(task, entry, number)]),
  ];
  const failures: unknown[] = [];
  // Whoever cannot be told keeps nobody else from hearing of a customer.
  for (const tellOne of tellings) await tellOne().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
};

const remember = (task: TaskRow, deps: FollowUpDeps): Promise<void> => {
  const announced = stepsOf(task);
  return changeTask(
    task.id,
    (found) => ({ task: found && found.announced < announced ? { ...found, announced } : found, value: undefined }),
    deps,
  );
};

const taskEvent = (task: TaskRow, { act, at }: TaskRow['history'][number], number: number): DomainEvent => ({
  id: `${task.id}.${number}`,
  type: `task.${act}`,
  at,
  detail: {
    taskId: task.id,
    surveyId: task.surveyId,
    program: task.program,
    group: task.group,
    state: task.state,
    team: task.team,
    contactId: task.contactId,
  },
});
