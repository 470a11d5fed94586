import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { fingerprint } from './fingerprint.ts';
import { type Project, synthesise } from './synthesise.ts';

/** Assemblies that are kept though nobody uses them: a working day's. */
const kept = 12;

/**
 * An assembly of the project as it is now: one that was made before, or a new one, which is kept for the next who asks.
 * Whoever asks for the same meanwhile waits for it. It stays as long as this process lives.
 * @returns its folder, which is not to be changed.
 * @throws Error with what the app printed, when it cannot be synthesised.
 */
export const keptAssembly = async (project: Omit<Project, 'outDir'>): Promise<string> => {
  const home = join(project.projectRoot, 'node_modules', '.cache', 'heardback', 'assemblies');
  mkdirSync(home, { recursive: true });
  const folder = join(home, fingerprint(project));
  const lock = new DatabaseSync(`${folder}.lock`);
  lock.exec('PRAGMA busy_timeout = 0');
  while (!hold(lock, folder))
    await exclusively(lock, async () => {
      if (!isComplete(folder)) await make(folder, project);
    });
  const now = new Date();
  utimesSync(folder, now, now);
  held.push(lock);
  forget(home);
  return folder;
};

/** Held until the process ends, however it does. */
const held: DatabaseSync[] = [];

const isComplete = (folder: string): boolean => existsSync(join(folder, 'manifest.json'));

const make = async (folder: string, project: Omit<Project, 'outDir'>): Promise<void> => {
  const outDir = `${folder}.unfinished`;
  rmSync(outDir, { recursive: true, force: true });
  await synthesise({ ...project, outDir });
  renameSync(outDir, folder);
};

/** The lock is SQLite's, thus the operating system's: it goes with the process that holds it. */
const tryLock = (lock: DatabaseSync, statement: string): boolean => {
  try {
    lock.exec(statement);
    return true;
  } catch (error) {
    if ((error as { readonly errcode?: number }).errcode !== busy) throw error;
    if (lock.isTransaction) lock.exec('ROLLBACK');
    return false;
  }
};
/** SQLITE_BUSY. */
const busy = 5;

/** Many may hold an assembly; while one does, nobody has the lock for itself. */
const hold = (lock: DatabaseSync, folder: string): boolean => {
  if (!tryLock(lock, 'BEGIN; SELECT COUNT(*) FROM sqlite_master')) return false;
  if (isComplete(folder)) return true;
  lock.exec('ROLLBACK');
  return false;
};

const exclusively = async (lock: DatabaseSync, work: () => Promise<void>): Promise<void> => {
  while (!tryLock(lock, 'BEGIN EXCLUSIVE')) await wait(100);
  try {
    await work();
  } finally {
    lock.exec('ROLLBACK');
  }
};

/** Removes the assemblies that were asked for longest ago, save those that a process still runs. */
const forget = (home: string): void => {
  const folders = readdirSync(home)
    .filter((name) => /^[\da-f]+$/.test(name))
    .map((name) => join(home, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const folder of folders.slice(kept)) {
    const lock = new DatabaseSync(`${folder}.lock`);
    lock.exec('PRAGMA busy_timeout = 0');
    if (tryLock(lock, 'BEGIN EXCLUSIVE')) rmSync(folder, { recursive: true, force: true });
    lock.close();
  }
};
