import { dateOf } from '../../domain/insights/dates.ts';
import { html, type SafeHtml } from '../html.ts';
import { arrow, changeText, count, meanings, per, scoreText, typeNames } from '../score-text.ts';
import { bar, spark, trendChart, whisker } from './charts.ts';
import type { Line } from './divided-view.ts';
import type { Division, Focus, Headline, InsightsView, Stage } from './model.ts';

const wayOf = (change: Headline['change']): string => {
  if (!change?.isReal) return 'same';
  return change.by > 0 ? 'up' : 'down';
};

/** One survey type at a glance. */
export const headlineCard = ({ type, score, response, change, points, href }: Headline, days: number): SafeHtml => {
  const way = wayOf(change);
  const answers = `${count(score.n)} ${score.n === 1 ? 'answer' : 'answers'}`;
  const asked = response && `, ${per(response.rate)} of ${count(response.of)} asked`;
  return html`<li class="card${score.small && ' small'}"><h2><a href="${href}">${typeNames[type]}</a> <small>${meanings[type]}</small></h2><p class="number"><b>${scoreText(type, score.score)}</b>${change && html`<span class="moved ${way}">${arrow(change)}</span>`}</p><p>${scoreText(type, score.low)} to ${scoreText(type, score.high)}</p>${spark(points)}<p class="meta">From ${answers}${asked}${score.small && '; too few to lean on'}.</p><p class="meta">${changeText(change, days)}</p></li>`;
};

/** What happened at a stage, beside what people said about it. */
const observed = (observations: Stage['observations']): SafeHtml | false =>
  observations.length > 0 &&
  html`<dl class="seen">${observations.map(({ event, n, isAsked }) => html`<div><dt>${spoken(event)}${!isAsked && html`<small>not asked about</small>`}</dt><dd>${count(n)}</dd></div>`)}</dl>`;

/** `order.delivered` as one would say it. */
const spoken = (event: string): string => event.replaceAll(/[._-]/g, ' ');

/** Stages stay on the map without an answer: nobody asks there, which is worth seeing. */
export const journeyMap = (stages: readonly Stage[]): SafeHtml => {
  const items = stages.map(({ name, href, scores: [first, ...others], observations }) =>
    first
      ? html`<li class="card"><h3><a href="${href}">${name}</a></h3><b>${scoreText(first.type, first.score.score)} <small>${typeNames[first.type]}</small></b><p>${count(first.score.n)} ${first.score.n === 1 ? 'answer' : 'answers'}${first.score.small && ', few'}</p>${spark(first.points)}${others.length > 0 && html`<dl>${others.map(({ type, score }) => html`<div${score.small && html` class="small"`}><dt>${typeNames[type]} <small>${count(score.n)} ${score.n === 1 ? 'answer' : 'answers'}</small></dt><dd>${scoreText(type, score.score)}</dd></div>`)}</dl>`}${observed(observations)}</li>`
      : html`<li class="card none"><h3>${name}</h3><b>–</b><p>No answers</p>${observed(observations)}</li>`,
  );
  return html`<section><h2>Journey</h2><p class="meta">Each stage in its most frequent survey type.</p><ol class="stages">${items}</ol></section>`;
};

export const trendSection = (focus: Focus): SafeHtml => {
  const { type, points, every, breaks } = focus;
  const dateHead = every.startsWith('by') ? 'From' : 'Up to';
  const rows = points.map(
    ({ at, score }) =>
      html`<tr${score.small && html` class="small"`}><th scope="row">${dateOf(at)}</th><td class="n">${scoreText(type, score.score)}</td><td class="n">${scoreText(type, score.low)} to ${scoreText(type, score.high)}</td><td class="n">${count(score.n)}</td></tr>`,
  );
  const note =
    breaks.length > 0 && ' A dashed line is where a question or scale changed: the two sides do not compare.';
  return html`<section><h2>${typeNames[type]} ${every}</h2><p class="meta">The band is where the score lies with 95% confidence.${note}</p>${trendChart(focus)}<details><summary>Table</summary><table><thead><tr><th scope="col">${dateHead}</th><th scope="col" class="n">Score</th><th scope="col" class="n">95% interval</th><th scope="col" class="n">Answers</th></tr></thead><tbody>${rows}</tbody></table></details></section>`;
};

const groupOf = ({ type }: Focus, rating: number): string => {
  if (type !== 'nps') return '';
  if (rating >= 9) return 'promoter';
  return rating >= 7 ? 'passive' : 'detractor';
};

export const distribution = (focus: Focus): SafeHtml => {
  const all = focus.ratings.reduce((sum, [, n]) => sum + n, 0);
  const most = Math.max(1, ...focus.ratings.map(([, n]) => n));
  const ratings = focus.ratings.toReversed();
  const rows = ratings.map(([rating, n], at) => {
    const group = groupOf(focus, rating);
    const isFirst = at === 0 || groupOf(focus, ratings[at - 1]?.[0] ?? 0) !== group;
    return html`<tr><th scope="row">${rating}${isFirst && group && html` <small>${group}</small>`}</th><td class="wide">${bar(n / most, group)}</td><td class="n">${count(n)}</td><td class="n">${per((100 * n) / all)}</td></tr>`;
  });
  return html`<section><h2>Ratings</h2><p class="meta">How ${count(all)} answers of ${typeNames[focus.type]} divide.</p><table class="ratings"><thead><tr><th scope="col">Rating</th><th scope="col">Share</th><th scope="col" class="n">Answers</th><th scope="col" class="n">%</th></tr></thead><tbody>${rows}</tbody></table></section>`;
};

/** Whoever has few answers stands below, grey, in the order of names: no place is theirs. */
const ranked = (lines: readonly Line[]): readonly Line[] => [
  ...lines.filter(({ score }) => !score.small).sort((a, b) => (b.score.score ?? 0) - (a.score.score ?? 0)),
  ...lines.filter(({ score }) => score.small).sort((a, b) => (a.name < b.name ? -1 : 1)),
];

export const divisionTable = ({ title, lines }: Division, { type }: Focus): SafeHtml => {
  const ends = lines.flatMap(({ score }) => [score.low ?? 0, score.high ?? 0]);
  const range = [Math.min(...ends), Math.max(...ends) + 1e-9] as const;
  const hasAsked = lines.some(({ asked }) => asked);
  const rows = ranked(lines).map(
    ({ name, score, asked }) =>
      html`<tr${score.small && html` class="small"`}><th scope="row">${name}${score.small && html`<small>too few to rank</small>`}</th><td class="wide">${whisker(score, range)}</td><td class="n">${scoreText(type, score.score)}</td><td class="n">${count(score.n)}</td>${hasAsked && html`<td class="n">${per(asked?.rate ?? null)}</td>`}</tr>`,
  );
  return html`<section><h2>By ${title}</h2><p class="meta">Where the lines overlap much, the order says little.</p><table><thead><tr><th scope="col">${title}</th><th scope="col">95% interval</th><th scope="col" class="n">${typeNames[type]}</th><th scope="col" class="n">Answers</th>${hasAsked && html`<th scope="col" class="n">Asked</th>`}</tr></thead><tbody>${rows}</tbody></table></section>`;
};

export const hintFor = ({ config, filters, kept, moments }: InsightsView): SafeHtml => {
  const isFiltered = kept.length > 0 || filters.some(({ options }) => options.some(({ isChosen }) => isChosen));
  const what = isFiltered
    ? html`<p>Take a filter away or a longer time, and what there is comes back.</p><p><a href="/app/insights">Without filters</a></p>`
    : html`<p>A score stands here within a minute of the first answer. Hand in an event that a programme of ${config.brand.name} listens to (${moments.join(', ')}), and whoever it is about is asked. Or choose a longer time.</p>`;
  return html`<section class="card empty"><h2>No answers in this time</h2>${what}</section>`;
};
