import { readFileSync } from 'node:fs';
import { wilson } from '../../shared/domain/score/interval.ts';

type Place = { readonly line: number; readonly column: number };

/** The part of Stryker's report (mutation-testing-report-schema, version 2) that is read here. */
export interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Place; readonly end: Place };
}
type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
};

export const isKilled = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
export const isAlive = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

const onOneLine = (code: string): string => code.replaceAll(/\s+/g, ' ').slice(0, 100);

/** Where it lies, counted from 1, and what became what. */
export const survivorLine = (file: string, source: string, mutant: Mutant): string => {
  const { mutatorName, replacement = '', status } = mutant;
  const { start, end } = mutant.location;
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  const was = lines
    .map((line, at) => line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined))
    .join('\n');
  const place = `${file}:${start.line}:${start.column}`;
  return `${place} ${status}, ${mutatorName}\n    ${onOneLine(was)}\n  → ${onOneLine(replacement)}\n`;
};

export const shareLine = (name: string, mutants: readonly Mutant[]): string => {
  const killed = mutants.filter(isKilled).length;
  const n = killed + mutants.filter(isAlive).length;
  const { low, high } = wilson(killed, n);
  const percent = (share: number): string => (share * 100).toFixed(1);
  return `${percent(killed / n)} % of ${n} killed (95 %: ${percent(low)} to ${percent(high)})  ${name}\n`;
};

/** The share of mutants that a test noticed, in all and by folder, with Wilson's interval. */
export const verdictOf = (report: string): string => {
  const files = Object.entries((JSON.parse(readFileSync(report, 'utf8')) as Report).files);
  const folders = Map.groupBy(files, ([file]) => file.split('/').slice(0, -1).slice(0, 3).join('/'));
  const byFolder = [...folders].map(
    ([folder, those]) => [folder, those.flatMap(([, { mutants }]) => mutants)] as const,
  );
  return [
    ...byFolder
      .filter(([, mutants]) => mutants.some((mutant) => isKilled(mutant) || isAlive(mutant)))
      .map(([folder, mutants]) => shareLine(folder, mutants)),
    shareLine(
      'in all',
      files.flatMap(([, { mutants }]) => mutants),
    ),
  ].join('');
};
