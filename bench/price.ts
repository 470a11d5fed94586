import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { MeteredSum, MeteredUse, MeterReading } from '../local/cloud/meter/meter.ts';
import { startHeardback } from '../local/start-heardback.ts';
import { keptAssembly } from '../local/synthesis/kept-assembly.ts';
import { goals } from './table/goals.ts';
import { keep } from './table/kept.ts';

/**
 * What a shop's mail surveys cost on AWS besides the messages, by the meter of the embedded cloud: where it goes by service, and
 * by whom it is for. Of those asked, one in five answers, three in ten open the page; one in fifty is unhappy and has a task opened, and
 * with the others nobody has to do anything.
 *   npm run bench:price -- --surveys 200
 */
const { values } = parseArgs({ options: { surveys: { type: 'string', default: '200' } } });
const surveys = Number(values.surveys);
/** US dollars for 1,000 surveys at this mix. */
const goal = goals['price.all'].most;
const projectRoot = resolve(import.meta.dirname, '..');
process.removeAllListeners('warning');
const cloud = await startHeardback({ port: 0, assembly: await keptAssembly({ projectRoot, config: undefined }) });

const post = (path: string, body: unknown): Promise<Response> =>
  fetch(cloud.origin + path, {
    method: 'POST',
    headers: { authorization: 'Bearer local' },
    body: JSON.stringify(body),
  });
const advance = (by: string) => post('/_local/clock/advance', { by });
const read = async <T>(path: string): Promise<T> => (await (await fetch(cloud.origin + path)).json()) as T;
const email = (at: number): string => `person${at}@example.com`;

const purchase = (at: number): unknown => ({
  source: 'shop',
  detailType: 'purchase.completed',
  detail: {
    id: `order-${at}`,
    title: `order ${at}, oak table`,
    amount: 120.5,
    currency: 'EUR',
    customer: { id: `customer-${at}`, email: email(at), name: 'Kim Example', locale: 'en-GB' },
  },
});

for (let from = 0; from < surveys; from += 20) {
  await post(
    '/events',
    Array.from({ length: Math.min(20, surveys - from) }, (_, at) => purchase(from + at)),
  );
  await advance('PT15M');
}
await advance('P3DT12H');
const mails =
  await read<readonly { readonly to: readonly string[] | string; readonly text: string }[]>('/_local/email');
const linkOf = (at: number): string => {
  const mail = mails.find(({ to }) => [to].flat().includes(email(at)));
  const link = /https?:\/\/\S+\?score=9$/m.exec(mail?.text ?? '')?.[0];
  if (!link) throw new Error(`${email(at)} was not asked.`);
  return link;
};
for (let at = 0; at < (surveys * 3) / 10; at += 1) {
  await fetch(linkOf(at));
  if (at < surveys / 5) {
    const unhappy = { score: '2', comment: 'It came two days later than was said.' };
    const body = new URLSearchParams(at < surveys / 50 ? unhappy : { score: '8' });
    await fetch(linkOf(at).replace(/\?.*/, ''), { method: 'POST', body });
  }
  await advance('PT5M');
}
await advance('P5D');

const { operations, uses } = await read<MeterReading & { readonly uses: readonly MeteredUse[] }>(
  '/_local/meter?by=user',
);
await cloud.close();
const isMessage = ({ service, operation }: MeteredSum): boolean =>
  service === 'ses' || (service === 'sns' && operation === 'Text');
const per = 1000 / surveys;
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const line = (
  name: string,
  { count, writeUnits, readUnits, usd }: Omit<MeteredSum, 'service' | 'operation'>,
): string => {
  const figures = [count * per, writeUnits * per, readUnits * per].map((figure) => figure.toFixed(0).padStart(10));
  return `${name.padEnd(52)}${figures.join('')}${(usd * per).toFixed(5).padStart(11)}`;
};
const total = (all: readonly MeteredSum[], figure: 'count' | 'writeUnits' | 'readUnits' | 'usd'): number =>
  all.reduce((sum, each) => sum + each[figure], 0);
const sumOf = (all: readonly MeteredSum[]) => ({
  count: total(all, 'count'),
  writeUnits: total(all, 'writeUnits'),
  readUnits: total(all, 'readUnits'),
  usd: total(all, 'usd'),
});

print(`${'for 1,000 surveys by mail'.padEnd(52)}     count    writes     reads        usd`);
const billed = operations.filter((each) => !isMessage(each));
print(line('all but the messages', sumOf(billed)));
for (const service of new Set(billed.map((each) => each.service)))
  print(line(service, sumOf(billed.filter((each) => each.service === service))));
/** Run each hour, however little happens. */
const hourly = ['heardback-reconcile', 'heardback-compact', 'heardback-watch'];
const standing = total(
  uses.filter(({ by }) => hourly.includes(by)),
  'usd',
);
const time = total(
  billed.filter(({ service }) => service === 'lambda'),
  'usd',
);
const all = total(billed, 'usd');
const standsAnyway = standing * per;
/** Where a thousand come in the same days, that is shared by all of them. */
const ofThousand = all * per - standsAnyway + standing;
const aThousand = (usd: number): string => `$${(usd * per).toFixed(4)}`;
const hours = total(
  uses.filter(({ by, service }) => by === hourly[0] && service === 'lambda'),
  'count',
);
print('');
print(`${aThousand(all)} for 1,000 surveys; the goal is $${goal.toFixed(4)}.`);
print(
  `$${standsAnyway.toFixed(4)} of it is what runs each hour anyway: $${((standing / hours) * 730).toFixed(3)} a month.`,
);
print(`$${ofThousand.toFixed(4)} where 1,000 came in the same days.`);
print(
  `${aThousand(time)} of it is functions' time, which a busy machine makes longer; without: ${aThousand(all - time)}.`,
);
keep({ 'price.all': all * per, 'price.timeless': (all - time) * per, 'price.standing': (standing / hours) * 730 });
print('');
const names = new Set(uses.filter((each) => !isMessage(each)).map(({ by }) => by));
const byUsd = <T extends { readonly usd: number }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => b.usd - a.usd);
for (const name of names) {
  const own = uses.filter((each) => each.by === name && !isMessage(each));
  print(line(name || '(nobody in particular)', sumOf(own)));
  for (const each of byUsd(own)) if (each.usd > 0) print(line(`    ${each.service} ${each.operation}`, each));
}
