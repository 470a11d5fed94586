import type { Change } from '../../domain/score/change.ts';
import type { SurveyType } from '../../domain/score/rule.ts';
import { html, type SafeHtml } from '../html.ts';
import { intervalBar, sparkline, trendChart } from './charts.ts';
import { counted, figure, signed } from './numbers.ts';
import type { Point, StageView, TypeView } from './view.ts';

/** What people call a type's score, and how to read it. */
export const scoreNames: Readonly<Record<SurveyType, readonly [name: string, scale: string]>> = {
  nps: ['Net promoter score', 'from −100 to 100'],
  csat: ['Satisfaction', '% satisfied'],
  ces: ['Ease', '% for whom it was easy'],
  cxi: ['Experience', 'mean, 1 to 10'],
  smileys: ['Smileys', '% content'],
  stars: ['Stars', '% four or five'],
  thumbs: ['Thumbs', '% up'],
};

/** Whether something changed, in words: noise is not called a change. */
export const verdictOn = (change: Change | undefined): SafeHtml => {
  if (!change) return html`<p class="verdict">Nothing to compare it with yet</p>`;
  if (!change.isReal)
    return html`<p class="verdict">No real change (${signed(change.by)}; ${signed(change.low)} to ${signed(change.high)})</p>`;
  const [way, words] = change.by > 0 ? ['up', 'better'] : ['down', 'worse'];
  return html`<p class="verdict ${way}">${change.by > 0 ? '▲' : '▼'} Really ${words}: ${signed(change.by)} (${signed(change.low)} to ${signed(change.high)})</p>`;
};

const answersIn = (n: number): string => (n === 1 ? '1 answer' : `${counted(n)} answers`);

const pointRow = ({ from, score, low, high, n }: Point): SafeHtml =>
  html`<tr><th scope="row">${from}</th><td>${figure(score)}</td><td>${figure(low)} to ${figure(high)}</td><td>${counted(n)}</td></tr>`;

const pointsTable = (step: string, points: readonly Point[]): SafeHtml =>
  html`<details><summary>As a table</summary><div class="scrolls" tabindex="0" role="region" aria-label="Score by ${step}"><table class="figures"><thead><tr><th scope="col">${step}</th><th scope="col">Score</th><th scope="col">95 %</th><th scope="col">Answers</th></tr></thead><tbody>${points.map(pointRow)}</tbody></table></div></details>`;

const ratingBars = (ratings: TypeView['ratings']): SafeHtml => {
  const most = Math.max(1, ...ratings.map(([, n]) => n));
  const bars = ratings.map(
    ([rating, n]) =>
      html`<li><span>Rated ${rating}</span><span class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="reach" width="${((100 * n) / most).toFixed(1)}" height="10"/></svg></span><span class="n">${counted(n)}</span></li>`,
  );
  return html`<details><summary>Ratings one by one</summary><ul class="bars">${bars}</ul></details>`;
};

/** One type's score: how it is, how sure that is, whether it changed, and how it went. */
export const scoreCard = ({ type, range, score, change, step, trend, ratings }: TypeView): SafeHtml => {
  const [name, scale] = scoreNames[type];
  const few = score.small && html`<p class="none">Too few answers to rely on.</p>`;
  return html`<article class="panel${score.small && ' few'}"><h3>${name}</h3><p class="big">${figure(score.score)} <span class="scale">${scale}</span></p><p class="of">95 % sure: ${figure(score.low)} to ${figure(score.high)} · ${answersIn(score.n)}</p>${intervalBar(score, range)}${few}${verdictOn(change)}${trendChart(trend, range, `${name} by ${step}`)}${pointsTable(step, trend)}${ratingBars(ratings)}</article>`;
};

/** A stage of the journey; where nobody is asked, that is what can be seen. */
export const stageCard = ({ stage, scores }: StageView): SafeHtml => {
  const each = scores.map(
    ({ type, range, score, trend }) =>
      html`<div class="${score.small && 'few'}"><p class="figure">${figure(score.score)}</p><p class="of">${scoreNames[type][0]}, ${answersIn(score.n)}<br>${figure(score.low)} to ${figure(score.high)}</p>${sparkline(trend, range)}</div>`,
  );
  return html`<li><h3>${stage}</h3>${scores.length > 0 ? each : html`<p class="silent">Nobody is heard here yet.</p>`}</li>`;
};
