import { inboxLooks } from '#inbox-looks';
import type { PaceRow } from '../../contracts/rows/program.ts';
import { deskOrder } from '../../domain/task/desk.ts';
import { html, type SafeHtml } from '../html.ts';
import { holdWords } from '../staff/hold-words.ts';
import { framed, hidden, type InboxPage, type Notice, noticed } from './frame.ts';
import { listPane, queueTitles } from './list-pane.ts';
import type { ListView } from './list-view.ts';
import { pulseAddress, taskAddress } from './place.ts';
import { calledIn } from './row.ts';

export interface ListPageView extends ListView {
  readonly notice?: Notice | undefined;
  /** Hours of which the surveys wait for a person. */
  readonly holds?: readonly PaceRow[];
}

/** A queue, or what a search found; beside it where to begin. */
export const listPage = (view: ListPageView): InboxPage => {
  const { wish, tasks, searched, notice, viewer } = view;
  const title = searched === undefined ? queueTitles[wish.queue] : `Found for “${searched}”`;
  const isThanking =
    searched === undefined && wish.queue === 'promoters' && viewer.role !== 'analyst' && tasks.length > 0;
  const notes = html`${noticed(notice)}${(view.holds ?? []).map((pace) => holdNote(pace, view))}`;
  const begin = isThanking ? thanking(view) : html`${viewer.role === 'analyst' && analysts}${beginning(view)}`;
  const body = html`${listPane(view, { isMain: true, ticks: isThanking || view.ticks === true })}<section class="pane begin" aria-label="Where to begin">${notes}${begin}</section>`;
  return framed(view, {
    title,
    body,
    queue: searched === undefined ? wish.queue : undefined,
    searched,
    panes: isThanking ? 'thanks' : 'lists',
    pulse: isThanking ? undefined : { from: pulseAddress(wish) },
    style: inboxLooks().panes,
  });
};

/** Nobody else sees that customers are not being asked. */
const holdNote = (pace: PaceRow, { config }: ListView): SafeHtml => {
  const { subject, lines } = holdWords({ pace, brand: config.brand });
  return html`<div class="note refused" role="alert"><strong>${subject}</strong>${lines.map((line) => html`<br>${line}`)}</div>`;
};

const sums = {
  urgent: 'urgent',
  back: 'wrote back',
  late: 'late',
  today: 'due today',
  later: 'later',
  customer: 'wait for the customer',
};

/** Said once, in the place of words in each row. */
const analysts = html`<p class="quiet">Names and words are not shown to analysts. How it goes stands under <a href="/app/insights">Insights</a>, how well each team closes the loop under <a href="/app/figures">Figures</a>.</p>`;

/** The first who waits, and how many stand where. */
const beginning = (view: ListView): SafeHtml | undefined => {
  const { wish, tasks, now, config, viewer, next, searched } = view;
  if (wish.queue !== 'waiting' || searched !== undefined || tasks.length === 0)
    return html`<p class="empty">${tasks.length === 0 ? 'Nothing to open here.' : 'Choose somebody from the list.'}</p>`;
  const groups = deskOrder(tasks, now, config.brand.timezone);
  const first = groups[0]?.[1][0];
  const counts = groups.map(
    ([group, those], at) =>
      html`<li><strong>${those.length}${next !== undefined && at === groups.length - 1 && '+'}</strong> ${sums[group]}</li>`,
  );
  return html`<div class="start"><ul>${counts}</ul>${first && html`<p><a class="button" href="${taskAddress(first.id, wish)}" data-key="a">${viewer.role === 'analyst' ? 'Look at' : 'Begin with'} ${calledIn(first, viewer.role === 'analyst')}</a></p>`}<p class="quiet">Or walk the list with <kbd>j</kbd> and <kbd>k</kbd>. Press <kbd>?</kbd> for all keys.</p></div>`;
};

/** Thanks for several at once, in words that somebody writes. */
const thanking = ({ csrf, wish, config }: ListView): SafeHtml =>
  html`<form id="several" class="card" method="post" action="/app/thanks">${hidden({ csrf, team: wish.team })}<label class="inline"><input type="checkbox" data-all> All on this page</label><label for="words">Your thanks to those who are ticked</label><textarea id="words" name="words" maxlength="2000" required aria-describedby="words-hint">Dear {name},

thank you for taking the time to tell us. It made our day.</textarea><p class="meta" id="words-hint">{name} becomes the first name. A team thanks ${config.tasks.thanksADay} customers a day; the others wait until tomorrow.</p><button>Thank them</button></form>`;
