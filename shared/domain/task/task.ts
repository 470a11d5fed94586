import type { CalendarConfig } from '../../contracts/config/calendar.ts';
import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ProgramConfig } from '../../contracts/config/program.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { addBusinessTime } from '../calendar/business-time.ts';
import { firstUnmet, valueAt } from '../condition/condition.ts';
import { type Id, idOf } from '../id.ts';
import type { Instant } from '../instant.ts';
import { later, plus } from '../instant.ts';
import { type Group, groupOf } from '../rating.ts';
import type { SurveyIn } from '../survey/survey.ts';
import { armed, isOver, ladderOf, nextDeadline, noted, resumed, rung, type Step } from './clocks.ts';
import { promised } from './promise.ts';
import { flagsOf, severityOf } from './severity.ts';

export type Task = TaskRow;
export type TasksConfig = RuntimeConfig['tasks'];

/** One task for one answered survey: its id follows from the survey's. */
export const taskIdOf = (surveyId: Id): Id => idOf('task', surveyId);

/** An answer may restart the settle window so often; then somebody is called, whatever comes. */
const maximumRestarts = 2;

export interface FollowUpContext {
  readonly program: ProgramConfig;
  readonly team: {
    readonly owner: { readonly name: string; readonly email: string };
    readonly calendar: CalendarConfig;
    readonly escalation?: readonly Step[];
  };
  /** Company zone, for calendars without one of their own. */
  readonly zone: string;
  readonly now: Instant;
  readonly tasks?: TasksConfig | undefined;
  /** What the survey was about, and whom it asked. */
  readonly event?: EventRow['event'] | undefined;
  readonly contact?: ContactRow | undefined;
}

export type Answered = SurveyIn<'answered'>;

/** What rules and routing may look at. */
const factsOf = (
  survey: Answered,
  { program, event, contact }: Pick<FollowUpContext, 'program' | 'event' | 'contact'>,
): object => ({
  program: survey.program,
  score: survey.response.score,
  group: groupOf(program.survey, survey.response),
  language: survey.language,
  persona: survey.persona ?? contact?.persona,
  contactWanted: survey.response.contact !== false,
  hasWords: survey.response.comment !== undefined,
  comment: survey.response.comment,
  answers: survey.response.answers,
  ...event,
  properties: event?.properties ?? {},
  customer: { ...event?.customer, properties: { ...contact?.properties, ...event?.customer.properties } },
});

const fits = (conditions: Parameters<typeof firstUnmet>[0], facts: object): boolean =>
  firstUnmet(conditions, (path) => valueAt(facts, path)) === undefined;

/** The first rule of the configuration that fits an answer. */
const ruleFor = (survey: Answered, context: Pick<FollowUpContext, 'program' | 'event' | 'contact' | 'tasks'>) =>
  context.tasks?.rules.find(({ when }) => fits(when, factsOf(survey, context)));

/** The team that an answer goes to: by the first route that fits, else the programme's. */
export const teamFor = (
  survey: Answered,
  context: Pick<FollowUpContext, 'program' | 'event' | 'contact' | 'tasks'>,
): string =>
  context.tasks?.routing.find(({ when }) => fits(when, factsOf(survey, context)))?.team ??
  context.program.followUp.team;

/** Whether an answer obliges somebody: by rule; else detractors and promoters always, passives when they took the trouble to write. */
export const needsFollowUp = (
  survey: Answered,
  program: ProgramConfig,
  more: Pick<FollowUpContext, 'event' | 'contact' | 'tasks'> = {},
): boolean => {
  // Nobody could be answered.
  if (survey.test || survey.via) return false;
  const group = groupOf(program.survey, survey.response);
  if (flagsOf(survey.response.comment, group, survey.language).some((flag) => flag !== 'contradiction')) return true;
  const rule = ruleFor(survey, { program, ...more });
  if (rule) return rule.open;
  return group !== 'passive' || survey.response.comment !== undefined;
};

/** A task for an answer that may still change: it opens when the settle window ends. */
export const settlingTask = (survey: Answered, contact: ContactRow | undefined, context: FollowUpContext): Task => {
  const { amount, currency, id } = context.event ?? {};
  return {
    kind: 'task',
    version: 0,
    id: taskIdOf(survey.id),
    state: 'settling',
    surveyId: survey.id,
    program: survey.program,
    contactId: contact?.id ?? survey.contactId,
    contact: { name: contact?.name ?? survey.name, email: contact?.email, phone: contact?.phone },
    title: survey.title,
    ...(id !== undefined && { businessId: id }),
    ...(amount !== undefined && { amount, ...(currency !== undefined && { currency }) }),
    language: survey.language,
    timezone: survey.timezone,
    team: teamFor(survey, context),
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
  };
};

type Reflected = Pick<
  Task,
  | 'group'
  | 'severity'
  | 'flags'
  | 'noContact'
  | 'score'
  | 'comment'
  | 'revision'
  | 'dueAt'
  | 'resolveBy'
  | 'remindAt'
  | 'ladder'
  | 'promise'
  | 'acknowledge'
>;

/** What of a task follows from the answer; both clocks run from the answer, not from when we got round to it. */
const reflected = (survey: Answered, context: FollowUpContext): Reflected => {
  const { program, team, zone, tasks, event } = context;
  const { comment, revision, at, score, contact } = survey.response;
  const group = groupOf(program.survey, survey.response);
  const { contactWithin, resolveWithin } = program.followUp[group];
  const clock = { calendar: team.calendar, zone };
  const due = (working: number) => addBusinessTime(at, working, clock);
  const ends = { dueAt: due(contactWithin), resolveBy: due(resolveWithin) };
  const isKey =
    tasks !== undefined &&
    Object.keys(tasks.keyCustomers).length > 0 &&
    fits(tasks.keyCustomers, factsOf(survey, context));
  const stakes = {
    group,
    words: comment,
    amount: event?.amount,
    highAmount: tasks?.highAmount ?? Number.POSITIVE_INFINITY,
    isKey,
    language: survey.language,
  };
  const flags = flagsOf(comment, group, survey.language);
  return {
    group,
    severity: ruleFor(survey, context)?.severity ?? severityOf(stakes),
    flags: flags.length > 0 ? [...flags] : undefined,
    noContact: contact === false ? true : undefined,
    score,
    comment,
    revision,
    ...ends,
    remindAt: tasks && group !== 'promoter' ? due(contactWithin * tasks.remindAfter) : undefined,
    ladder: team.escalation?.length && group !== 'promoter' ? ladderOf(ends, team.escalation, clock) : undefined,
    promise: survey.response.promisedBy ? promised(survey.response.promisedBy, at, tasks?.slipNotice) : undefined,
    acknowledge: program.followUp.acknowledge && survey.response.promisedBy ? true : undefined,
  };
};

/** A changed answer: while settling the task follows it and waits a little longer; afterwards it is told. */
export const withChangedAnswer = (task: Task, survey: Answered, context: FollowUpContext): Task => {
  if (survey.response.revision <= task.revision) return task;
  const changed: Task = { ...task, ...reflected(survey, context), origin: undefined };
  if (task.state === 'settling')
    return { ...changed, ...restarted(task, plus(survey.response.at, context.program.followUp.settle)) };
  if (task.state === 'withdrawn')
    return settlingAgain(changed, later(plus(survey.response.at, context.program.followUp.settle), context.now));
  const { dueAt, resolveBy, remindAt, ladder, promise } = task;
  const kept = { ...changed, dueAt, resolveBy, remindAt, ladder, ...(promise && { promise }) };
  if (isOver(task)) return kept;
  const clock = { calendar: context.team.calendar, zone: context.zone };
  // Whoever waited for the customer waits no longer.
  const told = resumed(
    noted(kept, { at: survey.response.at, by: 'customer', act: 'answer-changed' }),
    context.now,
    clock,
  );
  return isUntouched(task) && !isOwedAnyway(task) && !needsFollowUp(survey, context.program, context)
    ? withdrawn(told, context.now)
    : told;
};

/** Nobody has done anything about it yet. */
const isUntouched = ({ state, history }: Task): boolean =>
  state === 'open' && history.every(({ by }) => by === 'heardback' || by === 'customer');

/** Another answer that the task holds still wants somebody. */
const isOwedAnyway = ({ joined = [] }: Task): boolean => joined.some(({ group }) => group === 'detractor');

const withdrawn = (task: Task, now: Instant): Task =>
  armed(noted({ ...task, state: 'withdrawn' }, { at: now, by: 'heardback', act: 'withdrawn' }), undefined);

const restarted = (task: Task, until: Instant): Pick<Task, 'settleUntil' | 'restarts'> =>
  task.restarts < maximumRestarts
    ? { settleUntil: until, restarts: task.restarts + 1 }
    : { settleUntil: task.settleUntil, restarts: task.restarts };

/** The customer became unhappy again after all. */
const settlingAgain = (task: Task, until: Instant): Task =>
  armed({ ...task, state: 'settling', settleUntil: until, restarts: 0 }, until);

/** Whether a further answer belongs to a task: it is still open, and the answer is close in time or about the same thing. */
export const joins = (
  task: Task,
  survey: Answered,
  { tasks, event }: Pick<FollowUpContext, 'tasks' | 'event'>,
): boolean => {
  if (isOver(task) || task.surveyId === survey.id) return false;
  if (task.businessId !== undefined && task.businessId === event?.id) return true;
  const last = [task.settleUntil, ...(task.joined ?? []).map(({ at }) => at)].sort().at(-1) ?? task.settleUntil;
  return survey.response.at <= plus(last, tasks?.joinWithin ?? 0);
};

const worse: readonly Group[] = ['promoter', 'passive', 'detractor'];

/** The task with a further answer in it. One that is unhappier than the task takes over its urgency and its clocks. */
export const withJoined = (task: Task, survey: Answered, context: FollowUpContext): Task => {
  const { score, comment, revision, at } = survey.response;
  const group = groupOf(context.program.survey, survey.response);
  const before = task.joined?.find(({ surveyId }) => surveyId === survey.id);
  if (before && before.revision >= revision) return task;
  const entry = {
    surveyId: survey.id,
    program: survey.program,
    group,
    score,
    ...(comment !== undefined && { comment }),
    revision,
    at,
  };
  const joined = [...(task.joined ?? []).filter(({ surveyId }) => surveyId !== survey.id), entry].slice(-keptJoined);
  const told = noted({ ...task, joined }, { at, by: 'customer', act: before ? 'answer-changed' : 'answer-joined' });
  if (worse.indexOf(group) <= worse.indexOf(task.group)) return withFlags(told, comment, group);
  const { severity, flags, dueAt, resolveBy, remindAt, ladder } = reflected(survey, context);
  const taken: Task = { ...told, group, severity, flags, dueAt, resolveBy, remindAt, ladder };
  return task.state === 'settling' ? taken : armed(taken, nextDeadline(taken));
};

const withFlags = (task: Task, comment: string | undefined, group: Group): Task => {
  const found = flagsOf(comment, group);
  if (found.length === 0) return task;
  const flags = [...new Set([...(task.flags ?? []), ...found])];
  return { ...task, flags, severity: found.some((flag) => flag !== 'contradiction') ? 'urgent' : task.severity };
};

/** Nobody answers more surveys while one task is open. */
const keptJoined = 20;

/** What a wake-up finds to do: the settle window ends, a deadline passes, or it came too early and is armed again. */
export const wakeTask = (task: Task, now: Instant, stillNeeded: boolean): Task => {
  if (task.state === 'settling') return settled(task, now, stillNeeded);
  const deadline = nextDeadline(task);
  if (!deadline) return { ...task, wakeAt: undefined };
  return now < deadline ? armed(task, deadline) : rung(task, now);
};

const settled = (task: Task, now: Instant, stillNeeded: boolean): Task => {
  if (now < task.settleUntil) return armed(task, task.settleUntil);
  if (!stillNeeded && !isOwedAnyway(task)) return { ...task, state: 'withdrawn', wakeAt: undefined };
  const opened = noted({ ...task, state: 'open', openedAt: now }, { at: now, by: 'heardback', act: 'opened' });
  return armed(opened, nextDeadline(opened));
};
