import type { HistoryEntry, TaskRow } from '../../contracts/rows/task.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { expectedBy } from '../../domain/task/promise.ts';
import { nextDue, queueOf } from '../../domain/task/queue.ts';
import { isActive, resolvedAt, waitingSince } from '../../domain/task/task.ts';
import { amountText } from '../amount-text.ts';
import { html, type SafeHtml } from '../html.ts';
import { spelled } from '../staff/rating-text.ts';
import { flagTexts, momentText, titleOf } from '../staff/task-text.ts';
import type { TaskPageView } from './task-page-view.ts';
import { dueIn } from './times.ts';

/** The right pane's first part: what is done and what is not, then all that helps to answer. */
export const factsOf = (task: TaskRow, view: TaskPageView): SafeHtml =>
  html`<section aria-labelledby="how-far"><h2 id="how-far">How far it is</h2><ul class="ticks">${ticksOf(task, view)}</ul></section><section aria-labelledby="facts"><h2 id="facts">Facts</h2><dl class="facts">${knownOf(task, view).map(([name, value]) => html`<dt>${name}</dt><dd dir="auto">${breakable(value)}</dd>`)}</dl></section>${toldOf(task, view)}`;

/** A long address is broken before its `@` rather than anywhere. */
const breakable = (value: string): readonly (string | SafeHtml)[] =>
  value.split(/(?=@)/).flatMap((part, at) => (at === 0 ? [part] : [html`<wbr>`, part]));

interface Tick {
  readonly isDone: boolean;
  readonly text: string;
  readonly isLate?: boolean;
}

/** What nobody did while it was open, nobody has to do any more. */
const ticksOf = (task: TaskRow, view: TaskPageView): readonly SafeHtml[] =>
  stagesOf(task, view)
    .filter(({ isDone }) => isDone || queueOf(task) !== 'done')
    .map(
      ({ isDone, text, isLate }) =>
        html`<li class="${isDone ? 'done' : 'open'}${isLate && ' late'}"><span role="img" aria-label="${isDone ? 'done' : 'not yet'}">${isDone ? '✓' : '○'}</span> ${text}</li>`,
    );

const stagesOf = (task: TaskRow, view: TaskPageView): readonly Tick[] => {
  const zone = view.config.brand.timezone;
  const at = (moment: string) => momentText(moment, zone);
  const solved = resolvedAt(task);
  const isTaken = task.state !== 'open' && task.state !== 'settling';
  const clock = (due: string): Pick<Tick, 'text' | 'isLate'> => {
    if (!isActive(task) || waitingSince(task)) return { text: '' };
    const { text, isLate } = dueIn(due, view.now);
    return { text: `, ${text}`, isLate: isLate && task.group !== 'promoter' };
  };
  const contact = clock(task.dueAt);
  const solution = clock(task.resolveBy);
  return [
    { isDone: isTaken, text: isTaken ? `Taken by ${task.owner.name}` : `Not taken; the owner is ${task.owner.name}` },
    task.contactedAt && nextDue(task) !== task.dueAt
      ? { isDone: true, text: `Answered ${at(task.contactedAt)}` }
      : { isDone: false, isLate: contact.isLate ?? false, text: `First contact by ${at(task.dueAt)}${contact.text}` },
    ...promiseOf(task, at),
    solved
      ? { isDone: true, text: `Solved ${at(solved)}` }
      : { isDone: false, isLate: solution.isLate ?? false, text: `Solution by ${at(task.resolveBy)}${solution.text}` },
  ];
};

const promiseOf = ({ promise }: TaskRow, at: (moment: string) => string): readonly Tick[] => {
  if (!promise) return [];
  return promise.keptAt
    ? [{ isDone: true, text: `Promise kept ${at(promise.keptAt)}` }]
    : [{ isDone: false, text: `Promised by ${at(expectedBy(promise))}` }];
};

const knownOf = (
  task: TaskRow,
  { config, scene, now, viewer }: TaskPageView,
): readonly (readonly [string, string])[] => {
  const { brand, teams } = config;
  const isAnalyst = viewer.role === 'analyst';
  const since = waitingSince(task);
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['Urgent', flagTexts(task).join(', ') || undefined],
    ['About', titleOf(task)],
    ['Amount', amountText(task)],
    ['E-mail', task.contact.email],
    ['Phone', task.contact.phone],
    ['Their time', scene.timezone && !isAnalyst ? momentText(now, scene.timezone) : undefined],
    ['Wishes', task.noContact ? 'no contact' : undefined],
    ['Waits for the customer since', since && momentText(since, brand.timezone)],
    ['Survey', spelled(task.program)],
    ['Owner', isAnalyst ? undefined : task.owner.name],
    ['Team', teams[task.team]?.name ?? task.team],
    ['Cause', task.cause],
    ['Outcome', task.outcome],
  ];
  return facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
};

/** Who was told of it by mail, and when: an escalation must be seen to have reached somebody. */
const toldOf = (task: TaskRow, view: TaskPageView): SafeHtml | undefined => {
  const told = task.history.filter((entry): entry is HistoryEntry & { to: TaskRow['owner'] } => entry.to !== undefined);
  if (told.length === 0 || view.viewer.role === 'analyst') return undefined;
  const lines = told
    .toReversed()
    .map(
      ({ to, act, at }) =>
        html`<li>${to.name}: ${meanings[act].line} <small>${momentText(at, view.config.brand.timezone)}</small></li>`,
    );
  return html`<section aria-labelledby="told"><h2 id="told">Who was told</h2><ul class="told">${lines}</ul></section>`;
};
