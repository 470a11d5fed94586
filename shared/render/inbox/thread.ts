import { html, type SafeHtml } from '../html.ts';
import { momentText } from '../staff/task-text.ts';
import type { Bubble } from './bubble.ts';
import type { TaskPageView } from './task-page-view.ts';
import { type Step, type ThreadItem, threadItems } from './thread-items.ts';

/** So many steps in a row are shown one by one; more are folded. */
const shownSteps = 2;

/** The conversation by time, from the survey's answer on; what happened in between is folded where there is much of it. */
export const thread = (view: TaskPageView): SafeHtml => {
  const zone = view.config.brand.timezone;
  const items = threadItems(view);
  const runs: ThreadItem[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (last && item.kind === 'step' && last[0]?.kind === 'step') last.push(item);
    else runs.push([item]);
  }
  return html`<ol class="thread">${runs.map(([first, ...rest]) =>
    first?.kind === 'bubble' ? bubbleOf(first, zone) : first && stepsOf([first, ...(rest as Step[])], zone),
  )}</ol>`;
};

const bubbleOf = ({ side, who, how, chip, subject, words, chosen = [], at, isLost }: Bubble, zone: string): SafeHtml =>
  html`<li class="${side}${isLost && ' lost'}"><p class="by">${chip}<strong dir="auto">${who}</strong> <small>${how} · ${momentText(at, zone)}</small></p>${subject && html`<p class="subject" dir="auto">${subject}</p>`}<p class="say${!words && ' none'}" dir="auto">${words ?? 'No words.'}</p>${chosen.length > 0 && html`<ul class="chosen">${chosen.map((line) => html`<li dir="auto">${line}</li>`)}</ul>`}</li>`;

const stepsOf = (steps: readonly Step[], zone: string): SafeHtml => {
  const lines = steps.map(
    ({ what, words, href, at }) =>
      html`<p>${href ? html`<a href="${href}">${what}</a>` : what}${words && html`, <q dir="auto">${words}</q>`} <small>${momentText(at, zone)}</small></p>`,
  );
  if (steps.length <= shownSteps) return html`<li class="steps">${lines}</li>`;
  return html`<li class="steps"><details><summary>${steps.length} steps, the last: ${steps.at(-1)?.what ?? ''}</summary>${lines}</details></li>`;
};
