import { scaleLinear } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import { dateOf } from '../../domain/insights/dates.ts';
import { html, SafeHtml } from '../html.ts';
import { dayText, scoreText, typeNames } from '../score-text.ts';
import type { Focus, Point } from './model.ts';

/** Shapes stretch to the page's width; words and strokes do not, so that they can be read on a phone. */
const size = { width: 600, height: 200 } as const;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly low: number;
  readonly high: number;
}

/** Runs of points that one line may join: none goes over a day without answers' own series. */
const runsOf = (points: readonly Point[], breaks: readonly number[]): readonly (readonly Point[])[] => {
  const edges = [Number.NEGATIVE_INFINITY, ...breaks, Number.POSITIVE_INFINITY];
  return edges
    .slice(1)
    .map((to, at) => points.filter((point) => point.at >= (edges[at] ?? 0) && point.at < to))
    .filter((run) => run.length > 0);
};

const known = (points: readonly Point[]): readonly Point[] => points.filter(({ score }) => score.score !== null);

const scalesOf = (points: readonly Point[]) => {
  const lows = points.map(({ score }) => score.low ?? 0);
  const highs = points.map(({ score }) => score.high ?? 0);
  const y = scaleLinear([Math.min(...lows), Math.max(...highs)], [size.height, 0]).nice(4);
  const days = points.map(({ at }) => at);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  return { x: scaleLinear([first, last === first ? first + 1 : last], [4, size.width - 4]), y };
};

type Scales = ReturnType<typeof scalesOf>;

const dotsOf = (points: readonly Point[], { x, y }: Scales): Dot[] =>
  points.map(({ at, score }) => ({
    x: x(at),
    y: y(score.score ?? 0),
    low: y(score.low ?? 0),
    high: y(score.high ?? 0),
  }));

const lineOf = line<Dot>(
  ({ x }) => x,
  ({ y }) => y,
).curve(curveMonotoneX);
const bandOf = area<Dot>()
  .x(({ x }) => x)
  .y0(({ low }) => low)
  .y1(({ high }) => high)
  .curve(curveMonotoneX);

/** Half a pixel is as fine as anybody sees, and makes a small page. */
const short = (path: string | null): string =>
  (path ?? '').replace(/\d+\.\d+/g, (n) => String(Math.round(Number(n) * 2) / 2));

const shapes = (dots: Dot[]): SafeHtml =>
  html`<path class="band" d="${short(bandOf(dots))}"/><path class="stroke" d="${short(lineOf(dots))}"/>`;

const marks = (dots: readonly Dot[]): SafeHtml =>
  html`<path class="dots" d="${dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0`).join('')}"/>`;

/** Days at the ends of an axis and in its middle, where there is one. */
export const datesAlong = (first: number, last: number): readonly number[] => [
  ...new Set([first, Math.round((first + last) / 2), last]),
];

/** A score over time with its band of uncertainty; where question or scale changed the line breaks. */
export const trendChart = ({ type, points: all, breaks, every }: Focus): SafeHtml => {
  const points = known(all);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return html`<p class="meta">No answers yet.</p>`;
  const scales = scalesOf(points);
  const [bottom = 0, top = 1] = scales.y.domain();
  const ticks = scales.y.ticks(4).filter((tick) => tick >= bottom && tick <= top);
  const place = (value: number): string => scales.y(value).toFixed(1);
  const grid = ticks.map((tick) => html`<path class="grid-line" d="M0 ${place(tick)}H${size.width}"/>`);
  const cuts = breaks
    .filter((at) => at > first.at && at <= last.at)
    .map((at) => html`<path class="cut" d="M${scales.x(at).toFixed(1)} 0V${size.height}"/>`);
  const runs = runsOf(points, breaks).map((run) => dotsOf(run, scales));
  const label = `${typeNames[type]} ${every}: from ${scoreText(type, first.score.score)} to ${scoreText(type, last.score.score)}.`;
  return html`<div class="chart"><div class="ticks" aria-hidden="true">${ticks.toReversed().map((tick) => html`<span>${scoreText(type, tick, Number.isInteger(tick) ? 0 : 1)}</span>`)}</div><svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${label}">${grid}${cuts}${runs.map((run) => [shapes(run), marks(run)])}</svg><div class="dates" aria-hidden="true">${datesAlong(first.at, last.at).map((at) => html`<span>${dayText(dateOf(at))}</span>`)}</div></div>`;
};

/** The same without words, beside a figure that says it. */
export const spark = (all: readonly Point[]): SafeHtml => {
  const points = known(all);
  if (points.length < 2) return html`<span class="spark"></span>`;
  return html`<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" aria-hidden="true">${shapes(dotsOf(points, scalesOf(points)))}</svg>`;
};

/** A bar for a share from 0 to 1. */
export const bar = (share: number, kind = ''): SafeHtml =>
  html`<svg class="bar ${kind}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="rest" width="100" height="8"/><rect width="${(100 * Math.max(0, Math.min(1, share))).toFixed(1)}" height="8"/></svg>`;

/** A score as a dot with its interval, between the ends of a scale. */
export const whisker = ({ score, low, high }: Point['score'], [from, to]: readonly [number, number]): SafeHtml => {
  if (score === null) return new SafeHtml('');
  const x = scaleLinear([from, to], [2, 98]);
  const at = (value: number | null): string => x(value ?? score).toFixed(1);
  return html`<svg class="whisker" viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true"><path d="M${at(low)} 6H${at(high)}"/><path class="dots" d="M${at(score)} 6h0"/></svg>`;
};
