import type { Channel } from '../../shared/contracts/rows/base.ts';
import { consentUses } from '../../shared/contracts/rows/consent.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import { plus } from '../../shared/domain/instant.ts';
import { signLink } from '../../shared/domain/link/token.ts';
import { consentAsked } from '../../shared/domain/message/consent.ts';
import { letterTo } from '../../shared/domain/message/message.ts';
import { quoteOf } from '../../shared/domain/message/quote.ts';
import type { TaskPatch } from '../../shared/domain/task/command.ts';
import { type Change, type Doing, onceOf, type Problem, typed } from './acts.ts';
import type { InboxDeps } from './deps.ts';

/** A personal answer; it counts as the first contact. */
export const answered = (doing: Doing, deps: InboxDeps): Change => {
  const { form } = doing;
  const words = typed(form, 'words');
  if (!words) return { problem: 'Write the answer first.', field: 'words' };
  const written = letterFrom(doing, { purpose: 'answer', words }, deps);
  if ('problem' in written) return written;
  const note = `Wrote to the customer by ${written.message.channel === 'sms' ? 'text' : 'e-mail'}.`;
  return {
    ...written,
    patch: {
      note,
      wrote: words,
      ...(form.and === 'wait' && { waiting: true }),
    },
  };
};

/** With a cause and an outcome, and where somebody wrote one with a word to the customer that it is solved. */
export const resolved = (doing: Doing, deps: InboxDeps): Change => {
  const { form, task } = doing;
  const [cause, outcome, words] = [typed(form, 'cause'), typed(form, 'outcome'), typed(form, 'words')];
  if (form.do === 'answer' && !words) return { problem: 'Write the answer first.', field: 'words' };
  const isPromoter = task.group === 'promoter';
  if (!isPromoter && !cause) return { problem: 'Say what the cause was.', field: 'cause' };
  if (!isPromoter && !outcome && !words) return { problem: 'Say what was done.', field: 'outcome' };
  const done = outcome ?? (isPromoter ? undefined : 'Told in the letter.');
  const patch: TaskPatch = { state: 'resolved', cause: cause?.slice(0, 100), outcome: done };
  if (!words) return { patch };
  const written = letterFrom(doing, { purpose: 'solved', words }, deps);
  return 'problem' in written
    ? written
    : { ...written, patch: { ...patch, wrote: words, note: 'Told the customer that it is solved.' } };
};

const letterFrom = (
  { form, task, visit }: Doing,
  { purpose, words }: Pick<MessageRow, 'purpose' | 'words'>,
  { clock, config }: InboxDeps,
): { readonly message: MessageRow } | Problem => {
  if (!form.once) return { problem: 'Reload the page, and write again.' };
  const channel: Channel = form.channel === 'sms' || !task.contact.email ? 'sms' : 'email';
  if (channel === 'sms' && words.length > longestText)
    return { problem: `A text has at most ${longestText} characters.`, field: 'words' };
  const { name, email } = visit.viewer;
  const subject = typed(form, 'subject')?.replaceAll(/\s+/g, ' ').slice(0, 150);
  const once = onceOf(purpose === 'solved' ? 'resolve' : 'answer', form);
  const at = clock.now();
  const { undoWithin } = config.tasks;
  const message = letterTo(task, {
    ...{ once, purpose, channel, by: { name, email }, subject, words, at },
    ...(undoWithin > 0 && { heldUntil: plus(at, undoWithin) }),
    // Whoever wrote last is answered, be it somebody else than the customer.
    to: channel === 'email' ? task.writer?.email : undefined,
    quote: channel === 'email' && form.quote === 'yes' ? quoteOf(task) : undefined,
  });
  return message
    ? { message }
    : { problem: `There is no ${channel === 'sms' ? 'phone number' : 'e-mail address'} of this customer.` };
};

/** Four texts' worth. */
const longestText = 600;

/** An invitation by mail, and where words are to be used a link to agree to them, to the letter, and to take that back. */
export const invited = (doing: Doing, deps: InboxDeps): Change => {
  const { form, task, visit } = doing;
  const use = consentUses.find((one) => one === form.use);
  const [words, quoted] = [typed(form, 'words'), typed(form, 'quoted')];
  if (!use || !words || !quoted || !form.once)
    return {
      problem: 'Choose what for, write the letter, and the words to agree to.',
      field: words ? 'quoted' : 'words',
    };
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
