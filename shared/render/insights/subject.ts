import { html, type SafeHtml } from '../html.ts';
import { framed, hidden, type InboxPage, type InboxView } from '../inbox/frame.ts';
import { count, dateText } from '../score-text.ts';
import type { Controls } from './model.ts';
import { insightsStyle } from './style.ts';
import { tabBar } from './tabs.ts';

interface Subject {
  readonly heading: string;
  readonly body: SafeHtml;
  /** Rules of this page alone. */
  readonly style?: string;
}

/** A page of figures: its subject among the others, what one can choose, and what was counted. */
export const subjectPage = (view: InboxView & Controls, { heading, body, style = '' }: Subject): InboxPage =>
  framed(view, {
    title: heading === 'Insights' ? heading : `Insights: ${heading}`,
    style: insightsStyle + style,
    body: html`<div class="insights"><div class="head"><h1>${heading}</h1><p class="meta">${dateText(view.since)} to ${dateText(view.until)}, ${count(view.days)} days</p></div>${tabBar(view.path, view.query)}${filterBar(view)}${body}</div>`,
  });

const filterBar = (controls: Controls): SafeHtml => {
  const { presets, chosen, filters, shape } = controls;
  const links = presets.map(
    ({ label, href, isChosen }) => html`<a href="${href}"${isChosen && html` aria-current="true"`}>${label}</a>`,
  );
  const chips = chosen.map(
    ({ label, without }) =>
      html`<a class="chosen" href="${without}" aria-label="Without ${label}">${label} <span aria-hidden="true">×</span></a>`,
  );
  const what = shape.length > 0 ? 'Days, filters, divisions' : 'Days and filters';
  const selects = [...filters, ...shape].map(
    ({ name, label, none, options }) =>
      html`<label>${label}<select name="${name}"><option value="">${none}</option>${options.map((one) => html`<option value="${one.value}"${one.isChosen && html` selected`}>${one.label}</option>`)}</select></label>`,
  );
  return html`<div class="choose"><nav class="filters" aria-label="Time and filters">${links}${chips}</nav><details class="narrow"><summary>${what}</summary>${formOf(controls, selects)}</details></div>`;
};

const formOf = ({ path, kept, carried, since, until }: Controls, selects: readonly SafeHtml[]): SafeHtml => {
  const rest = [
    ...kept.map(({ name, value }) => hidden({ [name]: value })),
    ...carried.map(([name, value]) => hidden({ [name]: value })),
  ];
  return html`<form class="ask" method="get" action="${path}"><label>From<input type="date" name="since" value="${since}"></label><label>To<input type="date" name="until" value="${until}"></label>${selects}${rest}<button>Show</button></form>`;
};
