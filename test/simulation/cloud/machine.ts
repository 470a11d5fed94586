import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const host = new URL('./host.ts', import.meta.url).pathname;

/** A machine that runs the cloud, and is switched off in the middle of anything. */
export class Machine {
  private readonly folder = mkdtempSync(join(tmpdir(), 'heardback-machine-'));
  private child: ChildProcess | undefined;
  origin = '';
  /** What it found when it was started last. */
  recovered = '';

  /** @param rate of calls by functions that each kind of fate befalls; @param calls after which the machine dies */
  async start({ seed, rate, calls }: { seed: number; rate: number; calls?: number }): Promise<void> {
    const args = [host, '--folder', this.folder, '--seed', String(seed), '--rate', String(rate)];
    if (calls !== undefined) args.push('--calls', String(calls));
    const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    this.child = child;
    const said = await new Promise<string>((resolve, reject) => {
      let [output, errors] = ['', ''];
      child.stderr?.on('data', (chunk: Buffer) => {
        errors += chunk.toString('utf8');
      });
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
        if (/ready .+\n/.test(output)) resolve(output);
      });
      child.once('exit', () => reject(new Error(`It did not start:\n${errors}`)));
    });
    this.origin = /ready (\S+)/.exec(said)?.[1] ?? '';
    this.recovered = said.split('\n')[0] ?? '';
  }

  /** The whole tree of processes at once, with no chance to say goodbye. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
