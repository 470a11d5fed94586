import type { TaskRow } from '../../contracts/rows/task.ts';
import { mayAct, withoutPerson } from '../../domain/staff/viewer.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { isLate, nextDue, queueOf } from '../../domain/task/queue.ts';
import { waitingSince } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { spelled } from '../staff/rating-text.ts';
import { stateText, whoOf } from '../staff/task-text.ts';
import { badgesOf, draftBadge } from './badges.ts';
import type { ListView } from './list-view.ts';
import { nameOf } from './names.ts';
import { taskAddress } from './place.ts';
import { scoreChip } from './score-chip.ts';
import { ago, dueIn } from './times.ts';

/** More than this nobody sees of a row. */
const shownLetters = 120;

export interface RowOptions {
  /** The task that is open beside the list. */
  readonly opened?: string | undefined;
  /** Whether it can be ticked. */
  readonly ticks: boolean;
}

/** How somebody is called in a list: by name; to analysts by what it is about. */
export const calledIn = (task: TaskRow, isAnalyst: boolean): string =>
  isAnalyst ? `${spelled(task.program)}, ${task.group}` : whoOf(task);

/** Who, how it went, what they said last, what to know before reading on, and when it is due. */
export const rowOf = (full: TaskRow, view: ListView, { opened, ticks }: RowOptions): SafeHtml => {
  const { viewer, now, wish } = view;
  const isAnalyst = viewer.role === 'analyst';
  const task = isAnalyst ? withoutPerson(full) : full;
  const who = calledIn(task, isAnalyst);
  const isOpen = task.id === opened;
  const tick =
    ticks &&
    mayAct(viewer, task) &&
    html`<input class="tick" type="checkbox" name="task-${task.id}" value="1" form="several" aria-label="${who}">`;
  const words = isAnalyst ? undefined : wordsOf(task, view);
  const about = [task.title, task.owner.email === viewer.email ? undefined : task.owner.name].filter(Boolean);
  return html`<li class="${task.severity}${isOpen && ' here'}">${tick}${scoreChip(task)}<a href="${taskAddress(task.id, wish)}" data-row${isOpen && html` aria-current="true"`} dir="auto">${who}</a>${whenOf(task, now)}${words && html`<p dir="auto"${!words.said && html` class="none"`}>${words.text}</p>`}<div>${view.drafts?.has(task.id) && draftBadge}${badgesOf(task)}<small dir="auto">${about.join(' · ')}</small></div></li>`;
};

const whenOf = (task: TaskRow, now: string): SafeHtml => {
  if (queueOf(task) === 'done')
    return html`<time>${stateText(task)}${'closedAt' in task && `, ${ago(task.closedAt, now)}`}</time>`;
  const since = waitingSince(task);
  if (since) return html`<time>since ${ago(since, now).replace(' ago', '')}</time>`;
  const late = isLate(task, now);
  return html`<time${late && html` class="late"`}>${dueIn(nextDue(task), now).text}</time>`;
};

/** To the end of a word, where there is one nearby. */
const shortened = (text: string): string => {
  if (text.length <= shownLetters) return text;
  const cut = text.slice(0, shownLetters).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > shownLetters / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
};

/** Who of the staff spoke last: rows of earlier versions do not say. */
const speakerOf = (task: TaskRow, view: ListView): string => {
  const by = task.latest?.by;
  if (by === undefined) return 'We';
  return by === view.viewer.email ? 'You' : nameOf(by, task, view);
};

/** What was said last, by either side. */
const wordsOf = (task: TaskRow, view: ListView): { readonly text: string; readonly said: boolean } => {
  const { comment, latest, origin, program } = task;
  if (latest?.words) {
    const words = shortened(latest.words);
    return { text: meanings[latest.act].speaks === 'staff' ? `${speakerOf(task, view)}: ${words}` : words, said: true };
  }
  if (comment) return { text: shortened(comment), said: true };
  return { text: origin === 'signal' ? `${spelled(program)}.` : 'No words.', said: false };
};
