import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { brokenBy } from '../breaking/places.ts';
import type { Verdict } from './kept.ts';
import { type Line, root } from './lines.ts';
import type { Removal } from './removals/removals.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const config = join(root, 'test/breaking/vitest.config.ts');
const hook = join(root, 'test/breaking/hook.ts');

/** Asks the named test alone. @throws where no test of that name ran: what could not be run has noticed nothing. */
export const ask = (line: Line, removal: Removal): Verdict => {
  const { report, said } = run([line], removal);
  const failed = ranOf(report, line).find(({ status }) => status === 'failed');
  if (failed) return { isCaught: true, how: firstLine(failed.failureMessages?.[0] ?? '') };
  const broken = report.testResults.find(({ message }) => message)?.message;
  if (broken || ranOf(report, line).length === 0)
    throw new Error(`"${line.name}" of ${line.file} could not be run: ${broken ?? said}`);
  return { isCaught: false, how: 'passes all the same' };
};

/** Of these lines those whose test passes while every defence is there: one that does not shows nothing. */
export const thatPassWhole = (lines: readonly Line[]): ReadonlySet<Line> => {
  if (lines.length === 0) return new Set();
  const { report } = run(lines, []);
  return new Set(
    lines.filter((line) => {
      const ran = ranOf(report, line);
      return ran.length > 0 && ran.every(({ status }) => status === 'passed');
    }),
  );
};

const ranOf = ({ testResults }: Report, { file, name }: Line) =>
  testResults
    .filter((result) => result.name.endsWith(file))
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ fullName, status }) => fullName.includes(name) && /^(passed|failed)$/.test(status));

const run = (lines: readonly Line[], removal: Removal): { readonly report: Report; readonly said: string } => {
  const folder = mkdtempSync(join(tmpdir(), 'heardback-threats-'));
  const output = join(folder, 'report.json');
  const pattern = lines.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const reporting = ['--reporter=json', `--outputFile=${output}`];
  const files = new Set(lines.map(({ file }) => file));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--config', config, `--bail=${removal.length}`, ...reporting, '-t', pattern, ...files],
    { cwd: root, encoding: 'utf8', env: { ...process.env, ...brokenBy(removal), NODE_OPTIONS: `--import=${hook}` } },
  );
  try {
    return { report: JSON.parse(readFileSync(output, 'utf8')) as Report, said: stderr.slice(0, 500) };
  } catch (cause) {
    throw new Error(`It could not be run: ${stderr.slice(0, 500)}${stdout.slice(0, 500)}`, { cause });
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** The same in each run: without colours, seeds, or where this machine keeps the code. */
const firstLine = (message: string): string => {
  const [line = ''] = stripVTControlCharacters(message).replaceAll(root, '').split('\n');
  const short = line.replace(/^(AssertionError|Error): /, '').replace(/ ?\{ seed: .*/, '');
  return short.length > 140 ? `${short.slice(0, 139)}…` : short;
};
