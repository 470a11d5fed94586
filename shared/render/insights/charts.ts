import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line } from 'd3-shape';
import type { Range } from '../../domain/score/rule.ts';
import { html, type SafeHtml } from '../html.ts';
import { figure } from './numbers.ts';
import type { Point } from './view.ts';

const known = (points: readonly Point[]): readonly (Point & { score: number; low: number; high: number })[] =>
  points.filter(
    (point): point is Point & { score: number; low: number; high: number } =>
      point.score !== null && point.low !== null && point.high !== null,
  );

/** Room around what there is to see, within what there can be: a score's small steps are not lost in an empty chart. */
const domainOf = (points: ReturnType<typeof known>, { low, high }: Range): [number, number] => {
  const [min, max] = [Math.min(...points.map((point) => point.low)), Math.max(...points.map((point) => point.high))];
  const room = (high - low) / 20;
  return [Math.max(low, min - room), Math.min(high, max + room)];
};

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Paths of a line and of the band in which its true course lies. Gaps are bridged; each step without answers has no dot. */
const drawn = (points: readonly Point[], range: Range, { width, height }: Size) => {
  const seen = known(points);
  const x = scalePoint(
    points.map(({ from }) => from),
    [4, width - 4],
  );
  const y = scaleLinear(domainOf(seen, range), [height - 4, 4]);
  const at = ({ from }: Point) => x(from) ?? 0;
  const curve = line<(typeof seen)[number]>(at, ({ score }) => y(score)).curve(curveMonotoneX);
  const band = area<(typeof seen)[number]>(
    at,
    ({ low }) => y(low),
    ({ high }) => y(high),
  ).curve(curveMonotoneX);
  return { seen, x: at, y, line: curve([...seen]) ?? '', band: band([...seen]) ?? '' };
};

/** A score over time, with its 95 % band; the last value and both ends of the scale that is shown are written beside it. */
export const trendChart = (points: readonly Point[], range: Range, label: string): SafeHtml => {
  const size = { width: 560, height: 150 };
  const { seen, x, y, line: path, band } = drawn(points, range, size);
  if (seen.length < 2) return html`<p class="none">Too few answers yet to draw how it went.</p>`;
  const [bottom = 0, top = 0] = y.domain();
  const ticks = y
    .ticks(3)
    .map(
      (tick) =>
        html`<line class="grid" x1="0" x2="${size.width}" y1="${y(tick).toFixed(1)}" y2="${y(tick).toFixed(1)}"/><text class="tick" x="${size.width}" y="${(y(tick) - 3).toFixed(1)}" text-anchor="end">${figure(tick)}</text>`,
    );
  const dots = seen.map(
    (point) =>
      html`<circle cx="${x(point).toFixed(1)}" cy="${y(point.score).toFixed(1)}" r="${point.small ? 2 : 3}"${point.small && html` class="few"`}><title>${point.from}: ${figure(point.score)} (${figure(point.low)} to ${figure(point.high)}), ${point.n} answers</title></circle>`,
  );
  return html`<svg class="trend" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${label}, between ${figure(bottom)} and ${figure(top)}"><g>${ticks}</g><path class="band" d="${band}"/><path class="line" d="${path}"/>${dots}</svg>`;
};

/** The same, small and without words. */
export const sparkline = (points: readonly Point[], range: Range): SafeHtml | undefined => {
  const size = { width: 120, height: 32 };
  const { seen, line: path, band } = drawn(points, range, size);
  return seen.length < 2
    ? undefined
    : html`<svg class="spark" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true"><path class="band" d="${band}"/><path class="line" d="${path}"/></svg>`;
};

/** Where a score stands within its scale, with its interval as a bar. */
export const intervalBar = (
  { score, low, high }: Pick<Point, 'score' | 'low' | 'high'>,
  range: Range,
): SafeHtml | undefined => {
  if (score === null || low === null || high === null) return undefined;
  const x = scaleLinear([range.low, range.high], [2, 198]);
  const zero = range.low < 0 && html`<line class="grid" x1="${x(0)}" x2="${x(0)}" y1="0" y2="14"/>`;
  return html`<svg class="interval" viewBox="0 0 200 14" aria-hidden="true"><rect class="track" x="2" y="6" width="196" height="2" rx="1"/>${zero}<rect class="reach" x="${x(low).toFixed(1)}" y="4" width="${Math.max(2, x(high) - x(low)).toFixed(1)}" height="6" rx="3"/><circle cx="${x(score).toFixed(1)}" cy="7" r="4"/></svg>`;
};
