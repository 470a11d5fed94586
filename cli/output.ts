import type { Terminal } from './command.ts';

/** Ids and titles come from other systems: what would steer the terminal is shown, not obeyed. */
export const plain = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\u{fffd}');

/** The same of what has lines. */
export const plainLines = (text: string): string => text.split('\n').map(plain).join('\n');

export type Cell = string | number;

/** Columns of text to the left, of numbers to the right; two spaces between them. */
export const table = (head: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? count(cell) : plain(cell))));
  const widths = head.map((title, at) => Math.max(title.length, ...cells.map((row) => row[at]?.length ?? 0)));
  const right = head.map((_, at) => rows.length > 0 && rows.every((row) => typeof row[at] === 'number'));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (right[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  return [line(head), ...cells.map(line)].map((text) => `  ${text}\n`).join('');
};

/** `12,345` */
export const count = (value: number): string => value.toLocaleString('en-US');

/** `1 event`, `2 events` */
export const counted = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;

/** `2026-11-20 09:30`, in UTC: the seconds help nobody. */
export const minuteOf = (instant: string): string => instant.slice(0, 16).replace('T', ' ');

export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One line on standard error that is written over; silent where nobody watches. Call the outcome when done. */
export const progress = ({ err, interactive }: Pick<Terminal, 'err' | 'interactive'>) => {
  let shown = 0;
  return {
    show: (text: string): void => {
      if (interactive) err(`\r${text.padEnd(shown)}`);
      shown = text.length;
    },
    clear: (): void => {
      if (interactive && shown > 0) err(`\r${' '.repeat(shown)}\r`);
      shown = 0;
    },
  };
};
