import type { TaskRow } from '../../contracts/rows/task.ts';
import { channelsOf } from '../../domain/message/message.ts';
import { quoteOf } from '../../domain/message/quote.ts';
import { savedReplies } from '../../domain/message/saved-reply.ts';
import { isActive } from '../../domain/task/task.ts';
import { titleForCustomer } from '../../domain/task/title.ts';
import { html, type SafeHtml } from '../html.ts';
import { senderOf, signedBy } from '../sender.ts';
import { momentText } from '../staff/task-text.ts';
import { readerOf } from '../texts.ts';
import { blamed, form, problemIn, typedIn } from './form.ts';
import { draftAddress as draftAddressOf } from './place.ts';
import type { TaskPageView } from './task-page-view.ts';

/** What was typed last: in the form that was refused, else in the draft. */
const begun = (view: TaskPageView): Readonly<Partial<Record<(typeof fields)[number], string | undefined>>> => {
  const typed = typedIn('answer', view);
  return typed.do ? typed : (view.draft ?? {});
};
const fields = ['words', 'subject', 'channel', 'cause', 'outcome'] as const;

/** The answer, always at the bottom: to whom, the words, what will stand below them, and what is to happen next. */
export const composer = (view: TaskPageView): SafeHtml => {
  const { task } = view.scene;
  if (task.noContact) return html`<p class="closed">This customer asked not to be contacted.</p>`;
  if (channelsOf(task).length === 0)
    return html`<p class="closed">There is neither an e-mail address nor a phone number to answer to.</p>`;
  const { words } = begun(view);
  const inside = html`<button hidden disabled></button>${addressed(view)}${problemIn('answer', undefined, view)}<label class="unseen" for="words">Your words</label><textarea id="words" name="words" data-key="a" data-draft="${draftAddress(view)}" maxlength="5000" placeholder="Your answer to ${whoIs(task)}"${blamed('answer', 'words', view)} dir="auto">${words && `\n${words}`}</textarea>${problemIn('answer', 'words', view)}${below(view)}${sending(view)}`;
  // The button without a name: Enter in a field sends nothing.
  return form('answer', view, inside);
};

const draftAddress = ({ scene, wish }: TaskPageView): string => draftAddressOf(scene.task.id, wish);

const whoIs = ({ contact, writer }: TaskRow): string => writer?.email ?? contact.name ?? contact.email ?? 'them';

/** One line, which opens where somebody wants it otherwise. */
const addressed = (view: TaskPageView): SafeHtml => {
  const { task } = view.scene;
  const typed = begun(view);
  const ways = channelsOf(task);
  const chosen = typed.channel ?? ways[0];
  const email = task.writer?.email ?? task.contact.email ?? '';
  const toOf = (way: string) => (way === 'sms' ? `text to ${task.contact.phone ?? ''}` : `e-mail to ${email}`);
  const way =
    ways.length === 1
      ? html`<input type="hidden" name="channel" value="${ways[0] ?? ''}">`
      : html`<div class="ways">${ways.map((one) => html`<label class="inline"><input type="radio" name="channel" value="${one}"${one === chosen && html` checked`}> ${toOf(one)}</label>`)}</div>`;
  const subject = typed.subject ?? subjectOf(task, view.config.brand.name);
  if (!ways.includes('email')) return html`<p class="meta">By ${toOf('sms')}</p>${way}`;
  return html`<details class="to"><summary>By ${toOf(chosen ?? 'email')}${chosen === 'email' && html`: <span dir="auto">${subject}</span>`}</summary>${way}<label for="subject">Subject</label><input type="text" id="subject" name="subject" maxlength="150" dir="auto" value="${subject}"></details>`;
};

/** Nobody has told us anything where a system did: there the letter is from us, and that is all that its subject says. */
const subjectOf = (task: TaskRow, brand: string): string => {
  const title = titleForCustomer(task) ?? (task.origin === 'signal' ? brand : 'What you told us');
  return `${task.thread ? 'Re: ' : ''}${title}`;
};

/** Signature and quotation, seen before they leave. */
const below = ({ scene: { task }, viewer, config: { brand, people } }: TaskPageView): SafeHtml => {
  const sender = senderOf(viewer, people, readerOf(task.language ?? brand.language, brand));
  const quote = task.contact.email ? quoteOf(task) : undefined;
  const quoted =
    quote &&
    html`<label class="inline"><input type="checkbox" name="quote" value="yes" checked> Quote: <q dir="auto">${quote.words.slice(0, 160)}</q></label>`;
  return html`<div class="below"><p>${signedBy(sender, brand.name).join(', ')}</p>${quoted}</div>`;
};

const sending = (view: TaskPageView): SafeHtml => {
  const { scene, draft, config } = view;
  const { task } = scene;
  const keeping = draftAddress(view);
  const state = draft ? `Draft kept ${momentText(draft.at, config.brand.timezone)}` : '';
  const wait = isActive(task) && html`<button class="quiet" name="and" value="wait">Send and wait</button>`;
  return html`<div class="send"><button data-send>Send</button>${wait}${isActive(task) && solving(view)}${replies(view, keeping)}<button class="bare" formaction="${keeping}" formnovalidate data-save>Save draft</button><small data-kept role="status">${state}</small></div>`;
};

/** The letter that closes the task says what was done; only the cause is asked for. */
const solving = (view: TaskPageView): SafeHtml => {
  const { task } = view.scene;
  const typed = begun(view);
  const isOpen = typedIn('answer', view).and === 'resolve';
  return html`<details class="solve"${isOpen && html` open`}><summary class="button quiet">Send and resolve</summary><div><label for="cause">What was the cause?</label><input type="text" id="cause" name="cause" list="causes" data-key="r" maxlength="100" value="${typed.cause ?? task.cause ?? ''}"${blamed('answer', 'cause', view)}>${problemIn('answer', 'cause', view)}<label for="outcome">What was done? <small>If the letter does not say it</small></label><input type="text" id="outcome" name="outcome" maxlength="1000" dir="auto" value="${typed.outcome ?? ''}"><button name="and" value="resolve" data-solve>Send and resolve</button></div></details>`;
};

/** Each puts its text below what is written so far; a script does so at once. */
const replies = (view: TaskPageView, action: string): SafeHtml | undefined => {
  const all = savedReplies(view.scene.task, view.config);
  if (all.length === 0) return undefined;
  const buttons = all.map(
    ({ title, text }, at) =>
      html`<button class="bare" name="reply" value="${String(at)}" formaction="${action}" formnovalidate data-reply="${text}">${title}</button>`,
  );
  return html`<details class="replies"><summary class="button quiet">Saved replies</summary><div>${buttons}</div></details>`;
};
