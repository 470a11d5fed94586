import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeFolder } from './machine/data-folder.ts';
import type { Endings } from './machine/endings.ts';
import { openStore, type Store } from './machine/store.ts';
import { createClock, type MovableClock } from './time/clock.ts';

/** What a cloud stands on. */
export interface Ground {
  readonly folder: string;
  /** The cloud that ran on it last was killed. */
  readonly wasKilled: boolean;
  readonly clock: MovableClock;
  readonly store: Store;
}

/**
 * The folder of a cloud with what is kept there; one of its own, which goes with it, where none is given.
 * @throws FolderTakenError when another cloud runs on it.
 */
export const openGround = (dataDir: string | undefined, ended: Endings): Ground => {
  const { folder, wasKilled } =
    dataDir === undefined ? { folder: temporaryFolder(ended), wasKilled: false } : takenFolder(dataDir, ended);
  // A cloud that keeps nothing needs no clock that survives it, and writes none at each stop of its time.
  const clock = createClock(dataDir === undefined ? undefined : folder);
  const store = openStore(folder);
  ended.add(() => store.close());
  return { folder, wasKilled, clock, store };
};

const takenFolder = (dataDir: string, ended: Endings): Pick<Ground, 'folder' | 'wasKilled'> => {
  const { path, wasKilled, release } = takeFolder(dataDir);
  ended.add(release);
  return { folder: path, wasKilled };
};

const temporaryFolder = (ended: Endings): string => {
  const path = mkdtempSync(join(tmpdir(), 'embedded-cloud-'));
  ended.add(() => rmSync(path, { recursive: true, force: true }));
  return path;
};
