import type { Kept } from '../breaking/kept.ts';
import type { Place } from '../breaking/places.ts';
import { writeTable } from '../breaking/table.ts';
import type { Verdict } from './kept.ts';
import type { Removal } from './removals/removals.ts';
import type { Trial } from './trials.ts';

/** Writes what was taken out and what the test said then: one row for each that was tried. */
export const writeTried = (page: string, trials: readonly Trial[], verdicts: Kept<Verdict>): void =>
  writeTable(page, 'tried', rowsOf(trials, verdicts));

export const rowsOf = (trials: readonly Trial[], verdicts: Kept<Verdict>): readonly (readonly string[])[] => [
  ['attack', 'taken out', 'what the test says then'],
  ...trials.map(({ line, removal, key }) => {
    const verdict = verdicts.of(key);
    return [line.attack, takenOut(removal), verdict ? cell(verdict.how) : 'not tried'];
  }),
];

const takenOut = (removal: Removal): string =>
  removal.map(({ file, find, put }: Place) => `\`${file}\` ${said(find, put)}`).join('<br>');

const said = (find: string, put: string): string => (put ? `${code(find)} → ${code(put)}` : code(find));

const short = (text: string): string => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/** In double backticks, since code has single ones; a bar would end the cell. */
const code = (text: string): string => `\`\` ${short(text).replaceAll('|', String.raw`\|`)} \`\``;

const cell = (text: string): string => text.replaceAll('|', String.raw`\|`).replaceAll('<', '&lt;');
