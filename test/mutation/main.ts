import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawWindows } from './sample.ts';
import { verdictOf } from './verdict.ts';

/**
 * Breaks the code in small ways and tells which of them no test notices. Stryker is installed at the first run, beside
 * this file: nobody else needs it.
 *   npm run mutate -- --of domain --windows 60 --seed 1
 *   npm run mutate -- --only 'shared/domain/survey/*.ts' --tests 'test/unit/domain/*.test.ts'
 */
const { values } = parseArgs({
  options: {
    of: { type: 'string', default: 'domain' },
    windows: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', multiple: true },
    tests: { type: 'string', multiple: true },
  },
});
const here = import.meta.dirname;
const root = resolve(here, '../..');
const parts: Readonly<Record<string, readonly string[]>> = {
  domain: ['shared/domain'],
  'use-cases': ['functions', 'shared/steps'],
};
const folders = parts[values.of];
if (!folders) throw new Error(`--of is one of ${Object.keys(parts).join(', ')}, not ${values.of}`);

const env = { ...process.env, ...(values.tests && { TESTS: values.tests.join(' ') }) };
const run = (command: string, args: readonly string[], cwd: string): void => {
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', env });
  if (status !== 0) throw new Error(`${command} ${args[0]} ended with ${status}`);
};

// Stryker parts places at commas, and would try nothing.
const parted = values.only?.find((place) => place.includes(','));
if (parted !== undefined) throw new Error(`'${parted}' holds a comma: give --only once for each place.`);

process.chdir(root);
const windows = values.only ?? drawWindows(folders, Number(values.windows), Number(values.seed));
process.stdout.write(`${windows.length} places: ${windows.join(' ')}\n`);
if (!existsSync(resolve(here, 'node_modules'))) run('npm', ['ci', '--no-audit', '--no-fund'], here);
run(
  process.execPath,
  [
    resolve(here, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
    'run',
    'test/mutation/stryker.config.mjs',
    '--mutate',
    windows.join(','),
  ],
  root,
);
process.stdout.write(verdictOf('test-results/mutation.json'));
