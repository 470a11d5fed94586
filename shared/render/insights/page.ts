import type { FunnelStep } from '../../domain/insights/funnel.ts';
import type { Concern, Reception } from '../../domain/insights/programs.ts';
import { html, type SafeHtml } from '../html.ts';
import { framed, type InboxPage, type InboxView } from '../inbox/frame.ts';
import { counted, duration, figure, percent } from './numbers.ts';
import { scoreCard, stageCard } from './scores.ts';
import { insightsStyle } from './style.ts';
import type { CommentView, InsightsView } from './view.ts';

const periods = [
  [7, 'a week'],
  [30, '30 days'],
  [90, '90 days'],
  [365, 'a year'],
] as const;

const names = { program: 'Programme', channel: 'Channel', language: 'Language' } as const;

const choice = (name: keyof typeof names, { choices, filters }: InsightsView): SafeHtml => {
  const chosen = filters[name]?.[0];
  const options = [...new Set([...choices[name], ...(chosen === undefined ? [] : [chosen])])].map(
    (value) => html`<option value="${value}"${value === chosen && html` selected`}>${value}</option>`,
  );
  return html`<label>${names[name]}<select name="${name}"><option value="">All</option>${options}</select></label>`;
};

const filterForm = (view: InsightsView): SafeHtml => {
  const { since, until, days } = view.period;
  const links = periods.map(([length, label]) => {
    const query = new URLSearchParams();
    for (const [name, values] of Object.entries(view.filters)) for (const value of values) query.append(name, value);
    query.set('days', String(length));
    return html`<a href="/app/insights?${query.toString()}"${length === days && html` aria-current="page"`}>${label}</a>`;
  });
  return html`<nav class="filters" aria-label="Period">${links}</nav><form class="period" method="get" action="/app/insights"><label>From<input type="date" name="since" value="${since}"></label><label>To<input type="date" name="until" value="${until}"></label>${choice('program', view)}${choice('channel', view)}${choice('language', view)}<button class="quiet">Show</button></form>`;
};

const stepNames: Readonly<Record<FunnelStep['step'], string>> = {
  events: 'Happened',
  eligible: 'To be asked',
  sent: 'Sent',
  delivered: 'Delivered',
  opened: 'Opened',
  answered: 'Answered',
};

const funnel = (steps: readonly FunnelStep[]): SafeHtml => {
  const most = Math.max(1, ...steps.map(({ n }) => n));
  const bars = steps.map(({ step, n, lost }) => {
    const why = lost.slice(0, 3).map(([reason, count]) => `${reason} ${counted(count)}`);
    return html`<li><span>${stepNames[step]}</span><span class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="reach" width="${((100 * n) / most).toFixed(1)}" height="10"/></svg></span><span class="n">${counted(n)}</span>${why.length > 0 && html`<span class="why">Not among them: ${why.join(', ')}</span>`}</li>`;
  });
  return html`<ol class="bars">${bars}</ol>`;
};

const concernNames: Readonly<Record<Concern, string>> = {
  'hardly-answered': 'hardly anybody answers',
  left: 'people leave because of it',
  bounced: 'too much comes back',
};

const programRow = ({ program, sent, answered, optedOut, bounced, concerns }: Reception): SafeHtml =>
  html`<tr><th scope="row">${program}</th><td>${counted(sent)}</td><td>${percent(answered.rate)}</td><td>${percent(optedOut.rate)}</td><td>${percent(bounced.rate)}</td><td>${concerns.length > 0 ? concerns.map((concern) => concernNames[concern]).join('; ') : '–'}</td></tr>`;

const programs = (rows: readonly Reception[]): SafeHtml =>
  rows.length === 0
    ? html`<p class="none">Nothing was sent in this period.</p>`
    : html`<div class="scrolls" tabindex="0" role="region" aria-label="Programmes"><table class="figures"><thead><tr><th scope="col">Programme</th><th scope="col">Sent</th><th scope="col">Answered</th><th scope="col">Left</th><th scope="col">Came back</th><th scope="col">Deserves a fresh look</th></tr></thead><tbody>${rows.map(programRow)}</tbody></table></div>`;

/** So that nobody shines by not asking. */
const coverage = (teams: InsightsView['coverage']): SafeHtml | false =>
  teams.length > 0 &&
  html`<div class="scrolls" tabindex="0" role="region" aria-label="Asked by team"><table class="figures"><thead><tr><th scope="col">Team</th><th scope="col">Could be asked</th><th scope="col">Asked</th></tr></thead><tbody>${teams.map(({ who, eligible, asked }) => html`<tr><th scope="row">${who}</th><td>${counted(eligible)}</td><td>${counted(asked.n)} (${percent(asked.rate)})</td></tr>`)}</tbody></table></div>`;

const taskFacts = ({ tasks, answeredWithin, response }: InsightsView): SafeHtml => {
  const facts = [
    ['Customers who wait for us now', counted(tasks.open)],
    ['of them longer than promised', counted(tasks.breached)],
    ['Opened in this period', counted(tasks.opened)],
    ['Closed', counted(tasks.closed)],
    ['on time', percent(tasks.onTime.rate)],
    ['Promises kept', `${percent(tasks.promises.rate)} of ${counted(tasks.promises.of)}`],
    ['Unhappy, asked again, and no longer so', `${percent(tasks.recovered.rate)} of ${counted(tasks.recovered.of)}`],
    ['Answered the survey', `${percent(response.rate)} of ${counted(response.of)}`],
    ['Half of them within', duration(answeredWithin.median)],
  ] as const;
  return html`<dl class="pairs">${facts.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl>`;
};

const comment = ({ words, at, score, program, apart }: CommentView): SafeHtml =>
  html`<li><p class="of"><span class="chip">${figure(score)}</span> ${program ?? ''} · <time datetime="${at}">${at.slice(0, 10)}</time>${apart !== null && ` · ${apart}, in no headline`}</p><p dir="auto">${words}</p></li>`;

const comments = (said: readonly CommentView[] | undefined): SafeHtml => {
  if (said === undefined) return html`<p class="none">Words are not shown to analysts.</p>`;
  return said.length === 0
    ? html`<p class="none">Nobody wrote anything in this period.</p>`
    : html`<ul class="said">${said.map(comment)}</ul>`;
};

const nothingYet = html`<article class="panel"><h3>No answers in this period</h3><p>Scores appear here within a minute of an answer. Choose a longer period, or emit an event to have somebody asked.</p></article>`;

/** What a lead opens each morning: how it goes, whether that is real, where along the journey, and who waits. */
export const insightsPage = (inbox: InboxView, view: InsightsView): InboxPage => {
  const { types, stages, apart } = view;
  const aside =
    apart > 0 &&
    html`<p class="of">${counted(apart)} more over links, at kiosks, of tests or after a repair are in no headline.</p>`;
  const body = html`<div class="head"><h1>How it goes</h1>${aside}</div>${filterForm(view)}
<section aria-label="Scores"><div class="cards">${types.length > 0 ? types.map(scoreCard) : nothingYet}</div></section>
<section><h2>Along the journey</h2><p class="lead">Each stage with its own scores; grey where answers are too few to rely on.</p><ol class="journey">${stages.map(stageCard)}</ol></section>
<div class="two"><section class="panel"><h2>From event to answer</h2>${funnel(view.funnel)}</section><section class="panel"><h2>The loop</h2>${taskFacts(view)}</section></div>
<div class="two"><section class="panel"><h2>Programmes</h2>${programs(view.programs)}${coverage(view.coverage)}</section><section class="panel"><h2>What they say</h2>${comments(view.comments)}</section></div>`;
  return framed(inbox, { title: 'Insights', body, style: insightsStyle });
};
