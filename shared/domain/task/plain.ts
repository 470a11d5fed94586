import type { RuntimeConfig } from '../../contracts/config/config.ts';
import type { ContactRow } from '../../contracts/rows/contact.ts';
import type { EventRow } from '../../contracts/rows/event.ts';
import type { SurveyRow } from '../../contracts/rows/survey.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { beginningOf, kept, together } from '../conversation/beginning.ts';
import { type Id, idOf } from '../id.ts';
import { type Instant, plus } from '../instant.ts';
import { clocksFrom, type TeamRules } from './clocks.ts';
import { keptFlags, severityOf } from './severity.ts';
import { type TaskIn, taskIdOf } from './task.ts';

/*
 * Tasks without a rating: a customer wrote without one, or a system told us of something that wants somebody.
 */

export interface Making {
  readonly teamId: string;
  readonly owner: TaskRow['owner'];
  readonly rules: TeamRules;
  readonly contact: ContactRow | undefined;
  readonly now: Instant;
}

type Signal = RuntimeConfig['tasks']['signals'][string];

/** One task for one event: its id follows from the event's. */
export const signalTaskIdOf = (eventKey: string): Id => idOf('task', 'signal', eventKey);

interface Plain extends Pick<TaskRow, 'id' | 'origin' | 'group' | 'severity' | 'program'> {
  readonly at: Instant;
  readonly contactWithin: number;
  readonly resolveWithin: number;
  /** How long to wait for a rating, in milliseconds; 0 where none can come. */
  readonly settle: number;
}

const plainTask = (
  plain: Plain,
  { teamId, owner, rules, contact, now }: Making,
  contactId: string,
): TaskIn<'settling'> => {
  const { at, contactWithin, resolveWithin, settle, ...own } = plain;
  const within = { contact: contactWithin, solution: resolveWithin };
  return {
    kind: 'task',
    version: 0,
    ...own,
    state: 'settling',
    contactId: contact?.id ?? contactId,
    contact: { name: contact?.name, email: contact?.email, phone: contact?.phone },
    revision: 0,
    team: teamId,
    owner,
    settleUntil: plus(now, settle),
    restarts: 0,
    escalation: 0,
    history: [],
    announced: 0,
    generation: 1,
    wakeAt: plus(now, settle),
    within,
    ...clocksFrom(at, within, { ...rules, remindAfter: undefined }),
  };
};

/** What a system told us of a customer. */
export const signalTask = ({ key, event, contactId = '' }: EventRow, signal: Signal, making: Making): TaskRow => {
  const { contactWithin, resolveWithin, severity, title } = signal;
  const own = {
    id: signalTaskIdOf(key),
    origin: 'signal' as const,
    group: 'detractor' as const,
    severity,
    program: event.type,
  };
  const task = plainTask(
    {
      ...own,
      at: event.occurredAt > making.now ? making.now : event.occurredAt,
      contactWithin,
      resolveWithin,
      settle: 0,
    },
    making,
    contactId,
  );
  const { amount, currency } = event;
  return {
    ...task,
    title: title ?? event.title ?? event.subject ?? event.number,
    businessId: event.id,
    amount,
    currency,
  };
};

type Within = Pick<Plain, 'contactWithin' | 'resolveWithin' | 'settle'>;

/** Words of a customer who gave no rating. When the rating comes the task becomes that answer's. */
export const remarkTask = (survey: SurveyRow, within: Within, making: Making): TaskRow => {
  const words = remarkedWords(survey);
  const { language } = survey;
  const severity = severityOf({ group: 'passive', words, language, highAmount: Number.POSITIVE_INFINITY });
  const own = {
    id: taskIdOf(survey.id),
    origin: 'remark' as const,
    group: 'passive' as const,
    severity,
    program: survey.program,
  };
  const task = plainTask({ ...own, at: survey.remarks?.[0]?.at ?? making.now, ...within }, making, survey.contactId);
  return {
    ...task,
    surveyId: survey.id,
    title: survey.title,
    language: survey.language,
    timezone: survey.timezone,
    comment: words,
    flags: keptFlags(words, 'passive', language),
  };
};

/** What a customer wrote without a rating. */
export const remarkedWords = ({ remarks = [] }: SurveyRow): string | undefined =>
  remarks.reduce<string | undefined>((before, { words }) => together(before, words), undefined);

export interface StrayMessage extends Pick<Plain, 'id' | 'at' | 'contactWithin' | 'resolveWithin'> {
  readonly channel: 'email' | 'sms';
  readonly address: string;
  readonly subject: string | undefined;
  readonly words: string;
  /** Where all of the words can be read. */
  readonly place?: string | undefined;
  /** What staff must know of who wrote. */
  readonly note?: string | undefined;
}

/** Words that belong to no survey. Whoever wrote them may be unknown but for their address. */
export const strayTask = (stray: StrayMessage, making: Making, contactId: string): TaskRow => {
  const { id, at, contactWithin, resolveWithin, channel, address, subject, words, place, note } = stray;
  const severity = severityOf({ group: 'passive', words, highAmount: Number.POSITIVE_INFINITY });
  const own = {
    id,
    origin: 'remark' as const,
    group: 'passive' as const,
    severity,
    program: channel === 'email' ? 'mail' : 'text',
  };
  const task = plainTask({ ...own, at, contactWithin, resolveWithin, settle: 0 }, making, contactId);
  const { email, phone, name } = task.contact;
  return {
    ...task,
    contact: {
      name,
      email: channel === 'email' ? address || undefined : email,
      phone: channel === 'sms' ? address : phone,
    },
    title: subject?.slice(0, 150) || undefined,
    language: making.contact?.locale,
    comment: beginningOf(words, { bytes: kept.together, place }),
    flags: keptFlags(words, 'passive'),
    ...(note !== undefined && { history: [{ at, by: 'customer', act: 'wrote-for', note }] }),
  };
};
