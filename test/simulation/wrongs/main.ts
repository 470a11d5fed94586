import { spawnSync } from 'node:child_process';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { type Seen, type Verdict, Verdicts } from './kept.ts';
import { wrongs } from './list.ts';
import { testsNear } from './others.ts';
import { writeTable } from './table.ts';
import type { Wrong } from './wrong.ts';

/**
 * Breaks the code in one place after the other, and says whether the simulation sees it and whether other tests do.
 * `npm run simulate:wrongs [-- from to] [--others always | missed | never] [--afresh]`: what an earlier run found is not looked
 * for again; `missed` asks other tests only about what the simulation does not see.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { others: { type: 'string', default: 'always' }, afresh: { type: 'boolean', default: false } },
});
const [from = 0, to = wrongs.length] = positionals.map(Number);
const hook = new URL('./hook.ts', import.meta.url).pathname;
const catches = new URL('../catches.ts', import.meta.url).pathname;
const vitestConfig = new URL('./vitest.config.ts', import.meta.url).pathname;
const vitest = new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url).pathname;

const run = (at: number, args: readonly string[]) =>
  spawnSync(process.execPath, args, { env: { ...process.env, WRONG: String(at) }, encoding: 'utf8' });

const bySimulation = (at: number): Seen => {
  const { status, stdout, stderr } = run(at, ['--import', hook, catches]);
  if (status === 1 && stdout) return { isCaught: true, how: stdout.trim().split('\n').at(-1) ?? '' };
  if (status !== 0) throw new Error(`Mistake ${at} could not be tried: ${stderr.slice(0, 300)}`);
  return { isCaught: false, how: 'not seen' };
};

const byOthers = (at: number, { file }: Wrong): Seen => {
  const args = [vitest, 'run', '--config', vitestConfig];
  const { status, stdout, stderr } = run(at, [...args, '--reporter=default', ...testsNear(file)]);
  if (status === 0) return { isCaught: false, how: 'not seen' };
  const [, failed] = /FAIL +(?:\S+ )?(test\/\S+)/.exec(stripVTControlCharacters(stdout + stderr)) ?? [];
  // Tests that could not be run have noticed nothing.
  if (!failed) throw new Error(`Mistake ${at} could not be tried: ${stderr.slice(0, 300)}`);
  return { isCaught: true, how: failed };
};

const verdicts = new Verdicts(values);

const judge = (at: number, wrong: Wrong): Verdict => {
  const known = verdicts.of(wrong);
  const simulation = known?.simulation ?? bySimulation(at);
  const isAsked = values.others === 'always' || (values.others === 'missed' && !simulation.isCaught);
  const others = known?.others ?? (isAsked ? byOthers(at, wrong) : undefined);
  verdicts.keep(wrong, { simulation, others });
  return { simulation, others };
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let missed = 0;
for (const [at, wrong] of wrongs.entries()) {
  if (at < from || at >= to) continue;
  const { simulation, others } = judge(at, wrong);
  if (!simulation.isCaught && !others?.isCaught) missed += 1;
  say(`${String(at).padStart(2)}  ${wrong.name} (${wrong.file})`);
  say(`      simulation: ${simulation.how}${others ? `\n      other tests: ${others.how}` : ''}`);
}
writeTable(verdicts);
say(`${missed} of ${Math.min(to, wrongs.length) - from} are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
