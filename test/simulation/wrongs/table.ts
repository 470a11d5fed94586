import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Seen, Verdicts } from './kept.ts';
import { wrongs } from './list.ts';

const page = fileURLToPath(new URL('../../../docs/simulation.md', import.meta.url));
const [begin, end] = ['<!-- wrongs: written by the command -->', '<!-- /wrongs -->'];

/** Writes into the documentation who noticed which mistake. */
export const writeTable = (verdicts: Verdicts): void => {
  const text = readFileSync(page, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`docs/simulation.md has no place for the table: ${begin} … ${end}`);
  writeFileSync(page, `${text.slice(0, before)}${begin}\n${tableOf(verdicts)}${text.slice(after)}`);
};

const tableOf = (verdicts: Verdicts): string => {
  const rows = wrongs.map((wrong) => {
    const verdict = verdicts.of(wrong);
    return [wrong.name, `\`${wrong.file}\``, cell(verdict?.simulation), cell(verdict?.others)];
  });
  return [['mistake', 'in', 'the simulation sees', 'other tests see'], ['---', '---', '---', '---'], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');
};

const cell = (seen: Seen | undefined): string => (seen?.isCaught ? seen.how : seen ? '—' : 'not asked');
