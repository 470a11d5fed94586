import { type DeskGroup, deskOrder } from '../../domain/task/desk.ts';
import type { Queue } from '../../domain/task/queue.ts';
import { html, type SafeHtml } from '../html.ts';
import { bulkForm } from './bulk.ts';
import { filtersOf } from './filters.ts';
import type { ListView } from './list-view.ts';
import { listAddress } from './place.ts';
import { type RowOptions, rowOf } from './row.ts';

export const queueTitles: Readonly<Record<Queue, string>> = {
  waiting: 'Waiting',
  promoters: 'To thank',
  done: 'Done',
};

const headings: Readonly<Record<DeskGroup, string>> = {
  urgent: 'Urgent',
  back: 'Wrote back',
  late: 'Late',
  today: 'Today',
  later: 'Later',
  customer: 'Waits for the customer',
};

interface PaneOptions extends RowOptions {
  /** The heading of the page, where nothing else is. */
  readonly isMain: boolean;
}

/** The left pane: filters, and those who wait under what they wait for. */
export const listPane = (view: ListView, options: PaneOptions): SafeHtml => {
  const { wish, searched, tasks, viewer } = view;
  const title = searched === undefined ? queueTitles[wish.queue] : `Found for “${searched}”`;
  const heading = options.isMain ? html`<h1>${title}</h1>` : html`<h2>${title}</h2>`;
  const exporting =
    searched === undefined &&
    viewer.role !== 'agent' &&
    html`<a class="quiet" href="/app/export?queue=${wish.queue}">Export as CSV</a>`;
  return html`<section class="pane list" aria-label="${title}"><header>${heading}${exporting}${searched === undefined && filtersOf(view)}</header><div class="scroll" data-list>${listInside(view, options)}</div>${view.ticks && tasks.length > 0 && bulkForm(view)}</section>`;
};

/** What changes by itself while somebody works: a page asks for it now and then. */
export const listInside = (view: ListView, options: PaneOptions): SafeHtml => {
  const list = view.tasks.length === 0 ? html`<p class="empty">${emptyText(view)}</p>` : grouped(view, options);
  return html`${list}${moreLink(view)}`;
};

const grouped = (view: ListView, options: PaneOptions): SafeHtml => {
  const { wish, tasks, now, config, next, searched } = view;
  if (wish.queue !== 'waiting' || searched !== undefined)
    return html`<ol class="tasks">${tasks.map((task) => rowOf(task, view, options))}</ol>`;
  const groups = deskOrder(tasks, now, config.brand.timezone);
  return html`${groups.map(([group, those], at) => {
    // What stands on the next page is not counted here.
    const count = `${those.length}${next !== undefined && at === groups.length - 1 ? '+' : ''}`;
    const inside = html`${headings[group]} <span>${count}</span>`;
    const heading = options.isMain
      ? html`<h2 class="group ${group}" id="g-${group}">${inside}</h2>`
      : html`<h3 class="group ${group}" id="g-${group}">${inside}</h3>`;
    return html`${heading}<ol class="tasks" aria-labelledby="g-${group}">${those.map((task) => rowOf(task, view, options))}</ol>`;
  })}`;
};

/** An empty filter must not look as if nobody waited. */
const emptyText = ({ searched, wish, counts }: ListView): SafeHtml | string => {
  if (searched !== undefined)
    return 'Nothing was found. Try the e-mail address, the phone number with its country code, or the order number.';
  const hasFilter = wish.mine || wish.state !== undefined || wish.severity !== undefined || wish.after !== undefined;
  const others = wish.queue === 'done' ? undefined : counts?.[wish.queue];
  if (hasFilter && others !== '0' && others !== undefined)
    return html`Nobody here fits these filters. ${others} ${others === '1' ? 'other is' : 'others are'} in this list: <a href="${listAddress({ queue: wish.queue, team: wish.team, mine: false })}">show all</a>.`;
  return wish.queue === 'waiting' ? 'Nobody waits for an answer.' : 'Nothing here.';
};

const moreLink = ({ next, wish }: ListView) =>
  next !== undefined && html`<p class="more"><a href="${listAddress(wish, { after: next })}" data-more>More</a></p>`;
