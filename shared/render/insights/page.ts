import { html, type SafeHtml } from '../html.ts';
import { framed, hidden, type InboxPage } from '../inbox/frame.ts';
import { commentSection } from './comments.ts';
import { concernSection, funnelSection, taskSection, velocitySection } from './flow.ts';
import type { InsightsView } from './model.ts';
import { count, dateText } from './numbers.ts';
import { distribution, divisionTable, headlineCard, hintFor, journeyMap, trendSection } from './parts.ts';
import { insightsStyle } from './style.ts';

/** What a lead opens each morning. Everything is drawn here: it needs no script. */
export const insightsPage = (view: InsightsView): InboxPage => {
  const { headlines, days, since, until, stages, focus } = view;
  const top =
    headlines.length > 0
      ? html`<section aria-label="Scores"><ul class="heads">${headlines.map((one) => headlineCard(one, days))}</ul></section>`
      : hintFor(view);
  return framed(view, {
    title: 'Insights',
    style: insightsStyle,
    body: html`<div class="insights"><div class="head"><h1>Insights</h1><p class="meta">${dateText(since)} to ${dateText(until)}, ${count(days)} days</p></div>${filterBar(view)}${concernSection(view.concerns)}${top}${journeyMap(stages)}${focus && trendSection(focus)}<div class="split">${focus && distribution(focus)}${funnelSection(view.funnel)}${focus?.divisions.map((one) => divisionTable(one, focus))}${velocitySection(view.answered, view.optedOut)}${taskSection(view)}</div>${commentSection(view)}</div>`,
  });
};

const filterBar = ({ presets, filters, kept, since, until }: InsightsView): SafeHtml => {
  const links = presets.map(
    ({ label, href, isChosen }) => html`<a href="${href}"${isChosen && html` aria-current="true"`}>${label}</a>`,
  );
  const chips = kept.map(({ name, value, without }) => html`<a href="${without}">${name}: ${value} ×</a>`);
  const selects = filters.map(
    ({ name, label, options }) =>
      html`<label>${label}<select name="${name}"><option value="">All</option>${options.map((one) => html`<option value="${one.value}"${one.isChosen && html` selected`}>${one.label}</option>`)}</select></label>`,
  );
  const rest = kept.map(({ name, value }) => hidden({ [name]: value }));
  return html`<nav class="filters" aria-label="Time">${links}${chips}</nav><form class="ask" method="get" action="/app/insights"><label>From<input type="date" name="since" value="${since}"></label><label>To<input type="date" name="until" value="${until}"></label>${selects}${rest}<button>Show</button></form>`;
};
