import type { DigestRow } from '../../contracts/rows/notice.ts';
import { type Instant, millisecondsOf, plus } from '../instant.ts';

export interface Told {
  readonly taskId: string;
  readonly number: number;
}

/** So long a window counts what somebody is told. */
const window = 15 * 60_000;
/** Beyond this a digest says how many more there are; the inbox has them all. */
const mostPending = 200;
const keptFor = 2 * 86_400;

export const quiet = (id: string, to: DigestRow['to'], now: Instant): DigestRow => ({
  kind: 'digest',
  version: 0,
  id,
  to,
  since: now,
  count: 0,
  pending: [],
  generation: 0,
  state: 'quiet',
  expires: Math.floor(millisecondsOf(now) / 1000) + keptFor,
});

/**
 * Whether somebody is told of a step at once, or with others when the window ends: nobody reads forty notices, and the
 * first few are read while they still help.
 */
export const admitted = (
  row: DigestRow,
  step: Told,
  { now, above }: { readonly now: Instant; readonly above: number },
) => {
  const isOver = row.state === 'quiet' && now >= plus(row.since, window);
  const current = isOver
    ? { ...row, since: now, count: 0, expires: Math.floor(millisecondsOf(now) / 1000) + keptFor }
    : row;
  const isKnown = current.pending.some((one) => isSame(one, step));
  if (isKnown) return { row: current, isNow: false };
  const counted = { ...current, count: current.count + 1 };
  if (current.state === 'quiet' && counted.count <= above) return { row: counted, isNow: true };
  const pending = [...current.pending, step].slice(-mostPending);
  if (current.state !== 'quiet') return { row: { ...counted, pending }, isNow: false };
  const waiting = {
    ...counted,
    pending,
    state: 'waiting' as const,
    wakeAt: plus(current.since, window),
    generation: current.generation + 1,
  };
  return { row: waiting, isNow: false };
};

/** The window is over: what waits is due. Undefined for a wake-up that came late or too early. */
export const fallenDue = (row: DigestRow, generation: number, now: Instant): DigestRow | undefined =>
  row.state === 'waiting' && row.generation === generation && row.wakeAt !== undefined && row.wakeAt <= now
    ? { ...row, state: 'due' }
    : undefined;

const isSame = (a: Told, b: Told): boolean => a.taskId === b.taskId && a.number === b.number;

/**
 * The row after what was to be told could not be: it waits for another window, beside what came meanwhile.
 * @param until when it may be told, where that is known
 */
export const returned = (
  row: DigestRow,
  steps: readonly Told[],
  { now, until }: { readonly now: Instant; readonly until?: Instant | undefined },
): DigestRow => {
  const others = row.pending.filter((one) => !steps.some((step) => isSame(step, one)));
  const pending = [...steps, ...others].slice(-mostPending);
  if (row.state !== 'quiet') return { ...row, pending };
  return { ...row, pending, state: 'waiting', wakeAt: until ?? plus(now, window), generation: row.generation + 1 };
};

/** Whether something may be told so late only that it is told with all that comes until then. */
export const isFarOff = (until: Instant | undefined, now: Instant): until is Instant =>
  until !== undefined && until > plus(now, window);

/** The row after what waited was taken to be told. */
export const emptied = (row: DigestRow, now: Instant): DigestRow => ({
  ...row,
  state: 'quiet',
  wakeAt: undefined,
  pending: [],
  since: now,
  count: 0,
});
