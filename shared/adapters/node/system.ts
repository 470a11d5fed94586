import { randomUUID } from 'node:crypto';
import type { Pause } from '../../ports/allowance.ts';
import type { Clock, Ids, Log } from '../../ports/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };
export const randomIds: Ids = { next: () => randomUUID() };

export const realPause: Pause = {
  until: (at) => new Promise((resume) => setTimeout(resume, Math.max(0, at - Date.now()))),
};

type Level = 'info' | 'warn' | 'error';
const write = (level: Level, code: string, fields: Readonly<Record<string, string | number | boolean>> = {}): void => {
  process.stdout.write(`${JSON.stringify({ level, code, ...fields })}\n`);
};

export const jsonLog: Log = {
  info: (code, fields) => write('info', code, fields),
  warn: (code, fields) => write('warn', code, fields),
  error: (code, fields) => write('error', code, fields),
};
