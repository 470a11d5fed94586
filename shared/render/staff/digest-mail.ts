import type { TaskRow } from '../../contracts/rows/task.ts';
import { nextDue } from '../../domain/task/queue.ts';
import { act, heading, item, paragraph, space } from '../mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from '../mail-layouts/frame.ts';
import { ratingText } from './rating-text.ts';
import { answersOf, momentText, whoOf } from './task-text.ts';

export interface DigestMailView {
  readonly tasks: readonly TaskRow[];
  readonly brand: { readonly name: string; readonly accent: string; readonly timezone: string };
  readonly to: { readonly name: string };
  readonly inboxUrl: string;
}

/** The urgent first, then by what is due first. */
const inOrder = (tasks: readonly TaskRow[]): readonly TaskRow[] =>
  tasks.toSorted(
    (a, b) => Number(b.severity === 'urgent') - Number(a.severity === 'urgent') || (nextDue(a) < nextDue(b) ? -1 : 1),
  );

/** What they wrote last, if they wrote back. */
const newestWords = (task: TaskRow): string | undefined => answersOf(task)[0]?.words;

const shortened = (words: string | undefined): string | undefined =>
  words && words.length > 160 ? `${words.slice(0, 159)}…` : words;

/** One mail for many customers who wait: who, what they said, until when. */
export const digestMail = ({ tasks, brand, to, inboxUrl }: DigestMailView): RenderedMail => {
  const many = tasks.length === 1 ? '1 more customer waits' : `${tasks.length} more customers wait`;
  const urgent = tasks.filter(({ severity }) => severity === 'urgent').length;
  const ordered = inOrder(tasks);
  return laidOut({
    brand,
    language: 'en',
    direction: 'ltr',
    subject: `${many} for an answer${urgent > 0 ? `, ${urgent} urgent` : ''}`,
    preview: ordered.slice(0, 3).map(whoOf).join(', '),
    body: [
      paragraph(`Hello ${to.name},`),
      heading(`${many} for an answer`),
      paragraph('They came so close together that this is one mail. The urgent stand first.'),
      ...ordered.map((task) => itemOf(task, { zone: brand.timezone, inboxUrl })),
      space,
      act({ label: 'Open the inbox', url: inboxUrl }),
    ],
    foot: [`${brand.name}, Heardback`],
  });
};

const itemOf = (task: TaskRow, { zone, inboxUrl }: { readonly zone: string; readonly inboxUrl: string }) => {
  const rated = task.score === undefined ? [] : [`rated ${ratingText(task.score, task.scale)}`];
  return item({
    badge: task.severity === 'urgent' ? 'Urgent' : undefined,
    head: whoOf(task),
    url: `${inboxUrl}/tasks/${task.id}`,
    facts: [...rated, `due ${momentText(nextDue(task), zone)}`].join(', '),
    words: shortened(newestWords(task)),
  });
};
