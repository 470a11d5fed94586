import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../local/cloud/machine/free-port.ts';
import { CloudClient, projectRoot, ratingLink, removeFolder, submit } from './cloud.ts';

/** The cloud as `npm start` runs it, in a process group of its own that can be killed as a whole. */
class Machine {
  private readonly folder = mkdtempSync(join(tmpdir(), 'heardback-killed-'));
  private child: ChildProcess | undefined;
  /** What it printed since it was started last. */
  said = '';

  async start(): Promise<CloudClient> {
    const port = await freePort();
    const child = spawn(process.execPath, ['local/main.ts', '--port', String(port), '--data-dir', this.folder], {
      cwd: projectRoot,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    let output = '';
    this.said = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.stderr?.on('data', (chunk: Buffer) => {
        output += chunk.toString('utf8');
      });
      child.stdout?.on('data', (chunk: Buffer) => {
        this.said += chunk.toString('utf8');
        if (this.said.includes('ready')) resolve();
      });
      child.once('exit', () => reject(new Error(`It did not start:\n${output}`)));
    });
    await ready;
    return new CloudClient(`http://127.0.0.1:${port}`);
  }

  /** kill -9 of the whole process tree, with no chance to say goodbye. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    process.kill(-child.pid, 'SIGKILL');
    await gone;
  }

  async killAndStart(): Promise<CloudClient> {
    await this.kill();
    return this.start();
  }

  remove(): void {
    removeFolder(this.folder);
  }
}

let machine: Machine;
beforeEach(() => {
  machine = new Machine();
});
afterEach(async () => {
  await machine.kill();
  machine.remove();
});

describe('a machine that is killed', () => {
  it('between any two steps of the loop, or in the middle of one, loses nothing and asks nobody twice', async () => {
    let cloud = await machine.start();
    // The hourly net is for what is lost: until a step is cut in two nothing may be, and three days have many hours.
    await cloud.reconcile(false);
    await cloud.advanceToForenoon();
    const customers = Array.from({ length: 20 }, (_, number) => `customer${number}@example.com`);
    await Promise.all(
      customers.map((email, number) => cloud.emit('purchase.completed', { id: `ord_${number}`, customer: { email } })),
    );
    cloud = await machine.killAndStart();
    await cloud.advance('PT71H');
    const surveys = () =>
      Promise.all(customers.map((email) => cloud.list<{ readonly state: string }>(`surveys?email=${email}`)));
    expect((await surveys()).map((of) => of.map(({ state }) => state))).toEqual(customers.map(() => ['scheduled']));
    const before = (await cloud.json('/_local/clock')) as { now: string };

    // The answer never comes: the machine dies while surveys are being sent.
    const interrupted = cloud.advance('PT2H').catch(() => undefined);
    while ((await cloud.mails()).length < 5) await cloud.json('/_local/clock');
    const early = await cloud.mails();
    cloud = await machine.killAndStart();
    await interrupted;
    expect(machine.said).toMatch(/^It was killed last time(, and goes on with .+\.|; nothing was under way\.)$/m);
    expect(Date.parse(((await cloud.json('/_local/clock')) as { now: string }).now)).toBeGreaterThanOrEqual(
      Date.parse(before.now),
    );
    await cloud.reconcile(true);
    await cloud.advance('P1D');
    await cloud.reconcile(false);
    const sent = (await cloud.mails()).map(({ to }) => to);
    expect(new Set(sent).size).toBe(sent.length);
    const states = (await surveys()).map((of) => of.map(({ state }) => state));
    for (const [number, state] of states.entries()) {
      const wasSent = sent.includes(customers[number] ?? '');
      expect(wasSent ? ['sent', 'unknown'] : ['unknown']).toContain(state.join());
    }
    // Each environment was sending one when it died.
    expect(sent.length).toBeGreaterThanOrEqual(customers.length - 3);

    // Of five mails no more than three were in hand: the others had been written down, and are answered now.
    const asked = early.find(({ to }) => states[customers.indexOf(to)]?.join() === 'sent');
    if (!asked) throw new Error('Of no mail it is known that it was sent.');
    // The port differs after a restart, as an address may after years; the path of the link is what counts.
    const link = ratingLink(asked, 3).replace(/^http:\/\/[^/]+/, '');
    expect((await fetch(`${cloud.origin}${link}`)).status).toBe(200);
    expect((await submit(`${cloud.origin}${link}`, { score: '3', comment: 'Cracked.' })).status).toBe(200);

    cloud = await machine.killAndStart();
    await cloud.advance('PT1H');
    expect(await cloud.list('tasks')).toMatchObject([{ state: 'open', score: 3, comment: 'Cracked.' }]);
    expect(await cloud.local('notifications')).toHaveLength(1);

    cloud = await machine.killAndStart();
    await cloud.advance('PT1H');
    expect(await cloud.list('tasks')).toHaveLength(1);
    expect(await cloud.local('notifications')).toHaveLength(1);
    expect((await cloud.mails()).map(({ to }) => to)).toEqual(sent);
  });
});
