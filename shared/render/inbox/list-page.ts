import type { PaceRow } from '../../contracts/rows/program.ts';
import type { TaskRow } from '../../contracts/rows/task.ts';
import { mayAct, withoutPerson } from '../../domain/staff/viewer.ts';
import { meanings } from '../../domain/task/meaning.ts';
import { isLate, nextDue, type Queue, queueOf } from '../../domain/task/queue.ts';
import { openedAt, waitingSince } from '../../domain/task/task.ts';
import { html, type SafeHtml } from '../html.ts';
import { holdWords } from '../staff/hold-words.ts';
import { ratingText, spelled } from '../staff/rating-text.ts';
import { flagTexts, stateText, whoOf } from '../staff/task-text.ts';
import { framed, hidden, type InboxPage, type InboxView, said } from './frame.ts';
import { ago, dueIn } from './times.ts';

export interface ListView extends InboxView {
  readonly wish: {
    readonly queue: Queue;
    readonly team: string;
    readonly mine: boolean;
    readonly state?: string | undefined;
    readonly severity?: string | undefined;
  };
  readonly tasks: readonly TaskRow[];
  /** Where the next page begins. */
  readonly next?: string | undefined;
  readonly searched?: string | undefined;
  readonly message?: string | undefined;
  /** Hours of which the surveys wait for a person. */
  readonly holds?: readonly PaceRow[];
}

const headings: Readonly<Record<Queue, string>> = {
  waiting: 'Customers who wait for an answer',
  promoters: 'Customers to thank',
  done: 'Answered',
};

/** A queue, or what a search found. */
export const listPage = (view: ListView): InboxPage => {
  const { wish, tasks, searched, message, viewer } = view;
  const title = searched === undefined ? headings[wish.queue] : `Found for “${searched}”`;
  const isThanking =
    searched === undefined && wish.queue === 'promoters' && viewer.role !== 'analyst' && tasks.length > 0;
  const list =
    tasks.length === 0
      ? html`<p class="card empty">${emptyText(view)}</p>`
      : html`<ol class="tasks">${tasks.map((task) => rowOf(task, { view, isThanking }))}</ol>`;
  const body = html`<div class="head"><h1>${title}</h1>${searched === undefined && exportLink(view)}</div>${said(message)}${(view.holds ?? []).map((pace) => holdNote(pace, view))}${searched === undefined && filters(view)}${isThanking ? thanking(list, view) : list}${moreLink(view)}`;
  return framed(view, { title, queue: searched === undefined ? wish.queue : undefined, searched, body });
};

/** Nobody else sees that customers are not being asked. */
const holdNote = (pace: PaceRow, { config }: ListView): SafeHtml => {
  const { subject, lines } = holdWords({ pace, brand: config.brand });
  return html`<div class="note refused" role="alert"><strong>${subject}</strong>${lines.map((line) => html`<br>${line}`)}</div>`;
};

const emptyText = ({ searched, wish }: ListView): string => {
  if (searched !== undefined)
    return 'Nothing was found. Try the e-mail address, the phone number with its country code, or the order number.';
  return wish.queue === 'waiting' ? 'Nobody waits for an answer.' : 'Nothing here.';
};

const addressOf = (wish: ListView['wish'], changed: Readonly<Record<string, string | undefined>>): string => {
  const { queue, team, mine, state, severity } = wish;
  const all = { queue, team, mine: mine ? '1' : undefined, state, severity, ...changed };
  return `/app?${new URLSearchParams(Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined))}`;
};

const filters = ({ wish, viewer, config }: ListView): SafeHtml => {
  const teams = viewer.role === 'agent' ? viewer.teams : ['all', ...viewer.teams];
  const link = (text: string, changed: Readonly<Record<string, string | undefined>>, isOn: boolean) =>
    html`<a href="${addressOf(wish, changed)}"${isOn && html` aria-current="true"`}>${text}</a>`;
  const ofTeams =
    teams.length > 1
      ? teams.map((team) =>
          link(team === 'all' ? 'All teams' : (config.teams[team]?.name ?? team), { team }, team === wish.team),
        )
      : [];
  const own = viewer.role !== 'analyst' && link('Mine', { mine: wish.mine ? undefined : '1' }, wish.mine);
  const urgent = link(
    'Urgent',
    { severity: wish.severity === 'urgent' ? undefined : 'urgent' },
    wish.severity === 'urgent',
  );
  const states = wish.queue === 'waiting' ? (['open', 'acknowledged', 'contacted'] as const) : [];
  const ofStates = states.map((state) =>
    link(stateNames[state] ?? state, { state: wish.state === state ? undefined : state }, wish.state === state),
  );
  return html`<nav class="filters" aria-label="Filters">${ofTeams}${own}${wish.queue === 'waiting' && urgent}${ofStates}</nav>`;
};

const stateNames: Readonly<Record<string, string>> = { open: 'New', acknowledged: 'Taken', contacted: 'Contacted' };

const exportLink = ({ viewer, wish }: ListView) =>
  viewer.role !== 'agent' && html`<a href="/app/export?queue=${wish.queue}">Export as CSV</a>`;

const moreLink = ({ next, wish }: ListView) =>
  next !== undefined && html`<p class="more"><a href="${addressOf(wish, { after: next })}">More</a></p>`;

/** Score first, then who and what they said, then what is due. */
const rowOf = (
  full: TaskRow,
  { view, isThanking }: { readonly view: ListView; readonly isThanking: boolean },
): SafeHtml => {
  const { viewer, now, config } = view;
  const task = viewer.role === 'analyst' ? withoutPerson(full) : full;
  const isWaiting = queueOf(task) !== 'done';
  const due = dueIn(nextDue(task), now);
  const late = isLate(task, now);
  const opened = openedAt(task);
  const coming = waitingSince(task) ? 'waits for the customer' : `${due.isLate ? '' : 'due '}${due.text}`;
  const when = isWaiting ? coming : opened ? `opened ${ago(opened, now)}` : '';
  const score = html`<span class="score ${task.group}" aria-hidden="true">${task.score ?? '–'}</span>`;
  const tick =
    isThanking && mayAct(viewer, task)
      ? html`<input class="tick" type="checkbox" name="task-${task.id}" value="1" aria-label="Thank ${whoOf(task)}">`
      : score;
  const title = viewer.role === 'analyst' ? `${task.program}, ${task.group}` : whoOf(task);
  const rating = task.score === undefined ? '' : ` rated ${ratingText(task.score, task.scale)}`;
  const flags = flagTexts(task).map((flag) => html` <span class="tag alarm">${flag}</span>`);
  return html`<li class="${task.severity}">${tick}<h2><a href="/app/tasks/${task.id}" data-row>${title}</a><small>${rating}${task.title && html`, <span dir="auto">${task.title}</span>`}</small></h2>
<p class="words${!task.comment && !task.latest?.words && ' none'}" dir="auto">${wordsOf(task, viewer.role === 'analyst')}</p><p class="due${late && ' late'}">${when}</p>
<p class="meta"><span class="tag">${stateText(task)}</span>${flags} ${config.teams[task.team]?.name ?? task.team} · ${task.owner.name}</p></li>`;
};

/** What was said last, by either side. */
const wordsOf = ({ comment, latest, origin, program }: TaskRow, isHidden: boolean): string => {
  if (isHidden) return 'Words are not shown to analysts.';
  if (latest?.words) return meanings[latest.act].speaks === 'staff' ? `You: ${latest.words}` : latest.words;
  return comment ?? (origin === 'signal' ? `${spelled(program)}.` : 'No words.');
};

/** Thanks for several at once, in words that somebody writes. */
const thanking = (list: SafeHtml, { csrf, wish, config }: ListView): SafeHtml =>
  html`<form method="post" action="/app/thanks">${hidden({ csrf, team: wish.team })}<label class="inline"><input type="checkbox" data-all> All on this page</label>${list}<div class="card"><label for="words">Your thanks to those who are ticked</label><textarea id="words" name="words" maxlength="2000" required aria-describedby="words-hint">Dear {name},

thank you for taking the time to tell us. It made our day.</textarea><p class="meta" id="words-hint">{name} becomes the first name. A team thanks ${config.tasks.thanksADay} customers a day; the others wait until tomorrow.</p><button>Thank them</button></div></form>`;
