import type { Channel } from '../../shared/contracts/rows/base.ts';
import { type ConsentRow, consentUses } from '../../shared/contracts/rows/consent.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import type { Row } from '../../shared/contracts/rows/row.ts';
import type { TaskRow } from '../../shared/contracts/rows/task.ts';
import { plus } from '../../shared/domain/instant.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { consentAsked } from '../../shared/domain/message/consent.ts';
import { letterTo, messageIdOf } from '../../shared/domain/message/message.ts';
import { mayAct, maySee, peopleOf } from '../../shared/domain/staff/viewer.ts';
import type { TaskPatch } from '../../shared/domain/task/command.ts';
import { perform } from '../../shared/domain/task/decide.ts';
import { versionOf } from '../../shared/domain/task/task.ts';
import { changeTask, type TaskChange } from '../../shared/steps/task/change-task.ts';
import { teamRules } from '../../shared/steps/task/team-clock.ts';
import type { Form, InboxDeps, Visit } from './deps.ts';
import { isSuppressed } from './suppressed.ts';

export type Acted =
  /** Now, or before by the same form. */
  | { readonly kind: 'done'; readonly task: TaskRow }
  /** Nothing was changed; what was typed is shown again. */
  | { readonly kind: 'refused'; readonly task: TaskRow; readonly message: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' };

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

/**
 * Does one thing to a task, as somebody who saw it in the version that the form names. Whoever was slower is told what the
 * other did, and loses nothing that they typed. A form that arrives twice acts once.
 */
export const actOn = (id: string, form: Form, visit: Visit, deps: InboxDeps): Promise<Acted> => {
  return changeTask<Acted>(id, (task) => attempt(task, form, visit, deps), deps);
};

const attempt = async (
  task: TaskRow | undefined,
  form: Form,
  visit: Visit,
  deps: InboxDeps,
): Promise<TaskChange<Acted>> => {
  const outcome = (value: Acted): TaskChange<Acted> => ({ value });
  if (!task || task.state === 'settling' || !maySee(visit.viewer, task)) return outcome({ kind: 'unknown' });
  if (!mayAct(visit.viewer, task)) return outcome({ kind: 'forbidden' });
  const act = acts.find((one) => one === form.do);
  const refuse = (message: string): TaskChange<Acted> => outcome({ kind: 'refused', task, message });
  if (!act) return refuse('There is no such button.');
  const sent = await sentBefore(task.id, act, form, deps);
  if (sent === 'same') return outcome({ kind: 'done', task });
  if (sent === 'other')
    return refuse(
      'You sent something else from this page before. Look at what you sent, then send this if it is still right.',
    );
  if (form.version !== versionOf(task))
    return refuse(`Somebody was here meanwhile: ${lastOf(task)} Look again, then decide.`);
  if (act === 'invite' && (await isSuppressed(task.contact.email, deps)))
    return refuse('This customer wants no mail of this kind, or none arrives.');
  const change = changeOf(act, { task, form, visit }, deps);
  if ('problem' in change) return refuse(change.problem);
  const rules = teamRules(task.team, deps.config);
  const command = { type: 'change', patch: change.patch, by: visit.viewer.email, rules } as const;
  const done = perform(command, task, deps.clock.now());
  if (done.kind === 'refused') return refuse(done.reason);
  const rows: Row[] = [...(change.message ? [change.message] : []), ...(change.consent ? [change.consent] : [])];
  return { task: done.task, rows, value: { kind: 'done', task: done.task } };
};

/** Names what a form sends: each kind of letter by itself, since one page has several forms. */
const onceOf = (act: Act, { once = '' }: Form): string => `${act}.${once}`;

/** Whether this very form sent its letter already, or another one: somebody may go back to a page and write anew. */
const sentBefore = async (
  id: string,
  act: Act,
  form: Form,
  { records }: InboxDeps,
): Promise<'same' | 'other' | undefined> => {
  const sends = act === 'answer' || act === 'resolve' || act === 'invite';
  const sent =
    sends && form.once ? await records.get({ kind: 'message', id: [messageIdOf(id, onceOf(act, form))] }) : undefined;
  if (!sent) return undefined;
  return sent.words.startsWith(typed(form, 'words') ?? '') ? 'same' : 'other';
};

/** What somebody did last, so that the second of two sees what the first did. */
const lastOf = ({ history }: TaskRow): string => {
  const last = history.at(-1);
  return last
    ? `the last step is now “${last.act}” by ${last.by}${last.note ? ` (${last.note.slice(0, 200)})` : ''}.`
    : '';
};

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

interface Doing {
  readonly task: TaskRow;
  readonly form: Form;
  readonly visit: Visit;
}
type Change =
  | { readonly patch: TaskPatch; readonly message?: MessageRow | undefined; readonly consent?: ConsentRow }
  | { readonly problem: string };

const typed = (form: Form, name: string): string | undefined => form[name]?.trim().slice(0, 5_000) || undefined;

const changeOf = (act: Act, doing: Doing, deps: InboxDeps): Change => {
  const { form, visit, task } = doing;
  const note = typed(form, 'note');
  const noted = note === undefined ? {} : { note };
  switch (act) {
    case 'take': {
      const { name, email } = visit.viewer;
      return { patch: { ...(task.state === 'open' && { state: 'acknowledged' }), owner: { name, email } } };
    }
    case 'assign':
      return handedOver(doing, deps);
    case 'note':
      return note === undefined ? { problem: 'Write the note first.' } : { patch: noted };
    case 'contacted':
      return note === undefined
        ? { problem: 'Say how the customer was contacted, and what was said.' }
        : { patch: { state: 'contacted', note } };
    case 'answer':
      return answered(doing, deps);
    case 'wait':
      return { patch: { waiting: true, ...noted } };
    case 'go-on':
      return { patch: { waiting: false, ...noted } };
    case 'resolve':
      return resolved(doing, deps);
    case 'dismiss':
      return note === undefined
        ? { problem: 'Say why nobody has to answer.' }
        : { patch: { state: 'dismissed', note } };
    case 'reopen':
      return { patch: { state: 'open', ...noted } };
    case 'invite':
      return invited(doing, deps);
  }
};

/** To somebody of the team, or by a manager to another team, whose owner then has it. */
const handedOver = ({ form, visit, task }: Doing, { config }: InboxDeps): Change => {
  const [team = task.team, email = ''] = (form.to ?? '').split('|');
  if (team !== task.team && visit.viewer.role !== 'manager')
    return { problem: 'Only a manager hands tasks to another team.' };
  const people = peopleOf(team, { rosters: visit.rosters, config });
  const owner = people.find((person) => person.email === email) ?? (team === task.team ? undefined : people[0]);
  if (!owner) return { problem: 'Choose who is to have it.' };
  const note = typed(form, 'note');
  return {
    patch: { owner, ...(team !== task.team && { team }), note: [`To ${owner.name}.`, note].filter(Boolean).join(' ') },
  };
};

/** A personal answer; it counts as the first contact. */
const answered = (doing: Doing, deps: InboxDeps): Change => {
  const { form, task } = doing;
  const words = typed(form, 'words');
  if (!words) return { problem: 'Write the answer first.' };
  const written = letterFrom(doing, { purpose: 'answer', words }, deps);
  if ('problem' in written) return written;
  const isFirst = task.state === 'open' || task.state === 'acknowledged';
  const note = `Wrote to the customer by ${written.message.channel === 'sms' ? 'text' : 'e-mail'}.`;
  return {
    ...written,
    patch: {
      ...(isFirst && { state: 'contacted' }),
      note,
      wrote: words,
      ...(form.waiting === 'yes' && { waiting: true }),
    },
  };
};

/** An invitation by mail, and where words are to be used a link to agree to them, to the letter, and to take that back. */
const invited = (doing: Doing, deps: InboxDeps): Change => {
  const { form, task, visit } = doing;
  const use = consentUses.find((one) => one === form.use);
  const [words, quoted] = [typed(form, 'words'), typed(form, 'quoted')];
  if (!use || !words || !quoted || !form.once)
    return { problem: 'Choose what for, write the letter, and the words to agree to.' };
  if (task.noContact || !task.contact.email) return { problem: 'This customer cannot be written to by mail.' };
  const at = deps.clock.now();
  const { name, email } = visit.viewer;
  const consent = consentAsked(task, { once: form.once, use, words: quoted, by: { name, email }, at });
  const url = `${deps.publicUrl}/c/${signLink({ purpose: 'consent', id: consent.id, expires: plus(at, consentFor) }, deps.keyring.links)}`;
  const message = letterTo(task, {
    ...{
      once: onceOf('invite', form),
      purpose: 'invitation',
      channel: 'email',
      by: { name, email },
      words: `${words}\n\n${url}`,
      at,
    },
    subject: typed(form, 'subject')?.slice(0, 150),
  });
  return message
    ? { patch: { note: `Invited: ${use}.` }, message, consent }
    : { problem: 'This customer cannot be written to by mail.' };
};

/** Taking back has to work for as long as the words may be in use. */
const consentFor = 5 * 365 * 86_400_000;

/** With a cause and an outcome, and where somebody wrote one with a word to the customer that it is solved. */
const resolved = (doing: Doing, deps: InboxDeps): Change => {
  const { form, task } = doing;
  const [cause, outcome, words] = [typed(form, 'cause'), typed(form, 'outcome'), typed(form, 'words')];
  if (task.group !== 'promoter' && (!cause || !outcome))
    return { problem: 'Say what the cause was, and what was done.' };
  const patch: TaskPatch = { state: 'resolved', cause: cause?.slice(0, 100), outcome };
  if (!words) return { patch };
  const written = letterFrom(doing, { purpose: 'solved', words }, deps);
  return 'problem' in written
    ? written
    : { ...written, patch: { ...patch, wrote: words, note: 'Told the customer that it is solved.' } };
};

const letterFrom = (
  { form, task, visit }: Doing,
  { purpose, words }: Pick<MessageRow, 'purpose' | 'words'>,
  { clock }: InboxDeps,
): { readonly message: MessageRow } | { readonly problem: string } => {
  if (!form.once) return { problem: 'Reload the page, and write again.' };
  const channel: Channel = form.channel === 'sms' || !task.contact.email ? 'sms' : 'email';
  if (channel === 'sms' && words.length > longestText)
    return { problem: `A text has at most ${longestText} characters.` };
  const { name, email } = visit.viewer;
  const subject = typed(form, 'subject')?.replaceAll(/\s+/g, ' ').slice(0, 150);
  const once = onceOf(purpose === 'solved' ? 'resolve' : 'answer', form);
  // Whoever wrote last is answered, be it somebody else than the customer.
  const to = channel === 'email' ? task.writer?.email : undefined;
  const message = letterTo(task, { once, purpose, channel, by: { name, email }, to, subject, words, at: clock.now() });
  return message
    ? { message }
    : { problem: `There is no ${channel === 'sms' ? 'phone number' : 'e-mail address'} of this customer.` };
};

/** Four texts' worth. */
const longestText = 600;
