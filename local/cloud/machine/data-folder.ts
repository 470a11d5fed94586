import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Two clouds on one folder would destroy each other's data. */
export class FolderTakenError extends Error {
  override readonly name = 'FolderTakenError';
}

export interface DataFolder {
  readonly path: string;
  /** Whoever ran on it last said no goodbye. */
  readonly wasKilled: boolean;
  release(): void;
}

/**
 * Takes a folder for this process. The lock is SQLite's, thus the operating system's: it goes with the process, however
 * that ends.
 * @throws FolderTakenError when another cloud runs on it.
 */
export const takeFolder = (path: string): DataFolder => {
  mkdirSync(path, { recursive: true });
  const lock = new DatabaseSync(join(path, 'lock.sqlite'));
  try {
    lock.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new FolderTakenError(`Another cloud runs on ${path}. Stop it, or give this one a folder of its own.`);
  }
  const mark = join(path, 'running');
  const wasKilled = existsSync(mark);
  writeFileSync(mark, '');
  const release = (): void => {
    rmSync(mark, { force: true });
    lock.close();
  };
  return { path, wasKilled, release };
};
