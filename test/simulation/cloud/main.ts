import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { Dice } from '../shop/roll.ts';
import { Machine } from './machine.ts';
import { brokenOn } from './rules.ts';
import { Street } from './street.ts';

const help = `Plays a small shop on the embedded cloud, and kills it again and again in the middle of its work.

  npm run simulate:cloud -- [--seed N] [--kills 50] [--rate 0.004]

--kills  how often the whole tree of processes is killed, and started again on what it left
--rate   share of the calls of functions that are refused; as many are done and never answered, as many kill their function
         before they are done, and as many after it
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    kills: { type: 'string', default: '50' },
    rate: { type: 'string', default: '0.004' },
    help: { type: 'boolean', default: false },
  },
});

/** Of functions, within which a machine dies: some die over the first event, some in the middle of a hundred things. */
const mostCalls = 150;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
/** What was asked of a machine that dies has no answer. */
const orNothing = (work: Promise<unknown>): Promise<unknown> => work.catch(() => undefined);

const redrive = async (origin: string): Promise<void> => {
  const command = new URL('../../../cli/main.ts', import.meta.url).pathname;
  const { stdout } = await promisify(execFile)(process.execPath, [command, 'redrive', '--url', origin]);
  say(stdout.trim());
};

const play = async (machine: Machine, seed: number): Promise<readonly string[]> => {
  const street = new Street(machine, seed);
  for (let round = 0; round < Number(values.kills); round += 1) {
    const calls = 1 + new Dice(seed, 'round', round).below(mostCalls);
    await machine.start({ seed: seed * 1_000 + round, rate: Number(values.rate), calls });
    say(`${round}  ${machine.recovered}`);
    const under = [
      orNothing(street.buy().then(() => street.buy())),
      orNothing(street.answer()),
      orNothing(street.wait('PT6H')),
    ];
    await Promise.all(under);
    // Where less was to do than that it dies now, with whatever waits for its time.
    await machine.kill();
  }
  await machine.start({ seed, rate: 0 });
  say(`calm  ${machine.recovered}`);
  // What queues gave up a person puts back; what was left half done is found by the hour.
  await street.wait('PT2H');
  await redrive(machine.origin);
  await street.wait('P4D');
  const { bought, rated } = street.done;
  say(`${bought.size} customers bought, ${(await street.mails()).length} mails, ${rated.size} answers.`);
  return brokenOn(street);
};

if (values.help) say(help);
else {
  const machine = new Machine();
  try {
    const broken = await play(machine, Number(values.seed));
    for (const line of broken) say(`BROKEN  ${line}`);
    say(broken.length === 0 ? 'Everything holds.' : `${broken.length} things are broken.`);
    process.exitCode = broken.length === 0 ? 0 : 1;
  } finally {
    await machine.end();
  }
}
