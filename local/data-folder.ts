import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Two clouds on one folder would destroy each other's data. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';
}

export interface DataFolder {
  readonly path: string;
  release(): void;
}

/**
 * Takes a folder for this process. The lock of a process that was killed is taken over.
 * @throws FolderTakenError when another cloud runs on it.
 */
export const takeFolder = (path: string): DataFolder => {
  mkdirSync(path, { recursive: true });
  const lock = join(path, 'lock');
  if (!create(lock)) {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (isOurs(owner))
      throw new FolderTakenError(
        `Another cloud (process ${owner}) runs on ${path}. Stop it, or give this one a folder of its own: --data-dir DIR.`,
      );
    rmSync(lock, { force: true });
    if (!create(lock)) throw new FolderTakenError(`Another cloud has just taken ${path}.`);
  }
  return { path, release: () => rmSync(lock, { force: true }) };
};

const create = (lock: string): boolean => {
  try {
    const handle = openSync(lock, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch {
    return false;
  }
};

/** Whether the process lives and is a Node process: numbers are used again. */
const isOurs = (pid: number): boolean => {
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('local/main');
  } catch {
    return true;
  }
};
