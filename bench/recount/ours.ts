import type { InsightsDeps } from '../../functions/insights/deps.ts';
import { metrics } from '../../functions/insights/metrics.ts';
import { countInsights } from '../../functions/insights/view.ts';
import { testKeyring, VirtualClock } from '../../shared/adapters/memory/doubles.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import { dayOf } from '../../shared/domain/insights/dates.ts';
import type { Objects } from '../../shared/ports/objects.ts';
import { openShop } from '../../year/shop.ts';
import type { Period } from './theirs.ts';
import { yearEnds } from './year-folder.ts';

/** Numbers by what they are of; null where there is nothing to count. */
export type Numbers = Map<string, number | null>;

/** What the page and the API count with, over files of facts. */
export const countingDeps = async (objects: Objects): Promise<InsightsDeps> => {
  const { config } = await openShop();
  return {
    ...{ facts: new ParquetFacts(objects, config.insights.properties), clock: new VirtualClock(yearEnds), config },
    records: { getAll: async (refs) => refs.map(() => undefined), list: async () => ({ refs: [] }) },
    ...{ publicUrl: 'https://f.example', keyring: async () => testKeyring },
  };
};

interface Metrics {
  readonly beside: readonly { readonly way: string; readonly n: number; readonly score: number | null }[];
  readonly n: number;
  readonly score: number | null;
  readonly asked: number | null;
  readonly answered: number | null;
  readonly groups?: readonly {
    readonly key: Readonly<Record<string, string | null>>;
    readonly n: number;
    readonly score: number;
  }[];
  readonly series?: readonly {
    readonly from: string;
    readonly until?: string;
    readonly n: number;
    readonly score: number;
  }[];
}

/** By what each type's score is divided, and over what it is followed. */
export const divisions = ['program', 'channel', 'language', 'agent', 'cause', 'tag', 'version', 'property.store'];

/** Two dimensions at a time, properties and tags among them. */
export const pairs = [
  ['country', 'persona'],
  ['program', 'channel'],
  ['property.store', 'agent'],
  ['tag', 'language'],
] as const;

export const windows = [7, 30];

/** `GET /v1/metrics`, in every way that is recounted. */
export const metricsOf = async (type: string, { since, until }: Period, deps: InsightsDeps): Promise<Numbers> => {
  const numbers: Numbers = new Map();
  const ask = async (more: string): Promise<Metrics> => {
    const { body } = await metrics(new URLSearchParams(`type=${type}&since=${since}&until=${until}${more}`), deps);
    return JSON.parse(body) as Metrics;
  };
  for (const by of [...divisions, ...pairs.map((pair) => pair.join(','))]) {
    const { groups = [] } = await ask(`&by=${by}`);
    for (const { key, n, score } of groups) {
      const name = `${type} ${by} ${Object.values(key).map(String).join(' ')}`;
      numbers.set(`${name} n`, n).set(name, score);
    }
  }
  for (const every of ['day', 'week', 'month']) {
    const { series = [], n, score, asked, answered } = await ask(`&every=${every}`);
    for (const point of series)
      numbers.set(`${type} ${every} ${point.from} n`, point.n).set(`${type} ${every} ${point.from}`, point.score);
    numbers.set(`${type} n`, n).set(type, score).set(`${type} asked`, asked).set(`${type} answered`, answered);
  }
  for (const length of windows) {
    const { series = [], beside } = await ask(`&every=moving:${length}`);
    for (const { until: to, n, score } of series)
      numbers.set(`${type} moving ${length} ${to} n`, n).set(`${type} moving ${length} ${to}`, score);
    for (const { way, n, score } of beside) numbers.set(`${type} by ${way} n`, n).set(`${type} by ${way}`, score);
  }
  return numbers;
};

/** What the page of a period shows of funnel, speed, tasks, stages and coverage. */
export const pageOf = async ({ since, until }: Period, deps: InsightsDeps): Promise<Numbers> => {
  const wish = { since: dayOf(since), until: dayOf(until), filters: new Map(), by: [] };
  const { figures } = await countInsights(wish, deps);
  const numbers: Numbers = new Map();
  for (const { step, n, lost } of figures.funnel) {
    numbers.set(`funnel ${step}`, n);
    if (step === 'eligible' || step === 'sent')
      for (const [why, count] of lost) numbers.set(`not ${step} ${why}`, count);
  }
  for (const what of ['answered', 'optedOut'] as const) {
    const { n, quarter, median, threeQuarters } = figures[what];
    numbers
      .set(`${what} n`, n)
      .set(`${what} quarter`, quarter)
      .set(`${what} median`, median)
      .set(`${what} three quarters`, threeQuarters);
  }
  for (const { name, scores } of figures.stages)
    for (const { type, score } of scores)
      numbers.set(`stage ${name} ${type} n`, score.n).set(`stage ${name} ${type}`, score.score);
  const { open, breached, opened, closed, onTime, promises, recovered } = figures.tasks;
  numbers
    .set('tasks open', open)
    .set('tasks breached', breached)
    .set('tasks opened', opened)
    .set('tasks closed', closed);
  numbers.set('tasks on time', onTime.n).set('promises kept', promises.n).set('promises', promises.of);
  numbers.set('asked again', recovered.of).set('recovered', recovered.n);
  return numbers;
};
