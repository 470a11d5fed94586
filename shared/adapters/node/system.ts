import { randomUUID } from 'node:crypto';
import type { Pause } from '../../ports/allowance.ts';
import type { Clock, Ids, Log } from '../../ports/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };
export const randomIds: Ids = { next: () => randomUUID() };

export const realPause: Pause = {
  until: (at) => new Promise((resume) => setTimeout(resume, Math.max(0, at - Date.now()))),
};

type Level = 'info' | 'warn' | 'error';

/** What JSON leaves as it is, and a terminal or a reader of lines may obey. */
const unprinted = /[\u007f-\u009f\u2028\u2029]/g;

/** One entry, one line: no field can end it, or speak in the name of another. */
const write = (level: Level, code: string, fields: Readonly<Record<string, string | number | boolean>> = {}): void => {
  const head = { level, code };
  const line = JSON.stringify({ ...head, ...fields, ...head });
  process.stdout.write(
    `${line.replace(unprinted, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`,
  );
};

export const jsonLog: Log = {
  info: (code, fields) => write('info', code, fields),
  warn: (code, fields) => write('warn', code, fields),
  error: (code, fields) => write('error', code, fields),
};
