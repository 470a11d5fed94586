import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../machine/free-port.ts';
import { type Engineering, engineFor } from './engines.ts';

export interface Engine {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** SQLite file that the engine writes to, where we know its layout. */
  readonly file: string | undefined;
  /** What the engine says where AWS would say the region. */
  readonly region: string;
  stop(): Promise<void>;
}

export interface EngineOptions {
  /** Keeps its data here. */
  readonly folder: string;
}

const patience = 20_000;

/**
 * Starts a DynamoDB engine as a child process, and again should it die: what it took is in its file.
 * @throws Error saying what is missing when there is none for this machine.
 */
export const startEngine = async ({ folder }: EngineOptions): Promise<Engine> => {
  const pidFile = join(folder, 'dynamodb.pid');
  endOrphan(pidFile);
  const port = await freePort();
  const engine = engineFor(folder, port);
  const endpoint = `http://127.0.0.1:${port}`;
  let stopping = false;
  let child: ChildProcess;

  const launch = (): ChildProcess => {
    child = spawn(...bound(engine), { stdio: ['ignore', 'ignore', 'pipe'] });
    if (child.pid !== undefined) writeFileSync(pidFile, JSON.stringify({ pid: child.pid, mark: engine.mark }));
    return child;
  };
  const restartWhenItDies = (running: ChildProcess): void => {
    running.once('exit', () => {
      if (stopping) return;
      process.stderr.write('The DynamoDB engine ended by itself; it is started again.\n');
      restartWhenItDies(launch());
    });
  };

  const first = launch();
  await answering(endpoint, first);
  restartWhenItDies(first);
  return {
    endpoint,
    file: engine.file,
    region: engine.region,
    stop: async () => {
      stopping = true;
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
      rmSync(pidFile, { force: true });
    },
  };
};

const setpriv = '/usr/bin/setpriv';

/** Where Linux can bind a child's life to its parent's, not even a kill -9 leaves an engine behind. */
const bound = ({ command, args }: Engineering): [string, string[]] =>
  existsSync(setpriv) ? [setpriv, ['--pdeathsig', 'KILL', command, ...args]] : [command, [...args]];

/** Elsewhere an engine survives its parent's kill -9, and would go on holding the file. */
const endOrphan = (pidFile: string): void => {
  try {
    const { pid, mark } = JSON.parse(readFileSync(pidFile, 'utf8')) as { pid: number; mark: string };
    // Only what is still the engine: the number may have gone to another process since.
    if (existsSync('/proc') && !readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark)) return;
    process.kill(pid, 'SIGKILL');
  } catch {
    // No file, no such process: nothing to end.
  }
};

const answering = async (endpoint: string, child: ChildProcess): Promise<void> => {
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk.toString('utf8')}`.slice(-2000);
  });
  let failed: Error | undefined;
  child.once('error', (error) => {
    failed = error;
  });
  for (const until = performance.now() + patience; performance.now() < until; ) {
    if (failed || child.exitCode !== null)
      throw new Error(`The DynamoDB engine did not start: ${failed?.message ?? complaint}`);
    const answered = await fetch(endpoint, { method: 'POST', body: '{}' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('The DynamoDB engine does not answer.');
};
