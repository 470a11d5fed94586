import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { HistoryEntry, TaskRow } from '../../shared/contracts/rows/task.ts';
import { beginningOf } from '../../shared/domain/conversation/beginning.ts';
import { headlineOf, meanings } from '../../shared/domain/task/meaning.ts';
import type { StaffNotice } from '../../shared/ports/ports.ts';
import { ratingText } from '../../shared/render/staff/rating-text.ts';
import { answersOf, titleOf, whoOf } from '../../shared/render/staff/task-text.ts';

type Event = StaffNotice['attributes']['event'];

/** What staff read about one step of a task, or undefined for steps that nobody is called for. */
export const noticeOf = (
  task: TaskRow,
  entry: HistoryEntry,
  { number, teams }: { readonly number: number; readonly teams: RuntimeConfig['teams'] },
): StaffNotice | undefined => {
  const event = meanings[entry.act].topic;
  if (!event) return undefined;
  const attributes = { kind: task.origin ?? task.group, team: task.team, severity: task.severity, event };
  return {
    id: `${task.id}.${number}`,
    subject: subjectOf(task, event),
    message: messageOf(task, entry, teams[task.team]?.name ?? task.team),
    attributes,
  };
};

/** SNS subjects are at most 100 characters of printable ASCII; names and words belong into the message. */
const subjectOf = (task: TaskRow, event: Event): string =>
  `${headlines[event]}: ${task.origin ?? `${task.group}, rating ${ratingText(task.score ?? 0, task.scale)}`}, ${task.program}`.slice(
    0,
    100,
  );

const headlines: Readonly<Record<Event, string>> = {
  opened: 'Please answer this customer',
  escalated: 'Overdue',
  resolved: 'Closed',
};

/** Pagers and texts subscribe to the topic, too, and SNS takes 256 KB in all. */
const longestWords = 4_000;

const messageOf = (task: TaskRow, entry: HistoryEntry, team: string): string => {
  const { contact, owner, dueAt, resolveBy } = task;
  const [newest] = answersOf(task);
  const comment = newest?.words && beginningOf(newest.words, { bytes: longestWords });
  const [who, title] = [whoOf(task), titleOf(task)];
  const lines = [
    meanings[entry.act].topic === 'escalated' ? `${headlineOf(entry)}.` : undefined,
    `${who} ${newest?.did}${newest?.rating ? ` ${newest.rating}` : ''}${title ? ` (${title})` : ''}.`,
    comment ? `\n"${comment}"\n` : 'They left no comment.',
    contact.email ? `E-mail: ${contact.email}` : undefined,
    contact.phone ? `Phone: ${contact.phone}` : undefined,
    `Owner: ${owner.name}, ${team}`,
    entry.to && entry.to.email !== owner.email ? `Called: ${entry.to.name}` : undefined,
    meanings[entry.act].topic === 'resolved'
      ? `Outcome: ${task.outcome ?? 'not given'}`
      : `First contact by ${dueAt}, solution by ${resolveBy}.`,
    `Task: ${task.id}`,
  ];
  return lines.filter((line) => line !== undefined).join('\n');
};
