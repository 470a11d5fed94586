import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CloudClock } from '../model/clock.ts';

export interface MovableClock extends CloudClock {
  /** Back to real time. */
  reset(): void;
}

/**
 * Real time plus an offset that is kept in `clock.json`, and read before anything else, so that a restart goes on where it
 * was. Without a folder nothing is kept.
 */
export const createClock = (folder?: string): MovableClock => {
  const shared = new SharedArrayBuffer(8);
  const offset = new Float64Array(shared);
  const file = folder === undefined ? undefined : join(folder, 'clock.json');
  offset[0] = file === undefined ? 0 : readOffset(file);
  const now = (): number => Date.now() + (offset[0] ?? 0);
  const set = (value: number): void => {
    if (file !== undefined) writeOffset(file, value);
    offset[0] = value;
  };
  return {
    shared,
    now,
    moveTo: (instant) => {
      if (instant > now()) set(Math.ceil(instant - Date.now()));
    },
    reset: () => set(0),
  };
};

const readOffset = (file: string): number => {
  try {
    const { offset } = JSON.parse(readFileSync(file, 'utf8')) as { offset?: unknown };
    return typeof offset === 'number' ? offset : 0;
  } catch {
    return 0;
  }
};

/** Written beside and moved into place, so that a crash leaves the old or the new one. */
const writeOffset = (file: string, offset: number): void => {
  const handle = openSync(`${file}.new`, 'w');
  writeSync(handle, JSON.stringify({ offset }));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(`${file}.new`, file);
};
