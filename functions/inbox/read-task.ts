import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { SurveyRow } from '../../shared/contracts/rows/survey.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { maySee } from '../../shared/domain/staff/viewer.ts';
import type { Ref } from '../../shared/ports/records.ts';
import type { InboxDeps, Visit } from './deps.ts';

/** So much of what happened before is shown. */
const shownEvents = 25;
const shownTasks = 10;
const shownMessages = 100;

/** A task and all that helps to answer it. */
export interface TaskScene {
  readonly task: TaskRow;
  readonly messages: readonly MessageRow[];
  readonly events: readonly Extract<Row, { kind: 'event' }>[];
  readonly surveys: readonly SurveyRow[];
  /** The customer's other tasks. */
  readonly others: readonly TaskRow[];
  /** Programmes' and signals' zone of the customer, for their local time. */
  readonly timezone: string | undefined;
}

export const readTask = async (id: string, { viewer }: Visit, deps: InboxDeps): Promise<TaskScene | undefined> => {
  const { records } = deps;
  const task = await records.get({ kind: 'task', id: [id] });
  if (!task || task.state === 'settling' || !maySee(viewer, task)) return undefined;
  const contact = await records.get({ kind: 'contact', id: [task.contactId] });
  const contactIds = [
    task.contactId,
    ...(contact?.formerly ?? []),
    ...(contact?.mergedInto ? [contact.mergedInto] : []),
  ];
  const newest = (what: 'events' | 'tasks', limit: number) =>
    Promise.all(
      contactIds.map((contactId) => records.list({ of: 'contact', contactId, what }, { limit, newestFirst: true })),
    );
  const [events, tasks, messages] = await Promise.all([
    newest('events', shownEvents),
    newest('tasks', shownTasks),
    records.list({ of: 'messages', taskId: id }, { limit: shownMessages, newestFirst: true }),
  ]);
  const refs = [...events.flatMap((page) => page.refs), ...tasks.flatMap((page) => page.refs), ...messages.refs];
  const rows = await records.getAll(refs);
  const eventRows = rows.filter((row): row is Extract<Row, { kind: 'event' }> => row?.kind === 'event');
  const surveys = await surveysOf(task, eventRows, deps);
  return {
    task,
    events: eventRows,
    surveys,
    messages: rows
      .filter((row): row is MessageRow => row?.kind === 'message')
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
    others: rows.filter(
      (row): row is TaskRow => row?.kind === 'task' && row.id !== id && row.state !== 'settling' && maySee(viewer, row),
    ),
    timezone: contact?.timezone ?? surveys[0]?.timezone,
  };
};

/** Of what happened, and those that the task holds. */
const surveysOf = async (
  task: TaskRow,
  events: readonly Extract<Row, { kind: 'event' }>[],
  { records }: InboxDeps,
): Promise<readonly SurveyRow[]> => {
  const own = [task.surveyId, task.recovery?.surveyId, ...(task.joined ?? []).map(({ surveyId }) => surveyId)];
  const decided = events.flatMap(({ decisions }) => decisions.map(({ surveyId }) => surveyId));
  const ids = new Set([...own, ...decided].filter((id) => id !== undefined));
  const refs = [...ids].map((id): Ref => ({ kind: 'survey', id: [id] }));
  const rows = await records.getAll(refs);
  return rows.filter((row): row is SurveyRow => row?.kind === 'survey');
};
