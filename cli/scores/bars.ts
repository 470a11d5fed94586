import type { Terminal } from '../command.ts';
import { count, plain } from '../output.ts';

export interface Bar {
  readonly name: string;
  readonly n: number;
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Too few answered. */
  readonly small: boolean;
}

const widest = 120;
const narrowest = 12;

/**
 * Each score where it lies between the ends of its scale, `●`, on the line of its interval. As wide as the terminal; without
 * colours where NO_COLOR is set or nobody watches (no-color.org), since nothing is told by colour alone.
 */
export const barsOf = (
  bars: readonly Bar[],
  { environment, interactive }: Pick<Terminal, 'environment' | 'interactive'>,
  [low, high]: readonly [number, number],
): string => {
  const cells = bars.map((bar) => [
    plain(bar.name).slice(0, 40),
    figureOf(bar.score),
    intervalOf(bar),
    `n ${count(bar.n)}${bar.small ? ' (few)' : ''}`,
  ]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...cells.map((row) => (row[at] ?? '').length)));
  const taken = widths.reduce((sum, width) => sum + width + 2, 2);
  const room = Math.min(widest, Number(environment.COLUMNS) || 80) - taken;
  const width = Math.max(narrowest, room);
  const isPainted = interactive && !environment.NO_COLOR;
  return bars
    .map((bar, at) => {
      const [name = '', ...rest] = cells[at] ?? [];
      const figures = rest.map((cell, place) =>
        place === 2 ? cell.padEnd(widths[3] ?? 0) : cell.padStart(widths[place + 1] ?? 0),
      );
      const line =
        `  ${[name.padEnd(widths[0] ?? 0), ...figures, drawn(bar, { width, low, high })].join('  ')}`.trimEnd();
      return `${isPainted && bar.small ? `\u001b[2m${line}\u001b[22m` : line}\n`;
    })
    .join('');
};

const figureOf = (value: number | null): string => (value === null ? '–' : value.toFixed(1));
const intervalOf = ({ low, high }: Bar): string =>
  low === null || high === null ? '' : `${figureOf(low)} to ${figureOf(high)}`;

const drawn = (bar: Bar, { width, low, high }: { width: number; low: number; high: number }): string => {
  const placeOf = (value: number): number => Math.round(((value - low) / (high - low)) * (width - 1));
  if (bar.score === null) return '';
  const [from, at, to] = [placeOf(bar.low ?? bar.score), placeOf(bar.score), placeOf(bar.high ?? bar.score)];
  return Array.from({ length: width }, (_, place) => {
    if (place === at) return '●';
    return place >= from && place <= to ? '━' : '·';
  }).join('');
};
