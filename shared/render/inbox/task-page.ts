import type { MessageRow } from '../../contracts/rows/conversation.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { mayAct, withoutPerson } from '../../domain/staff/viewer.ts';
import { nextDue } from '../../domain/task/queue.ts';
import { isActive } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { answersOf, factsOf, flagTexts, momentText, stateText, whoOf } from '../staff/task-text.ts';
import { actPanel } from './act-forms.ts';
import { framed, type InboxPage, said } from './frame.ts';
import type { TaskPageView } from './task-page-view.ts';
import { timeline } from './timeline.ts';
import { dueIn } from './times.ts';

/** One customer: their words first, then the conversation and the answer, beside it what can be done and what happened before. */
export const taskPage = (view: TaskPageView): InboxPage => {
  const { scene, viewer, outcome } = view;
  const isAnalyst = viewer.role === 'analyst';
  const task = isAnalyst ? withoutPerson(scene.task) : scene.task;
  const title = isAnalyst ? `${task.program}, ${task.group}` : whoOf(task);
  const heading = html`<p><a href="/app" data-key="u">All tasks</a></p><div class="head"><h1 dir="auto">${title}</h1><p><span class="tag">${stateText(task)}</span> ${flagTexts(task).map((flag) => html`<span class="tag alarm">${flag}</span> `)}${dueText(task, view.now)}</p></div>`;
  const acts = mayAct(viewer, scene.task);
  const left = html`<div>${wordsCard(task, isAnalyst)}${!isAnalyst && conversation(view)}${acts && actPanel(view, 'answer')}</div>`;
  const right = html`<div>${factsCard(task, view)}${acts && actPanel(view, 'acts')}${timeline(view)}</div>`;
  const body = html`${heading}${said(outcome?.message, outcome?.isRefused)}<div class="columns">${left}${right}</div>`;
  return framed(view, { title, body });
};

const dueText = (task: TaskRow, now: string): SafeHtml | undefined => {
  if (!isActive(task) || task.waitingSince) return undefined;
  const what = task.group === 'promoter' ? 'Thanks' : task.state === 'contacted' ? 'Solution' : 'First contact';
  const { text, isLate } = dueIn(nextDue(task), now);
  return html`<span class="${isLate && task.group !== 'promoter' && 'late'}">${what} ${isLate ? '' : 'due '}${text}</span>`;
};

const wordsCard = (task: TaskRow, isAnalyst: boolean): SafeHtml => {
  const answers = answersOf(task).map(
    ({ did, rating, words }) =>
      html`<p>${isAnalyst ? 'The customer' : whoOf(task)} ${did}${rating && html` <strong>${rating}</strong>`}${!words && html`, ${isAnalyst ? 'words hidden' : 'without words'}`}</p>${words && html`<blockquote class="say" dir="auto">${words}</blockquote>`}`,
  );
  return html`<section class="card" aria-label="What the customer said">${answers}</section>`;
};

const states: Readonly<Record<MessageRow['state'], string>> = {
  waiting: 'on its way',
  sending: 'on its way',
  sent: 'sent',
  unknown: 'nobody can tell whether it arrived',
  refused: 'not delivered',
  received: '',
};

const conversation = ({ scene: { messages, task }, config: { brand } }: TaskPageView) => {
  if (messages.length === 0) return undefined;
  const items = messages.map(({ direction, words, by, createdAt, channel, state, reason, subject }) => {
    const who = direction === 'in' ? whoOf(task) : (by?.name ?? brand.name);
    const how = [channel === 'sms' ? 'text' : 'e-mail', states[state], reason].filter(Boolean).join(', ');
    return html`<li class="${direction}">${subject && html`<strong dir="auto">${subject}</strong>`}<p dir="auto">${words}</p><small>${who}, ${momentText(createdAt, brand.timezone)}, ${how}</small></li>`;
  });
  return html`<section class="card" aria-labelledby="talk"><h2 id="talk">Conversation</h2><ol class="talk">${items}</ol></section>`;
};

const factsCard = (
  task: TaskRow,
  { config: { brand, teams }, scene: { timezone }, now, viewer }: TaskPageView,
): SafeHtml => {
  const facts =
    viewer.role === 'analyst'
      ? factsOf(task, brand.timezone).filter(([name]) => name !== 'Owner')
      : factsOf(task, brand.timezone);
  const local = timezone && viewer.role !== 'analyst' ? [['Their time', momentText(now, timezone)] as const] : [];
  const more = [
    ['Team', teams[task.team]?.name ?? task.team],
    ['Cause', task.cause],
    ['Outcome', task.outcome],
  ] as const;
  const all = [...facts, ...local, ...more.flatMap(([name, value]) => (value ? [[name, value] as const] : []))];
  return html`<section class="card" aria-labelledby="facts"><h2 id="facts">Facts</h2><dl class="facts">${all.map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${value}</dd>`)}</dl></section>`;
};
