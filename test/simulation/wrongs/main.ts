import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { type Wrong, wrongs } from './list.ts';
import { testsNear } from './others.ts';

/**
 * Breaks the code in one place after the other, and says whether the simulation sees it and whether other tests do.
 * `npm run simulate:wrongs [-- from to] [--without-others]`
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'without-others': { type: 'boolean', default: false } },
});
const [from = 0, to = wrongs.length] = positionals.map(Number);
const hook = new URL('./hook.ts', import.meta.url).pathname;
const catches = new URL('../catches.ts', import.meta.url).pathname;
const vitestConfig = new URL('./vitest.config.ts', import.meta.url).pathname;
const vitest = new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;

const run = (at: number, args: readonly string[]) =>
  spawnSync(process.execPath, args, { env: { ...process.env, WRONG: String(at) }, encoding: 'utf8' });

const bySimulation = (at: number): { readonly isCaught: boolean; readonly how: string } => {
  const { status, stdout, stderr } = run(at, ['--import', hook, catches]);
  if (status === 1 && stdout) return { isCaught: true, how: stdout.trim().split('\n').at(-1) ?? '' };
  return { isCaught: false, how: status === 0 ? 'not seen' : `NOT RUN: ${stderr.slice(0, 300)}` };
};

const byOthers = (at: number, { file }: Wrong): { readonly isCaught: boolean; readonly how: string } => {
  const args = [vitest, 'run', '--config', vitestConfig];
  const { status, stdout } = run(at, [...args, '--reporter=default', ...testsNear(file)]);
  const [, failed = 'something'] = /FAIL +(?:\S+ )?(test\/\S+)/.exec(stdout.replaceAll(/\[\d+m/g, '')) ?? [];
  return { isCaught: status !== 0, how: status === 0 ? 'not seen' : failed };
};

let missed = 0;
for (const [at, wrong] of wrongs.entries()) {
  if (at < from || at >= to) continue;
  const simulated = bySimulation(at);
  const others = values['without-others'] ? undefined : byOthers(at, wrong);
  if (!simulated.isCaught && !others?.isCaught) missed += 1;
  process.stdout.write(`${String(at).padStart(2)}  ${wrong.name} (${wrong.file})\n`);
  process.stdout.write(`      simulation: ${simulated.how}${others ? `\n      other tests: ${others.how}` : ''}\n`);
}
process.stdout.write(`${missed} of ${to - from} are missed.\n`);
process.exitCode = missed === 0 ? 0 : 1;
