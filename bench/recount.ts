import { parseArgs } from 'node:util';
import { compareAll } from './recount/compare.ts';
import { FolderObjects } from './recount/folder-objects.ts';
import { countingDeps, pageOf } from './recount/ours.ts';
import { yearFolder } from './recount/year-folder.ts';

/**
 * Recounts every number of page and API by DuckDB, over a year of any size. `npm run recount -- --answers 200000` takes some
 * minutes, the first time most of them to make the year; `--surveys` is 6.5 times as many where nothing else is said.
 */
const { values } = parseArgs({
  options: { answers: { type: 'string', default: '200000' }, surveys: { type: 'string' } },
});
const answers = Number(values.answers);
const surveys = Number(values.surveys ?? Math.round(answers * 6.5));
const period = { since: '2025-11-27', until: '2026-11-25' };
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const folder = await yearFolder({ surveys, answers });
print(`A year of ${surveys} surveys and ${answers} answers lies in ${folder}`);
const objects = new FolderObjects(folder);
await pageOf(period, await countingDeps(objects));
print(`Its page reads ${objects.reads.length} objects, and lists their names ${objects.lists} times.`);
const { compared, different } = await compareAll(folder, period, await countingDeps(new FolderObjects(folder)));
print(`${compared} numbers were counted twice; ${different.length} differ.`);
for (const line of different) print(`  ${line}`);
process.exitCode = different.length === 0 ? 0 : 1;
