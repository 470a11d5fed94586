import { readFileSync } from 'node:fs';
import { wilson } from '../../shared/domain/score/interval.ts';

/** The part of Stryker's report (mutation-testing-report-schema, version 2) that is read here. */
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: { readonly line: number } };
}
type Report = {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
};

const isKilled = ({ status }: Mutant): boolean => status === 'Killed' || status === 'Timeout';
const isAlive = ({ status }: Mutant): boolean => status === 'Survived' || status === 'NoCoverage';

const survivorsOf = ([file, { source, mutants }]: [string, Report['files'][string]]): readonly string[] => {
  const lines = source.split('\n');
  return mutants.filter(isAlive).map(({ location: { start }, mutatorName, replacement = '', status }) => {
    const became = replacement.replaceAll(/\s+/g, ' ').slice(0, 80);
    return `${file}:${start.line} ${status}, ${mutatorName} → ${became}\n    ${lines[start.line - 1]?.trim() ?? ''}\n`;
  });
};

const shareLine = (name: string, mutants: readonly Mutant[]): string => {
  const killed = mutants.filter(isKilled).length;
  const n = killed + mutants.filter(isAlive).length;
  const { low, high } = wilson(killed, n);
  const percent = (share: number): string => (share * 100).toFixed(1);
  return `${percent(killed / n)} % of ${n} killed (95 %: ${percent(low)} to ${percent(high)})  ${name}\n`;
};

/** The share of mutants that a test noticed, in all and by folder, with Wilson's interval, and those that lived. */
export const verdictOf = (report: string): string => {
  const files = Object.entries((JSON.parse(readFileSync(report, 'utf8')) as Report).files);
  const folders = Map.groupBy(files, ([file]) => file.split('/').slice(0, -1).slice(0, 3).join('/'));
  const byFolder = [...folders].map(
    ([folder, those]) => [folder, those.flatMap(([, { mutants }]) => mutants)] as const,
  );
  return [
    ...files.flatMap(survivorsOf),
    ...byFolder
      .filter(([, mutants]) => mutants.some((mutant) => isKilled(mutant) || isAlive(mutant)))
      .map(([folder, mutants]) => shareLine(folder, mutants)),
    shareLine(
      'in all',
      files.flatMap(([, { mutants }]) => mutants),
    ),
  ].join('');
};
