import type { ConsentRow } from '../../shared/contracts/rows/consent.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import type { TaskPatch } from '../../shared/domain/task/command.ts';
import type { Form, Submission } from './deps.ts';

export const acts = [
  'take',
  'assign',
  'note',
  'contacted',
  'answer',
  'wait',
  'go-on',
  'resolve',
  'dismiss',
  'reopen',
  'invite',
] as const;
export type Act = (typeof acts)[number];

/** What the page says afterwards. */
export const doneTexts: Readonly<Record<Act, string>> = {
  take: 'It is yours.',
  assign: 'Handed over.',
  note: 'Noted.',
  contacted: 'Noted. The first clock has stopped.',
  answer: 'On its way to the customer.',
  wait: 'The clocks stand still until the customer answers.',
  'go-on': 'The clocks go on.',
  resolve: 'Resolved.',
  dismiss: 'Dismissed.',
  reopen: 'Open again.',
  invite: 'The invitation is on its way.',
};

/** After these there is no more to do for now: the next customer is shown. */
export const goesOn: readonly Act[] = ['answer', 'resolve', 'dismiss'];

/** What a form asks for: a letter may close its task in the same step. */
export const actIn = (form: Form): Act | undefined =>
  form.do === 'answer' && form.and === 'resolve' ? 'resolve' : acts.find((one) => one === form.do);

export interface Doing extends Submission {
  readonly task: TaskRow;
}

export interface Problem {
  readonly problem: string;
  /** Which field of the form is to blame. */
  readonly field?: string;
}

export type Change =
  | { readonly patch: TaskPatch; readonly message?: MessageRow | undefined; readonly consent?: ConsentRow }
  | Problem;

export const typed = (form: Form, name: string): string | undefined => form[name]?.trim().slice(0, 5_000) || undefined;

/** Names what a form sends: each kind of letter by itself, since one page has several forms. */
export const onceOf = (act: Act, { once = '' }: Form): string => `${act}.${once}`;
