import { readFileSync, writeFileSync } from 'node:fs';

/** Writes a table into a page, between the two marks that carry its name: the first row is its heading. */
export const writeTable = (page: string, name: string, rows: readonly (readonly string[])[]): void => {
  const [begin, end] = [`<!-- ${name}: written by the command -->`, `<!-- /${name} -->`];
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`${page} has no place for the table: ${begin} … ${end}`);
  writeFileSync(page, `${text.slice(0, before)}${begin}\n${tableOf(rows)}${text.slice(after)}`);
};

export const tableOf = ([heading = [], ...rows]: readonly (readonly string[])[]): string =>
  [heading, heading.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
