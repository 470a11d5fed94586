import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withFewArenas } from '../local/cloud/machine/few-arenas.ts';
import { startHeardback } from '../local/start-heardback.ts';
import { keptAssembly } from '../local/synthesis/kept-assembly.ts';
import { keep } from './table/kept.ts';

withFewArenas();

/**
 * What `npm start` holds after a day's work: main process with its functions, and the table's engine, in MB.
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
const residentOf = (pid: number | string): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
const children = (): readonly string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  });
let most = 0;
const say = (when: string): void => {
  const main = residentOf(process.pid);
  const others = children().reduce((sum, pid) => sum + residentOf(pid), 0);
  most = Math.max(most, main + others);
  const { heapUsed, external } = process.memoryUsage();
  process.stdout.write(
    `${when}: ${Math.round(main + others)} MB in all, ${Math.round(main)} main (own heap ${Math.round(heapUsed / 1e6)}, buffers ${Math.round(external / 1e6)}), ${Math.round(others)} engine\n`,
  );
};

say('at the start');
const all = Number(values.surveys);
for (let from = 0; from < all; from += 25) {
  const emails = Array.from({ length: Math.min(25, all - from) }, (_, at) => `person${from + at}@example.com`);
  await post(
    '/events',
    emails.map((email, at) => ({
      detailType: 'purchase.completed',
      detail: { id: `o${from + at}`, customer: { email } },
    })),
  );
  await advance('P4D');
  for (const email of emails) {
    const mails = (await (await fetch(`${cloud.origin}/_local/email?to=${email}`)).json()) as readonly {
      text: string;
    }[];
    const link = /https?:\/\/\S+\?score=2$/m.exec(mails[0]?.text ?? '')?.[0].replace(/\?.*/, '');
    if (link) await fetch(link, { method: 'POST', body: new URLSearchParams({ score: '2', comment: 'Cracked.' }) });
  }
  await advance('PT20M');
  say(`after ${from + emails.length} surveys`);
}
await cloud.close();
keep({ 'memory.most': most });
