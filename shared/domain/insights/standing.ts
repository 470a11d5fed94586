import type { Pause } from '../../contracts/rows/program.ts';
import { brake } from '../brake/brake.ts';
import { own } from '../own.ts';
import type { Day } from './dates.ts';

export interface Standing {
  readonly state: 'running' | 'paused' | 'halted';
  readonly why: string | null;
  readonly since: string | null;
}

/** Whether a programme asks, and if not why and since when. What stops it alone is said before what stops all. */
export const standingOf = (program: string, paused: Readonly<Record<string, Pause>>): Standing => {
  const pause = own(paused, program) ?? own(paused, '*');
  if (!pause) return { state: 'running', why: null, since: null };
  return { state: pause.by === brake ? 'halted' : 'paused', why: pause.reason ?? null, since: pause.since };
};

/** The day after which a programme asks for a fresh look. */
export const isOverdue = (reviewBy: Day | undefined, today: Day): boolean => reviewBy !== undefined && reviewBy < today;
