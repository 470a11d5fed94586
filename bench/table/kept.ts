import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type GoalName, goals } from './goals.ts';
import { report } from './report.ts';

export type Figures = Partial<Record<GoalName, number>>;

const file = resolve(import.meta.dirname, '../measured.json');
const document = resolve(import.meta.dirname, '../../docs/bench.md');

export const measured = (): Figures => JSON.parse(readFileSync(file, 'utf8')) as Figures;

/** Keeps what was measured just now beside what was measured before, and writes the table anew. */
export const keep = (figures: Figures): void => {
  const known: Figures = { ...measured(), ...figures };
  const names = (Object.keys(goals) as GoalName[]).filter((name) => known[name] !== undefined);
  const rounded = names.map((name) => [name, Number((known[name] ?? 0).toPrecision(3))] as const);
  const all: Figures = Object.fromEntries(rounded);
  writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
  writeFileSync(document, report(all));
};
