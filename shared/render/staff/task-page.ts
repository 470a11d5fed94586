import type { TaskRow } from '../../contracts/rows/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { type Brand, type Page, pageOf } from '../page-frame.ts';
import { answersOf, factsOf, flagTexts, stateText, whoOf } from './task-text.ts';

export interface TaskPageView {
  readonly brand: Brand & { readonly timezone: string };
  readonly task: TaskRow;
  readonly to: { readonly name: string };
  readonly action: string;
  /** What may still be pressed. */
  readonly buttons: readonly ('take' | 'contacted' | 'resolve')[];
  /** What happened, or why nothing did. */
  readonly message?: string | undefined;
  /** What was typed when it was refused: nothing that somebody wrote is lost. */
  readonly typed?: Readonly<Record<string, string | undefined>>;
}

/** The page behind the buttons of a staff mail. Looking at it changes nothing. */
export const taskPage = (view: TaskPageView): Page => {
  const { brand, task, to, message } = view;
  const flags = flagTexts(task).map((flag) => html`<p class="problem">${flag}</p>`);
  const answers = answersOf(task).map(
    ({ did, rating, words }) =>
      html`<p class="about">${whoOf(task)} ${did}</p>${rating && html`<p class="big">${rating}</p>`}${words && html`<blockquote dir="auto">${words}</blockquote>`}`,
  );
  const facts = factsOf(task, brand.timezone).map(
    ([name, value]) => html`<p class="about">${name}: <strong dir="auto">${value}</strong></p>`,
  );
  const state = html`<p class="hint">This task: <strong>${stateText(task)}</strong>. You act as ${to.name}.</p>`;
  const body = html`<h1>${whoOf(task)}</h1>${message && html`<p class="problem" role="status">${message}</p>`}${flags}${answers}<section class="more">${facts}</section>${state}${view.buttons.map((button) => formFor(button, view))}`;
  return pageOf(brand, { language: 'en', title: `Task: ${whoOf(task)}`, body });
};

const formFor = (button: TaskPageView['buttons'][number], { action, typed = {} }: TaskPageView): SafeHtml => {
  const { label, fields } = forms[button];
  const inputs = fields.map(
    ({ name, text, required, long }) =>
      html`<label class="why" for="${button}-${name}">${text}${!required && html` <small>(optional)</small>`}</label>${
        long
          ? html`<textarea id="${button}-${name}" name="${name}" maxlength="5000" dir="auto"${required && html` required`}>${typed[name] && `\n${typed[name]}`}</textarea>`
          : html`<input class="line" id="${button}-${name}" name="${name}" maxlength="200"${required && html` required`} value="${typed[name] ?? ''}">`
      }`,
  );
  return html`<section class="more" id="${button}"><form method="post" action="${action}"><input type="hidden" name="do" value="${button}">${inputs}<button>${label}</button></form></section>`;
};

interface Field {
  readonly name: string;
  readonly text: string;
  readonly required: boolean;
  readonly long: boolean;
}

const forms: Readonly<
  Record<TaskPageView['buttons'][number], { readonly label: string; readonly fields: readonly Field[] }>
> = {
  take: { label: 'Take it', fields: [] },
  contacted: {
    label: 'I have contacted them',
    fields: [{ name: 'note', text: 'How, and what was said?', required: true, long: true }],
  },
  resolve: {
    label: 'Resolve',
    fields: [
      { name: 'cause', text: 'What was the cause?', required: true, long: false },
      { name: 'outcome', text: 'What was done?', required: true, long: true },
    ],
  },
};
