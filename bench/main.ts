import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Goal, goals } from './table/goals.ts';
import { measured } from './table/kept.ts';
import { report } from './table/report.ts';

/**
 * Measures what has a goal, one thing after the other, and writes the table into the documentation.
 *   npm run bench [-- price bundles]
 */
const { positionals } = parseArgs({ allowPositionals: true });
const known = new Set(Object.values<Goal>(goals).map(({ by }) => by));
const unknown = positionals.find((name) => !known.has(name));
if (unknown) throw new Error(`'${unknown}' is not measured. There is: ${[...known].join(', ')}.`);
for (const name of positionals.length > 0 ? positionals : known) {
  process.stdout.write(`\n${name}\n`);
  const { status } = spawnSync(process.execPath, [resolve(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
  if (status !== 0) throw new Error(`bench/${name}.ts failed; the others were kept.`);
}
process.stdout.write(`\n${report(measured())}`);
