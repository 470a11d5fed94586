import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import { dateOf } from '../../domain/insights/dates.ts';
import { html, type SafeHtml } from '../html.ts';
import { count, dayText, per, scoreText, typeNames } from '../score-text.ts';
import { datesAlong } from './charts.ts';
import type { HeadingView } from './outlook-model.ts';

const size = { width: 600, height: 200 } as const;

interface Step {
  readonly at: number;
  readonly score: number;
  readonly low: number;
  readonly high: number;
}

const pastOf = ({ points }: HeadingView): readonly Step[] =>
  points.flatMap(({ at, score: { score, low, high } }) =>
    score === null ? [] : [{ at, score, low: low ?? score, high: high ?? score }],
  );

/** The level beneath the weeks, on to what is expected. */
const levelsOf = ({ points, forecast }: HeadingView): readonly Step[] => {
  const levels = forecast?.levels ?? [];
  return levels.map((score, step) => ({
    ...{ at: points[points.length - levels.length + step]?.at ?? 0, score, low: score, high: score },
  }));
};

const aheadOf = ({ points, forecast }: HeadingView): readonly Step[] =>
  (forecast?.ahead ?? []).map(({ step, expected, low, high }) => ({
    ...{ at: (points.at(-1)?.at ?? 0) + 7 * step, score: expected, low, high },
  }));

/** Where one type's score is heading, and how well that would have been known before. */
export const headingSection = (view: HeadingView): SafeHtml => {
  const { type, forecast, tried, now } = view;
  const title = html`<h2>${typeNames[type]}: where it is heading</h2>`;
  const today = `${scoreText(type, now.score)} in the last 90 days (${scoreText(type, now.low)} to ${scoreText(type, now.high)}, ${count(now.n)} answers).`;
  if (!forecast)
    return html`<section>${title}<p class="meta">${today} Fewer than 26 weeks have answers: too little for a band.</p></section>`;
  const how =
    forecast.model === 'level' ? 'No trend is worth its weight: the level as it is.' : 'By a trend that dies down.';
  const { covered } = tried;
  const trial =
    covered.of > 0 &&
    html` Tried on ${count(covered.of)} past ${covered.of === 1 ? 'week' : 'weeks'}, four ahead: ${per(covered.rate, 0)} lay in the band.`;
  const end = forecast.ahead.at(-1);
  const told =
    end &&
    html` In thirteen weeks ${scoreText(type, end.expected)}, a single week between ${scoreText(type, end.low)} and ${scoreText(type, end.high)}.`;
  return html`<section>${title}<p class="meta">${today}${told} ${how}${trial} Dots are single weeks, the line is the level beneath them.</p>${chartOf(view)}${tableOf(view)}</section>`;
};

const aYear = 364;

/** What of the past is drawn, the level beneath it, and what is expected. */
const drawnOf = (view: HeadingView) => {
  const begins = (view.points.at(-1)?.at ?? 0) - aYear;
  const recent = (steps: readonly Step[]): readonly Step[] => steps.filter(({ at }) => at > begins);
  const [past, levels, ahead] = [recent(pastOf(view)), recent(levelsOf(view)), aheadOf(view)];
  const ends = [...past, ...levels, ...ahead].map(({ at }) => at);
  const lows = [...past.map(({ score }) => score), ...ahead.map(({ low }) => low)];
  const highs = [...past.map(({ score }) => score), ...ahead.map(({ high }) => high)];
  const days = [Math.min(...ends), Math.max(...ends)] as const;
  const x = scaleLinear(days, [4, size.width - 4]);
  const y = scaleLinear([Math.min(...lows), Math.max(...highs)], [size.height, 0]).nice(4);
  return { past, levels, onward: [...levels.slice(-1), ...ahead], days, x, y };
};

type Drawn = ReturnType<typeof drawnOf>;

const short = (path: string | null): string => (path ?? '').replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n))));

const shapesOf = ({ past, levels, onward, x, y }: Drawn): SafeHtml => {
  const lineOf = line<Step>(
    (one) => x(one.at),
    (one) => y(one.score),
  );
  const bandOf = area<Step>()
    .x((one) => x(one.at))
    .y0((one) => y(one.low))
    .y1((one) => y(one.high));
  const weeks = past.map((one) => `M${x(one.at).toFixed(0)} ${y(one.score).toFixed(0)}h0`).join('');
  const now = x(onward[0]?.at ?? 0).toFixed(0);
  return html`<path class="cut" d="M${now} 0V${size.height}"/><path class="dots weeks" d="${weeks}"/><path class="stroke" d="${short(lineOf([...levels]))}"/><path class="band" d="${short(bandOf(onward))}"/><path class="stroke" stroke-dasharray="6 4" d="${short(lineOf(onward))}"/>`;
};

const chartOf = (view: HeadingView): SafeHtml => {
  const drawn = drawnOf(view);
  const ticks = drawn.y.ticks(4);
  const grid = ticks.map((tick) => html`<path class="grid-line" d="M0 ${drawn.y(tick).toFixed(1)}H${size.width}"/>`);
  const label = `Weeks past and thirteen ahead of ${typeNames[view.type]}.`;
  return html`<div class="chart"><div class="ticks" aria-hidden="true">${ticks.toReversed().map((tick) => html`<span>${scoreText(view.type, tick, 0)}</span>`)}</div><svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${label}">${grid}${shapesOf(drawn)}</svg><div class="dates" aria-hidden="true">${datesAlong(...drawn.days).map((at) => html`<span>${dayText(dateOf(at))}</span>`)}</div></div>`;
};

const tableOf = (view: HeadingView): SafeHtml => {
  const row = ({ at, score, low, high }: Step, isAhead: boolean) =>
    html`<tr><th scope="row">${dateOf(at)}${isAhead && html`<small>expected</small>`}</th><td class="n">${scoreText(view.type, score)}</td><td class="n">${scoreText(view.type, low)} to ${scoreText(view.type, high)}</td></tr>`;
  return html`<details><summary>Table</summary><table><thead><tr><th scope="col">Week from</th><th scope="col" class="n">Score</th><th scope="col" class="n">95%</th></tr></thead><tbody>${pastOf(
    view,
  )
    .slice(-13)
    .map((one) => row(one, false))}${aheadOf(view).map((one) => row(one, true))}</tbody></table></details>`;
};
