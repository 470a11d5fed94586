import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { beginningOf } from '../../domain/conversation/beginning.ts';
import { ownersHeadline } from '../../domain/task/meaning.ts';
import { oneLine } from '../about.ts';
import { html } from '../html.ts';
import { palette } from '../palette.ts';
import { type Answer, answersOf, factsOf, flagTexts, titleOf, whoOf } from './task-text.ts';

export interface TaskMailView {
  readonly task: TaskRow;
  /** What they are told of. */
  readonly entry: Pick<HistoryEntry, 'act' | 'clock'>;
  readonly brand: { readonly name: string; readonly accent: string; readonly timezone: string };
  readonly to: { readonly name: string };
  /** Where the buttons are; each acts only when it is pressed there. */
  readonly url: string;
  /** What happened to the customer before, a line for each. */
  readonly before: readonly string[];
  /** The task in the inbox, with all that was written. */
  readonly inboxUrl: string;
}

/** Mail programs cut mails that are long; the inbox has all of them. */
const longestWords = 9_000;
const answersIn = (task: TaskRow): readonly Answer[] =>
  answersOf(task).map((answer) => ({
    ...answer,
    words: answer.words && beginningOf(answer.words, { bytes: longestWords }),
  }));

/** A mail to whoever has to answer a customer: their words first, what helps to answer them, and what can be done about it. */
export const taskMail = (
  view: TaskMailView,
): { readonly subject: string; readonly text: string; readonly html: string } => {
  const { task, entry } = view;
  const title = titleOf(task);
  const urgent = task.severity === 'urgent' ? 'Urgent: ' : '';
  const subject = oneLine(`${urgent}${ownersHeadline(entry)} – ${whoOf(task)}${title ? ` (${title})` : ''}`).slice(
    0,
    180,
  );
  return { subject, text: textOf(view), html: htmlOf(view) };
};

const textOf = ({ task, entry, brand, to, url, inboxUrl, before }: TaskMailView): string =>
  [
    `Hello ${to.name},`,
    `${ownersHeadline(entry)}.`,
    ...flagTexts(task).map((flag) => `! ${flag}`),
    ...answersIn(task).map(
      ({ did, rating, words }) =>
        `${whoOf(task)} ${did}${rating ? ` ${rating}` : ''}${words ? `:\n\n    ${words.replaceAll('\n', '\n    ')}` : ', without words.'}`,
    ),
    factsOf(task, brand.timezone)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n'),
    ...(before.length > 0 ? [`Before:\n${before.map((line) => `- ${line}`).join('\n')}`] : []),
    `Read and answer in the inbox:\n${inboxUrl}`,
    `Take it, say that you have contacted them, or resolve it:\n${url}`,
    `-- \n${brand.name}, Heardback. Task ${task.id}\n`,
  ].join('\n\n');

const htmlOf = ({ task, entry, brand, to, url, inboxUrl, before }: TaskMailView): string => {
  const { light } = palette(brand.accent);
  const cell = 'padding:4px 12px 4px 0;vertical-align:top;font-size:15px;line-height:22px';
  const answers = answersIn(task).map(
    ({
      did,
      rating,
      words,
    }) => html`<p style="margin:0 0 8px;font-size:16px;line-height:24px"><strong>${whoOf(task)}</strong> ${did} <strong>${rating}</strong></p>
${words ? html`<blockquote dir="auto" style="margin:0 0 16px;padding:0 0 0 12px;border-left:3px solid ${light.accent};font-size:17px;line-height:26px;white-space:pre-wrap">${words}</blockquote>` : html`<p style="margin:0 0 16px;color:${light.quiet}">They left no words.</p>`}`,
  );
  const facts = factsOf(task, brand.timezone).map(
    ([name, value]) =>
      html`<tr><td style="${cell};color:${light.quiet}">${name}</td><td style="${cell}">${value}</td></tr>`,
  );
  const flags = flagTexts(task).map(
    (flag) => html`<p style="margin:0 0 12px;font-weight:bold;font-size:16px">⚠ ${flag}</p>`,
  );
  const button = (label: string, what: string) =>
    html`<a href="${url}#${what}" style="display:inline-block;margin:0 8px 8px 0;padding:12px 18px;border-radius:8px;background:${light.accent};color:${light.onAccent};font-weight:bold;font-size:16px;line-height:20px;text-decoration:none">${label}</a>`;
  const link = (label: string, href: string) =>
    html`<p style="margin:0 0 20px"><a href="${href}" style="color:${light.accent};font-size:16px">${label}</a></p>`;
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark"><title>${ownersHeadline(entry)}</title></head>
<body style="margin:0;padding:24px 16px;background:${light.background};color:${light.text};font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"><main style="max-width:560px;margin:0 auto;padding:24px;border-radius:12px;background:${light.surface}">
<p style="margin:0 0 4px;color:${light.quiet};font-size:15px">Hello ${to.name},</p><h1 style="margin:0 0 20px;font-size:22px;line-height:30px">${ownersHeadline(entry)}</h1>
${flags}${answers}<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">${facts}</table>
${before.length > 0 && html`<p style="margin:0 0 20px;color:${light.quiet};font-size:14px;line-height:21px">${before.map((line) => html`${line}<br>`)}</p>`}${link('Read and answer in the inbox', inboxUrl)}${button('Take it', 'take')}${button('I have contacted them', 'contacted')}${button('Resolve', 'resolve')}
<p style="margin:12px 0 0;color:${light.quiet};font-size:13px;line-height:20px">The buttons open a page and act when you press them there. They are yours: do not pass this mail on. ${brand.name}, task ${task.id}</p></main></body></html>`
    .markup;
};
