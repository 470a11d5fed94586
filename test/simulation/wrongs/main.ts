import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { Kept } from '../../breaking/kept.ts';
import { brokenBy } from '../../breaking/places.ts';
import { writeTable } from '../../breaking/table.ts';
import { wrongs } from './list.ts';
import { testsNear } from './others.ts';
import type { Wrong } from './wrong.ts';

interface Seen {
  readonly isCaught: boolean;
  /** The rule that broke, or the file whose test failed. */
  readonly how: string;
}

/** Who noticed one mistake. */
interface Verdict {
  readonly simulation: Seen;
  readonly others?: Seen | undefined;
}

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
const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const hook = new URL('../../breaking/hook.ts', import.meta.url).pathname;
const catches = new URL('../catches.ts', import.meta.url).pathname;
const vitestConfig = pathOf('../../breaking/vitest.config.ts');
const vitest = pathOf('../../../node_modules/vitest/vitest.mjs');

const run = ({ file, find, put }: Wrong, args: readonly string[]) =>
  spawnSync(process.execPath, args, {
    env: { ...process.env, ...brokenBy([{ file, find, put }]) },
    encoding: 'utf8',
  });

const bySimulation = (at: number, wrong: Wrong): Seen => {
  const { status, stdout, stderr } = run(wrong, ['--import', hook, catches]);
  if (status === 1 && stdout) return { isCaught: true, how: stdout.trim().split('\n').at(-1) ?? '' };
  if (status !== 0) throw new Error(`Mistake ${at} could not be tried: ${stderr.slice(0, 300)}`);
  return { isCaught: false, how: 'not seen' };
};

const byOthers = (at: number, wrong: Wrong): Seen => {
  const args = [vitest, 'run', '--config', vitestConfig];
  const { status, stdout, stderr } = run(wrong, [...args, '--reporter=default', ...testsNear(wrong.file)]);
  if (status === 0) return { isCaught: false, how: 'not seen' };
  const [, failed] = /FAIL +(?:\S+ +)?(test\/\S+)/.exec(stripVTControlCharacters(stdout + stderr)) ?? [];
  // Tests that could not be run have noticed nothing.
  if (!failed) throw new Error(`Mistake ${at} could not be tried: ${stderr.slice(0, 300)}`);
  return { isCaught: true, how: failed };
};

const verdicts = new Kept<Verdict>(pathOf('../../../test-results/wrongs.json'), values);
const keyOf = ({ name, file: where, find, put }: Wrong): string => JSON.stringify([name, where, find, put]);

const judge = (at: number, wrong: Wrong): Verdict => {
  const known = verdicts.of(keyOf(wrong));
  const simulation = known?.simulation ?? bySimulation(at, wrong);
  const isAsked = values.others === 'always' || (values.others === 'missed' && !simulation.isCaught);
  const others = known?.others ?? (isAsked ? byOthers(at, wrong) : undefined);
  verdicts.keep(keyOf(wrong), { simulation, others });
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
const cell = (seen: Seen | undefined): string => (seen?.isCaught ? seen.how : seen ? '—' : 'not asked');
writeTable(pathOf('../../../docs/simulation.md'), 'wrongs', [
  ['mistake', 'in', 'the simulation sees', 'other tests see'],
  ...wrongs.map((wrong) => {
    const verdict = verdicts.of(keyOf(wrong));
    return [wrong.name, `\`${wrong.file}\``, cell(verdict?.simulation), cell(verdict?.others)];
  }),
]);
say(`${missed} of ${Math.min(to, wrongs.length) - from} are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
