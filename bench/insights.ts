import { parseArgs } from 'node:util';
import { listAnswers } from '../functions/insights/answers.ts';
import { metrics } from '../functions/insights/metrics.ts';
import { FolderObjects } from './recount/folder-objects.ts';
import { countingDeps, pageOf } from './recount/ours.ts';
import { Judge } from './recount/theirs.ts';
import { yearFolder } from './recount/year-folder.ts';
import { keep } from './table/kept.ts';

/**
 * What the page and the API take over a year of facts, cold (nothing read yet) and warm, beside DuckDB that answers the same over
 * the same files, in one run; and how many objects they read. `npm run bench:insights -- --answers 20000`
 */
const { values } = parseArgs({ options: { answers: { type: 'string', default: '20000' } } });
const answers = Number(values.answers);
const folder = await yearFolder({ answers, surveys: Math.round(answers * 6.5) });
const period = { since: '2025-11-27', until: '2026-11-25' };
const between = `since=${period.since}&until=${period.until}`;
const rounds = 5;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

const took = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The middle of several runs. */
const usually = async (work: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await took(work));
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
};

type Deps = Awaited<ReturnType<typeof countingDeps>>;

interface Asked {
  readonly name: string;
  readonly ours: (deps: Deps) => Promise<unknown>;
  readonly theirs: (judge: Judge) => Promise<unknown>;
}

const asked: readonly Asked[] = [
  { name: 'the page of a year', ours: (deps) => pageOf(period, deps), theirs: (judge) => judge.page() },
  {
    name: 'NPS by programme, by week',
    ours: (deps) => metrics(new URLSearchParams(`type=nps&by=program&every=week&${between}`), deps),
    theirs: async (judge) => {
      const from = `from answers where type = 'nps' and apart is null and day between date '${period.since}' and date '${period.until}'`;
      await judge.ask(`select program, avg(sign(score - 7.5) * (abs(score - 7.5) > 1)::int) ${from} group by program`);
      await judge.ask(`select date_trunc('week', day), avg(score) ${from} group by all`);
      await judge.ask(`select count(*), count("answeredAt") from surveys where type = 'nps' and apart is null`);
    },
  },
  {
    name: 'a page of answers',
    ours: (deps) => listAnswers(new URLSearchParams(between), false, deps),
    theirs: (judge) => judge.ask('select * from answers order by "at" desc, id desc limit 100'),
  },
];

print(`A year of ${answers} answers in ${folder}`);
print('                               reads   cold ms   DuckDB   ratio   warm ms   DuckDB   ratio');
for (const { name, ours, theirs } of asked) {
  const objects = new FolderObjects(folder);
  const deps = await countingDeps(objects);
  const cold = await took(() => ours(deps));
  const reads = objects.reads.length;
  const warm = await usually(() => ours(deps));
  const judge = new Judge(folder, period);
  const coldTheirs = await took(() => theirs(judge));
  const warmTheirs = await usually(() => theirs(judge));
  await judge.close();
  const cells = [cold, coldTheirs].concat(cold / coldTheirs, warm, warmTheirs, warm / warmTheirs);
  if (name === 'the page of a year')
    keep({ 'insights.reads': reads, 'insights.cold': cold / coldTheirs, 'insights.warm': warm / warmTheirs });
  const shown = cells.map((value, at) => value.toFixed(at % 3 === 2 ? 2 : 0).padStart(at % 3 === 2 ? 8 : 9));
  print(`${name.padEnd(30)} ${String(reads).padStart(5)} ${shown.join('')}`);
}
