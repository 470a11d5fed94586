import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ask, thatPassWhole } from './ask.ts';
import { verdictsKept } from './kept.ts';
import { root } from './lines.ts';
import { writeTried } from './table.ts';
import { allTrials, type Trial } from './trials.ts';

/**
 * Takes the defences of docs/threat-model.md out, one after the other, and says whether the test that each line names notices.
 * `npm run threats [-- word …] [--afresh]`: words ask for lines that have one of them. What was tried, and has not changed
 * since, is not tried again.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { afresh: { type: 'boolean', default: false } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const trials = allTrials();
const verdicts = verdictsKept();
const isAsked = ({ line }: Trial): boolean =>
  positionals.length === 0 || positionals.some((word) => `${line.attack} ${line.file} ${line.defences}`.includes(word));
const tryOne = (trial: Trial): string | undefined => {
  try {
    if (!whole.has(trial.line)) return 'fails while the defence is there';
    const verdict = ask(trial.line, trial.removal);
    verdicts.keep(trial.key, verdict);
    return verdict.isCaught ? undefined : 'passes without the defence';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const asked = trials.filter(isAsked);
const open = asked.filter(({ key }) => values.afresh || !verdicts.of(key)?.isCaught);
const whole = thatPassWhole([...new Set(open.map(({ line }) => line))]);
let missed = 0;
for (const trial of open) {
  const wrong = tryOne(trial);
  if (wrong) missed += 1;
  say(`${wrong ? 'MISSED ' : 'noticed'} ${trial.line.attack}: ${wrong ?? verdicts.of(trial.key)?.how}`);
}
verdicts.keepOnly(trials.map(({ key }) => key));
writeTried(join(root, 'docs/threats-tried.md'), trials, verdicts);
say(`${missed} of ${asked.length} are missed.`);
process.exitCode = missed === 0 ? 0 : 1;
