import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withLittleMemory } from '../local/cloud/machine/little-memory.ts';
import { startHeardback } from '../local/start-heardback.ts';
import { keptAssembly } from '../local/synthesis/kept-assembly.ts';
import { keep } from './table/kept.ts';

withLittleMemory();

/**
 * What `npm start` holds after a day's work, in MB, process by process: the cloud with its functions, and the table's engine.
 *   npm run bench:memory -- --surveys 200
 */
const { values } = parseArgs({ options: { surveys: { type: 'string', default: '200' } } });
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

interface Held {
  readonly name: string;
  readonly megabytes: number;
}

/** Undefined where the process has ended meanwhile. */
const statusOf = (pid: string): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return undefined;
  }
};
const figure = (status: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);

/** This process and all that it started. */
const processes = (): readonly Held[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => statusOf(pid) ?? []);
  const parents = new Map(all.map((status) => [figure(status, 'Pid'), figure(status, 'PPid')]));
  const isOurs = (pid: number): boolean => pid === process.pid || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  return all
    .filter((status) => isOurs(figure(status, 'Pid')))
    .map((status) => ({
      name: figure(status, 'Pid') === process.pid ? 'cloud' : (/^Name:\s+(.*)$/m.exec(status)?.[1] ?? '?'),
      megabytes: figure(status, 'VmRSS') / 1024,
    }));
};

const totals: number[] = [];
const say = (when: string): void => {
  const held = processes();
  const total = held.reduce((sum, { megabytes }) => sum + megabytes, 0);
  totals.push(total);
  const each = held.map(({ name, megabytes }) => `${name} ${Math.round(megabytes)}`).join(', ');
  const own = Math.round(process.memoryUsage().heapTotal / 2 ** 20);
  const seconds = Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1e6);
  process.stdout.write(
    `${when}: ${Math.round(total)} MB in all (${each}; ${own} of the cloud's are its own heap), ${seconds} s of processor\n`,
  );
};

/** An unhappy answer, as each of them costs the most work. */
const answer = async (email: string): Promise<void> => {
  const mails = (await (await fetch(`${cloud.origin}/_local/email?to=${email}`)).json()) as readonly { text: string }[];
  const link = /https?:\/\/\S+\?score=2$/m.exec(mails[0]?.text ?? '')?.[0].replace(/\?.*/, '');
  if (link) await fetch(link, { method: 'POST', body: new URLSearchParams({ score: '2', comment: 'Cracked.' }) });
};

say('at the start');
const all = Number(values.surveys);
const batch = 50;
for (let from = 0; from < all; from += batch) {
  const emails = Array.from({ length: Math.min(batch, all - from) }, (_, at) => `person${from + at}@example.com`);
  await post(
    '/events',
    emails.map((email, at) => ({
      detailType: 'purchase.completed',
      detail: { id: `o${from + at}`, customer: { email } },
    })),
  );
  await advance('P4D');
  for (const email of emails) await answer(email);
  await advance('PT20M');
  say(`after ${from + emails.length} surveys`);
}
await cloud.close();
const [, first = 0] = totals;
keep({ 'memory.most': Math.max(...totals), 'memory.growth': (totals.at(-1) ?? 0) / first });
