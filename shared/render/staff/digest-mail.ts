import type { TaskRow } from '../../contracts/rows/task.ts';
import { nextDue } from '../../domain/task/queue.ts';
import { html } from '../html.ts';
import { palette } from '../palette.ts';
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

const shortened = (words = ''): string => (words.length > 160 ? `${words.slice(0, 159)}…` : words);

/** One mail for many customers who wait: who, what they said, until when. */
export const digestMail = ({ tasks, brand, to, inboxUrl }: DigestMailView) => {
  const many = tasks.length === 1 ? '1 more customer waits' : `${tasks.length} more customers wait`;
  const lines = inOrder(tasks).map((task) => {
    const rating = task.score === undefined ? '' : `, rated ${ratingText(task.score, task.scale)}`;
    return {
      task,
      head: `${whoOf(task)}${rating}, due ${momentText(nextDue(task), brand.timezone)}`,
      url: `${inboxUrl}/tasks/${task.id}`,
    };
  });
  const text = [
    `Hello ${to.name},`,
    `${many} for you. They came so close together that this is one mail.`,
    ...lines.map(({ task, head, url }) => [head, shortened(newestWords(task)), url].filter(Boolean).join('\n')),
    `All of them: ${inboxUrl}`,
  ].join('\n\n');
  const { light } = palette(brand.accent);
  const items = lines.map(
    ({ task, head, url }) =>
      html`<li style="margin:0 0 16px"><a href="${url}" style="color:${light.accent};font-weight:bold">${head}</a>${newestWords(task) && html`<br><span dir="auto">${shortened(newestWords(task))}</span>`}</li>`,
  );
  const page = html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${many}</title></head>
<body style="margin:0;padding:24px 16px;background:${light.background};color:${light.text};font:16px/24px -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><main style="max-width:560px;margin:0 auto;padding:24px;border-radius:12px;background:${light.surface}">
<h1 style="margin:0 0 8px;font-size:22px;line-height:30px">${many}</h1><p style="margin:0 0 20px;color:${light.quiet}">They came so close together that this is one mail.</p><ul style="margin:0;padding:0;list-style:none">${items}</ul><p style="margin:20px 0 0"><a href="${inboxUrl}" style="color:${light.accent}">All of them</a></p></main></body></html>`;
  return { subject: `${many} for an answer`, text: `${text}\n`, html: page.markup };
};
