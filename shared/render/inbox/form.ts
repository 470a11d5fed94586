import { versionOf } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { hidden } from './frame.ts';
import { neighboursOf } from './neighbours.ts';
import { taskAddress } from './place.ts';
import type { TaskPageView } from './task-page-view.ts';

export type What =
  | 'take'
  | 'assign'
  | 'note'
  | 'contacted'
  | 'answer'
  | 'wait'
  | 'go-on'
  | 'resolve'
  | 'dismiss'
  | 'reopen'
  | 'invite';

type Typed = Readonly<Record<string, string | undefined>>;

/** A form of a task, with the version that was seen and who comes next. */
export const form = (what: What, view: TaskPageView, fields: SafeHtml | readonly SafeHtml[]): SafeHtml => {
  const { csrf, once, wish, scene } = view;
  const { task } = scene;
  const next = neighboursOf(task.id, view).next?.id;
  const kept = { csrf, once, version: versionOf(task), do: what, ...(next !== undefined && { next }) };
  return html`<form method="post" action="${taskAddress(task.id, wish)}">${hidden(kept)}${fields}</form>`;
};

/** What was typed into this form when it was refused. */
export const typedIn = (what: What, { outcome }: TaskPageView): Typed =>
  outcome?.typed?.do === what ? outcome.typed : {};

/** Why this form was refused, and where. */
export const problemIn = (what: What, field: string | undefined, { outcome }: TaskPageView): SafeHtml | undefined =>
  outcome?.isRefused && outcome.typed?.do === what && outcome.field === field
    ? html`<p class="problem" id="${what}-${field ?? 'form'}-problem" role="alert">${outcome.message}</p>`
    : undefined;

/** Whether one of these forms tells why it was refused; what people wrote is escaped, and can be no such mark. */
export const saysWhyNot = ({ markup }: SafeHtml): boolean => markup.includes('<p class="problem"');

/** For the field that is to blame: it is focused without a script, and says so. */
export const blamed = (what: What, field: string, { outcome }: TaskPageView): SafeHtml | undefined =>
  outcome?.isRefused && outcome.typed?.do === what && outcome.field === field
    ? html` aria-invalid="true" aria-describedby="${what}-${field}-problem" autofocus`
    : undefined;
