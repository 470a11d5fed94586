import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startHeardback } from '../local/start-heardback.ts';
import { keptAssembly } from '../local/synthesis/kept-assembly.ts';
import { synthesise } from '../local/synthesis/synthesise.ts';
import { keep } from './table/kept.ts';

/** How long it is until the embedded cloud takes events: after an installation, and when nothing changed. `npm run bench:start` */
const projectRoot = resolve(import.meta.dirname, '..');
const outDir = mkdtempSync(join(tmpdir(), 'heardback-start-'));
const print = (line: string): void => void process.stdout.write(`${line}\n`);
process.removeAllListeners('warning');

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
};

/** A process of its own: what it and its children used of the processor. */
if (process.argv[2] === 'synthesise') {
  await synthesise({ projectRoot, outDir: process.argv[3] ?? outDir, config: undefined });
  process.exit();
}

const ready = async (assembly: string): Promise<void> => {
  const cloud = await startHeardback({ port: 0, assembly });
  await fetch(`${cloud.origin}/_local/health`);
  await cloud.close();
};

const first = await seconds(async () => {
  await synthesise({ projectRoot, outDir, config: undefined });
  await ready(outDir);
});
await keptAssembly({ projectRoot, config: undefined });
const again = await seconds(async () => ready(await keptAssembly({ projectRoot, config: undefined })));
const { stderr } = spawnSync(
  'bash',
  [
    '-c',
    `time ${JSON.stringify(process.execPath)} ${JSON.stringify(import.meta.filename)} synthesise ${JSON.stringify(outDir)}`,
  ],
  { encoding: 'utf8' },
);
const minutes = [...stderr.matchAll(/^(?:user|sys)\s+(\d+)m([\d.]+)s/gm)];
const processor = minutes.reduce((sum, [, whole, rest]) => sum + 60 * Number(whole) + Number(rest), 0);
print(
  `first ${first.toFixed(1)} s, again ${again.toFixed(1)} s, processor's time of a synthesis ${processor.toFixed(1)} s`,
);
keep({ 'start.first': first, 'start.again': again, ...(processor > 0 && { 'start.synthesis': processor }) });
rmSync(outDir, { recursive: true, force: true });
