import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Player } from './player.ts';
import { type FaultKind, faultKinds } from './shop/faults.ts';
import { type Broken, rules } from './shop/invariants.ts';
import { shrink } from './shop/shrink.ts';
import { type Outcome, storyOf, type Trial } from './shop/trial.ts';

const help = `Plays shops with all that can go wrong, and looks whether anything was lost, done twice, or kept from somebody.

  npm run simulate -- [--seed N | A..B] [--surveys N] [--faults all | none | ${faultKinds.join(',')}]
                      [--rate 0.01] [--customers 3,17 [--until DAYS] [--without 3.0,17.2]] [--story] [--steps 1200]

--seed       which run; the same seed gives the same run to the last call
--surveys    how many surveys all seeds play together, about, in shops of at most 1000 customers
--rate       share of calls that each kind of fault strikes; without it, from none to four per cent, by shop
--customers  these alone, to see one failing story again; --story tells it
--until      nothing happens after so many of the forty days
--without    what does not happen: the number of a customer, and which of what happens to them
--steps      how many customers may be played in all to make a failing shop smaller; some twenty a second. Ctrl-C tells
             the smallest that was found by then
`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    surveys: { type: 'string', default: '1000' },
    faults: { type: 'string', default: 'all' },
    rate: { type: 'string' },
    customers: { type: 'string' },
    until: { type: 'string' },
    without: { type: 'string' },
    steps: { type: 'string', default: '1200' },
    story: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const seedsOf = (text: string): readonly number[] => {
  const [from = 1, to = from] = text.split('..').map(Number);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
};

const faultsOf = (text: string): readonly FaultKind[] => {
  if (text === 'all') return faultKinds;
  const wanted = text === 'none' ? [] : text.split(',');
  const unknown = wanted.filter((one) => !faultKinds.some((kind) => kind === one));
  if (unknown.length > 0)
    throw new RangeError(`There is no fault \`${unknown.join(', ')}\`; there are ${faultKinds.join(', ')}.`);
  return wanted as readonly FaultKind[];
};

/** Customers of a shop; each comes to some 1.9 surveys. What a shop does every hour costs the same, however many they are. */
const most = 1_000;
const surveysEach = 1.9;
const rates = [0.01, 0.002, 0.02, 0, 0.04];

/** Surveys are shared out among the seeds, and a seed's among shops of the same size. */
const trialsOf = (seed: number, seeds: number): readonly Trial[] => {
  const faults = faultsOf(values.faults);
  const only = values.customers?.split(',').map(Number);
  const wanted = Math.ceil(Number(values.surveys) / seeds / surveysEach);
  const shops = only ? 1 : Math.max(1, Math.ceil(wanted / most));
  const perShop = Math.max(20, Math.ceil(wanted / shops));
  return Array.from({ length: shops }, (_, shop) => ({
    // A shop's own seed is given back to play it alone.
    seed: only ? seed : seed * 1_000 + shop,
    customers: only ?? Array.from({ length: perShop }, (_customer, number) => number),
    faults,
    ...(values.until !== undefined && { until: Number(values.until) }),
    ...(values.without !== undefined && { without: values.without.split(',') }),
    rate: values.rate === undefined ? (rates[(seed + shop) % rates.length] ?? 0) : Number(values.rate),
  }));
};

const inParallel = async (trials: readonly Trial[], tell: (outcome: Outcome) => void): Promise<void> => {
  const left = [...trials];
  const workers = Array.from({ length: Math.min(availableParallelism(), left.length) }, async () => {
    const player = new Player();
    for (let trial = left.shift(); trial; trial = left.shift()) tell(await player.play(trial));
    await player.stop();
  });
  await Promise.all(workers);
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const again = ({ seed, customers, faults, rate, until, without = [] }: Trial): string =>
  [
    `npm run simulate -- --seed ${seed} --customers ${customers.join(',')} --faults ${faults.join(',') || 'none'} --rate ${rate}`,
    ...(until === undefined ? [] : [`--until ${until}`]),
    ...(without.length === 0 ? [] : [`--without ${without.join(',')}`]),
    '--story',
  ].join(' ');

/** Of a story that did not get short only the end is told. */
const longest = 200;

const explain = async (outcome: Outcome): Promise<void> => {
  const [first] = outcome.broken;
  if (!first) return;
  say(`\nShop ${outcome.trial.seed} breaks ${outcome.broken.length} times; the first: ${first.rule}: ${first.what}`);
  const smallest = await shrunk(outcome.trial, first);
  const story = await storyOf(smallest);
  if (story.length > longest) say(`  … ${story.length - longest} lines before`);
  for (const line of story.slice(-longest)) say(`  ${line}`);
  say(`See it again: ${again(smallest)}`);
};

/** As small as it gets, or as it had got when somebody lost patience. */
const shrunk = async (trial: Trial, broken: Broken): Promise<Trial> => {
  const player = new Player();
  let smallest = trial;
  const impatient = new Promise<void>((resolve) => void process.once('SIGINT', resolve));
  const shrinking = shrink(trial, broken, {
    plays: (smaller) => player.play(smaller),
    steps: Number(values.steps),
    onSmaller: (smaller) => {
      smallest = smaller;
    },
  });
  await Promise.race([shrinking, impatient]);
  process.removeAllListeners('SIGINT');
  await player.stop();
  return smallest;
};

const simulate = async (): Promise<number> => {
  const trials = seedsOf(values.seed).flatMap((seed, _, seeds) => trialsOf(seed, seeds.length));
  const outcomes: Outcome[] = [];
  await inParallel(trials, (outcome) => {
    outcomes.push(outcome);
    const { trial, surveys, answers, tasks, said, fingerprint, broken } = outcome;
    const verdict = broken.length === 0 ? 'holds' : `BROKEN ${broken.length}`;
    say(
      `shop ${trial.seed}  rate ${trial.rate}  ${surveys} surveys  ${answers} answers  ${tasks} tasks  ${said} sayings  ${fingerprint}  ${verdict}`,
    );
  });
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, one) => total + of(one), 0);
  say(
    `\n${sum(({ surveys }) => surveys)} surveys, ${sum(({ answers }) => answers)} answers, ${sum(({ said }) => said)} sayings of people.`,
  );
  say(`Faults: ${faultKinds.map((kind) => `${kind} ${sum(({ struck }) => struck[kind])}`).join(', ')}.`);
  const failed = outcomes.filter(({ broken }) => broken.length > 0);
  say(
    failed.length === 0
      ? `All ${Object.keys(rules).length} rules hold.`
      : `${failed.length} of ${outcomes.length} shops break a rule.`,
  );
  for (const outcome of failed.slice(0, 3)) await explain(outcome);
  return failed.length === 0 ? 0 : 1;
};

if (values.help) say(help);
else if (values.story)
  for (const line of await storyOf(trialsOf(seedsOf(values.seed)[0] ?? 1, 1)[0] as Trial)) say(line);
else process.exitCode = await simulate();
