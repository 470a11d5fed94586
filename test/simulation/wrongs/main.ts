import { spawnSync } from 'node:child_process';
import { wrongs } from './list.ts';

/**
 * Breaks the code in one place after the other and looks whether the simulation sees it. `npm run simulate:wrongs [-- from to]`
 */
const [from = 0, to = wrongs.length] = process.argv.slice(2).map(Number);
const hook = new URL('./hook.ts', import.meta.url).href;
const simulation = new URL('../catches.ts', import.meta.url).pathname;

let missed = 0;
for (const [at, { name, file }] of wrongs.entries()) {
  if (at < from || at >= to) continue;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', hook, simulation], {
    env: { ...process.env, WRONG: String(at) },
    encoding: 'utf8',
  });
  const [rule] = stdout.trim().split('\n').slice(-1);
  const isCaught = status === 1;
  if (!isCaught) missed += 1;
  const how = isCaught ? `caught: ${rule}` : status === 0 ? 'MISSED' : `NOT RUN: ${stderr.slice(0, 300)}`;
  process.stdout.write(`${String(at).padStart(2)}  ${name} (${file})  ${how}\n`);
}
process.stdout.write(`${missed} of ${to - from} are missed.\n`);
process.exitCode = missed === 0 ? 0 : 1;
