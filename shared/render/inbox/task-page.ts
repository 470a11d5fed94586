import { inboxLooks } from '#inbox-looks';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { mayAct, withoutPerson } from '../../domain/staff/viewer.ts';
import { nextDue } from '../../domain/task/queue.ts';
import { hasWrittenBack, isActive, versionOf } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { stateText } from '../staff/task-text.ts';
import { actForms } from './act-forms.ts';
import { badgesOf } from './badges.ts';
import { composer } from './composer.ts';
import { factsOf } from './facts-pane.ts';
import { saysWhyNot } from './form.ts';
import { framed, type InboxPage, noticed } from './frame.ts';
import { listPane } from './list-pane.ts';
import { neighboursOf } from './neighbours.ts';
import { listAddress, type Place, pulseAddress, taskAddress } from './place.ts';
import { calledIn } from './row.ts';
import { scoreChip } from './score-chip.ts';
import type { TaskPageView } from './task-page-view.ts';
import { thread } from './thread.ts';
import { dueIn } from './times.ts';

/** One customer: the list that they were opened from, the conversation with the answer below it, and the facts. */
export const taskPage = (view: TaskPageView): InboxPage => {
  const { scene, viewer, wish } = view;
  const task = viewer.role === 'analyst' ? withoutPerson(scene.task) : scene.task;
  const title = calledIn(task, viewer.role === 'analyst');
  const list = listPane(view, { isMain: false, opened: task.id, ticks: view.ticks === true });
  const may = mayAct(viewer, scene.task);
  const forms = may ? { answer: composer(view), acts: actForms(view) } : undefined;
  const body = html`${list}${conversation(task, view, forms)}<aside class="pane side" aria-label="Facts and acts"><div class="scroll">${factsOf(task, view)}${forms?.acts}</div></aside>${may && isActive(scene.task) && phoneBar}`;
  const pulse = { from: pulseAddress(wish, task.id), version: versionOf(scene.task) };
  return framed(view, { title, body, queue: wish.queue, panes: 'task', pulse, style: inboxLooks().panes });
};

/** Within reach of a thumb. */
const phoneBar = html`<nav class="bar" aria-label="Acts"><a class="button" href="#words">Answer</a><a class="button quiet" href="#cause">Resolve</a></nav>`;

type Forms = undefined | { readonly answer: SafeHtml; readonly acts: SafeHtml };

const conversation = (task: TaskRow, view: TaskPageView, forms: Forms): SafeHtml => {
  return html`<section class="pane talk" aria-label="Conversation">${headOf(task, view)}${noticeOf(view, forms)}<p class="note" role="status" data-fresh hidden>Something happened here meanwhile. <a href="${taskAddress(task.id, view.wish)}">Show it</a>; what you have typed is kept.</p><div class="scroll" tabindex="0" role="region" aria-label="What was said and what happened"><div>${thread(view)}</div></div>${forms && html`<footer>${forms.answer}</footer>`}</section>`;
};

/** Two people who answer the same customer should know of each other. */
const lookingText = ({ looking = [] }: TaskPageView): string | undefined =>
  looking.length === 0 ? undefined : `${looking.join(', ')} ${looking.length === 1 ? 'is' : 'are'} looking at this`;

/** What was done, or why nothing was: at its field or form where that is on the page (a task may have moved on), else here. */
const noticeOf = ({ outcome }: TaskPageView, forms: Forms): SafeHtml | undefined =>
  forms && [forms.answer, forms.acts].some(saysWhyNot) ? undefined : noticed(outcome);

/** Two lines: who, and how it stands. */
const headOf = (task: TaskRow, view: TaskPageView): SafeHtml => {
  const { wish, viewer } = view;
  const { before, after } = neighboursOf(task.id, view);
  return html`<header><a class="back" href="${listAddress(wish)}" data-key="u" aria-label="Back to the list">‹</a><h1 dir="auto">${calledIn(task, viewer.role === 'analyst')}</h1><nav aria-label="Neighbours">${stepTo(before, ways.before, wish)}${stepTo(after, ways.after, wish)}</nav><p>${scoreChip(task)} ${!hasWrittenBack(task) && html`<span class="badge">${stateText(task)}</span> `}${badgesOf(task)}${dueText(task, view.now)}</p><p class="looking" role="status" data-looking>${lookingText(view)}</p></header>`;
};

const ways = {
  before: { key: 'k', rel: 'prev', sign: '↑', text: 'Previous task' },
  after: { key: 'j', rel: 'next', sign: '↓', text: 'Next task' },
} as const;

const stepTo = (to: TaskRow | undefined, way: (typeof ways)[keyof typeof ways], wish: Place): SafeHtml | undefined => {
  const { key, rel, sign, text } = way;
  return (
    to &&
    html`<a class="step" href="${taskAddress(to.id, wish)}" data-key="${key}" rel="${rel}" aria-label="${text}">${sign}</a>`
  );
};

/** What somebody owes the customer next. */
const nextStep = ({ group, state }: TaskRow): string => {
  if (group === 'promoter') return 'Thanks';
  return state === 'contacted' ? 'Solution' : 'First contact';
};

const dueText = (task: TaskRow, now: string): SafeHtml | undefined => {
  if (!isActive(task) || task.waitingSince) return undefined;
  const { text, isLate } = dueIn(nextDue(task), now);
  return html`<span class="when${isLate && task.group !== 'promoter' && ' late'}">${nextStep(task)} ${isLate ? '' : 'due '}${text}</span>`;
};
