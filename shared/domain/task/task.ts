import type { CalendarConfig, ProgramConfig } from '../../contracts/config.ts';
import type { ContactRow, HistoryEntry, TaskRow } from '../../contracts/rows.ts';
import { addBusinessTime } from '../calendar/business-time.ts';
import { type Id, idOf } from '../id.ts';
import type { Instant } from '../instant.ts';
import { later, plus } from '../instant.ts';
import { type Group, groupOf } from '../rating.ts';
import type { SurveyIn } from '../survey/survey.ts';

export type Task = TaskRow;
export type TaskState = Task['state'];

/** One task for one answered survey: its id follows from the survey's. */
export const taskIdOf = (surveyId: Id): Id => idOf('task', surveyId);

/** An answer may restart the settle window so often; then somebody is called, whatever comes. */
const maximumRestarts = 2;

export interface FollowUpContext {
  readonly program: ProgramConfig;
  readonly team: { readonly owner: { readonly name: string; readonly email: string }; readonly calendar: CalendarConfig };
  /** Company zone, for calendars without one of their own. */
  readonly zone: string;
  readonly now: Instant;
}

type Answered = SurveyIn<'answered'>;

/** Whether an answer obliges somebody: detractors and promoters always, passives when they took the trouble to write. */
export const needsFollowUp = (survey: Answered, program: ProgramConfig): boolean => {
  // Nobody could be answered.
  if (survey.test || survey.via) return false;
  const group = groupOf(program.survey, survey.response);
  return group !== 'passive' || survey.response.comment !== undefined;
};

/** A task for an answer that may still change: it opens when the settle window ends. */
export const settlingTask = (survey: Answered, contact: ContactRow | undefined, context: FollowUpContext): Task => ({
  kind: 'task',
  version: 0,
  id: taskIdOf(survey.id),
  state: 'settling',
  surveyId: survey.id,
  program: survey.program,
  contactId: survey.contactId,
  contact: { name: contact?.name ?? survey.name, email: contact?.email, phone: contact?.phone },
  title: survey.title,
  team: context.program.followUp.team,
  owner: context.team.owner,
  settleUntil: plus(survey.response.at, context.program.followUp.settle),
  restarts: 0,
  escalation: 0,
  history: [],
  announced: 0,
  generation: 1,
  // Never in the past: the due index is looked at hour by hour, and not twice.
  wakeAt: later(plus(survey.response.at, context.program.followUp.settle), context.now),
  ...reflected(survey, context),
});

/** What of a task follows from the answer; both clocks run from the answer, not from when we got round to it. */
const reflected = (
  survey: Answered,
  { program, team, zone }: FollowUpContext,
): Pick<Task, 'group' | 'severity' | 'score' | 'comment' | 'revision' | 'dueAt' | 'resolveBy'> => {
  const { score, comment, revision, at } = survey.response;
  const group = groupOf(program.survey, survey.response);
  const { contactWithin, resolveWithin } = program.followUp[group];
  const due = (working: number) => addBusinessTime(at, working, { calendar: team.calendar, zone });
  return { group, severity: severityOf(group), score, comment, revision, dueAt: due(contactWithin), resolveBy: due(resolveWithin) };
};

const severities: Readonly<Record<Group, Task['severity']>> = { detractor: 'high', passive: 'normal', promoter: 'low' };
const severityOf = (group: Group): Task['severity'] => severities[group];

/** A changed answer: while settling the task follows it and waits a little longer; afterwards it is told. */
export const withChangedAnswer = (task: Task, survey: Answered, context: FollowUpContext): Task => {
  if (survey.response.revision <= task.revision) return task;
  const changed = { ...task, ...reflected(survey, context) };
  if (task.state === 'settling') return { ...changed, ...restarted(task, plus(survey.response.at, context.program.followUp.settle)) };
  if (task.state === 'withdrawn')
    return settlingAgain(changed, later(plus(survey.response.at, context.program.followUp.settle), context.now));
  if (isOver(task)) return { ...changed, dueAt: task.dueAt, resolveBy: task.resolveBy };
  return noted(
    { ...changed, dueAt: task.dueAt, resolveBy: task.resolveBy },
    { at: survey.response.at, by: 'customer', act: 'answer-changed' },
  );
};

const restarted = (task: Task, until: Instant): Pick<Task, 'settleUntil' | 'restarts'> =>
  task.restarts < maximumRestarts
    ? { settleUntil: until, restarts: task.restarts + 1 }
    : { settleUntil: task.settleUntil, restarts: task.restarts };

/** The customer became unhappy again after all. */
const settlingAgain = (task: Task, until: Instant): Task => armed({ ...task, state: 'settling', settleUntil: until, restarts: 0 }, until);

/** What a wake-up finds to do: the settle window ends, a deadline passes, or it came too early and is armed again. */
export const wakeTask = (task: Task, now: Instant, stillNeeded: boolean): Task => {
  if (task.state === 'settling') return settled(task, now, stillNeeded);
  const deadline = nextDeadline(task);
  if (!deadline) return { ...task, wakeAt: undefined };
  if (now < deadline) return armed(task, deadline);
  const level = now >= task.resolveBy ? 2 : 1;
  const escalated = noted({ ...task, escalation: level }, { at: now, by: 'heardback', act: 'escalated' });
  return armed(escalated, nextDeadline(escalated));
};

const settled = (task: Task, now: Instant, stillNeeded: boolean): Task => {
  if (now < task.settleUntil) return armed(task, task.settleUntil);
  if (!stillNeeded) return { ...task, state: 'withdrawn', wakeAt: undefined };
  const opened = noted({ ...task, state: 'open', openedAt: now }, { at: now, by: 'heardback', act: 'opened' });
  return armed(opened, nextDeadline(opened));
};

/** First contact, then solution; each escalates once. Promoters are thanked without a clock that rings. */
const nextDeadline = (task: Task): Instant | undefined => {
  if (task.group === 'promoter' || isOver(task) || task.state === 'settling') return undefined;
  const waitsForContact = task.state === 'open' || task.state === 'acknowledged';
  if (waitsForContact && task.escalation === 0) return task.dueAt;
  return task.escalation < 2 ? task.resolveBy : undefined;
};

const armed = (task: Task, wakeAt: Instant | undefined): Task =>
  wakeAt ? { ...task, wakeAt, generation: task.generation + 1 } : { ...task, wakeAt: undefined };

const isOver = ({ state }: Task): boolean => state === 'resolved' || state === 'verified' || state === 'dismissed' || state === 'withdrawn';

const noted = (task: Task, entry: HistoryEntry): Task => ({ ...task, history: [...task.history, entry] });

/** Where a person may take a task from each state. */
const transitions: Readonly<Record<TaskState, readonly TaskState[]>> = {
  settling: [],
  open: ['acknowledged', 'contacted', 'resolved', 'dismissed'],
  acknowledged: ['open', 'contacted', 'resolved', 'dismissed'],
  contacted: ['resolved', 'dismissed'],
  resolved: ['verified', 'open'],
  verified: ['open'],
  dismissed: ['open'],
  withdrawn: [],
};

export interface TaskPatch {
  readonly state?: TaskState | undefined;
  readonly owner?: { readonly name: string; readonly email: string } | undefined;
  readonly team?: string | undefined;
  readonly cause?: string | undefined;
  readonly outcome?: string | undefined;
  readonly note?: string | undefined;
}

export type PatchedTask = { readonly kind: 'patched'; readonly task: Task } | { readonly kind: 'refused'; readonly reason: string };

/** What a person does to a task. "Contacted" without a note is not contact, and an unknown transition changes nothing. */
export const patchTask = (task: Task, patch: TaskPatch, { by, at }: { readonly by: string; readonly at: Instant }): PatchedTask => {
  const { state, note, ...fields } = patch;
  if (state && state !== task.state && !transitions[task.state].includes(state)) {
    return {
      kind: 'refused',
      reason: `A task that is ${task.state} cannot become ${state}; it can become ${transitions[task.state].join(', ') || 'nothing else'}.`,
    };
  }
  if (state === 'contacted' && task.state !== 'contacted' && !note)
    return { kind: 'refused', reason: 'Say in `note` how the customer was contacted.' };
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const changed: Task = { ...task, ...given, ...(state && { state }) };
  const act = state && state !== task.state ? state : 'noted';
  const recorded = noted(changed, { at, by, act, ...(note !== undefined && { note }) });
  const deadline = nextDeadline(recorded);
  return { kind: 'patched', task: deadline && !recorded.wakeAt ? armed(recorded, deadline) : recorded };
};
