import { parseArgs } from 'node:util';
import type { Fate } from '../../../local/cloud/model/fate.ts';
import { recoveredLine } from '../../../local/recovered-line.ts';
import { startHeardback } from '../../../local/start-heardback.ts';
import { keptAssembly } from '../../../local/synthesis/kept-assembly.ts';
import { rollOf } from '../shop/roll.ts';

/** The cloud in a process of its own, with fates for the calls of its functions, so that it can be killed. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
    rate: { type: 'string', default: '0' },
    // After so many calls of functions it dies, wherever it is: a time would say another thing on each machine.
    calls: { type: 'string', default: 'Infinity' },
  },
});

const fates: readonly Fate[] = ['refused', 'unanswered', 'killed before', 'killed after'];
const rate = Number(values.rate);
let calls = 0;

/** Which call is struck depends on the order of threads: a seed gives the same shares, not the same run. */
const fateOf = ({ service, by }: { readonly service: string; readonly by: string }): Fate => {
  calls += 1;
  if (calls >= Number(values.calls)) process.kill(-process.pid, 'SIGKILL');
  const drawn = rate > 0 ? rollOf(`${values.seed}|${calls}|${service}|${by}`) / rate : fates.length;
  return drawn < fates.length ? (fates[Math.floor(drawn)] ?? 'well') : 'well';
};

process.removeAllListeners('warning');
const cloud = await startHeardback({
  port: Number(values.port),
  assembly: await keptAssembly({ projectRoot: new URL('../../..', import.meta.url).pathname, config: undefined }),
  ...(values.folder !== undefined && { dataDir: values.folder }),
  fateOf,
});
process.stdout.write(`${recoveredLine(cloud.recovered) ?? 'Nothing was left undone.'}\nready ${cloud.origin}\n`);
