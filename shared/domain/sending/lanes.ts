/**
 * Time, cut into slots in which one message each may leave. The slots are dealt out to lanes, of which one process takes
 * several slots at once: as fast as one process sends, so that none of them is left unused.
 */
export interface Grid {
  /** Milliseconds from one slot to the next. */
  readonly width: number;
  readonly lanes: number;
}

/** Slots of one lane that one process has taken. */
export interface Stretch {
  /** Milliseconds since the epoch at which the first begins, and from each to the next. */
  readonly start: number;
  readonly step: number;
  readonly slots: number;
}

/**
 * Share of the rate that is used. What is left lets each message come up to `tolerance` late, by clocks that differ and
 * networks that tarry, without more of them within any second than the rate allows: as many slots as that last 1,111 ms.
 */
const used = 0.9;
/** Milliseconds after its begin in which a slot may still be used. */
export const tolerance = 100;
/** Messages that one process sends in a second. */
const perLane = 8;
const mostLanes = 32;
/** Sums of fractions of a millisecond are not exact. */
const slack = 0.001;

/** @param perSecond messages that may leave within any second; of what is no whole number, the whole. */
export const gridOf = (perSecond: number): Grid => {
  const rate = used * (perSecond < 1 ? perSecond : Math.floor(perSecond));
  return { width: 1_000 / rate, lanes: Math.min(Math.max(Math.ceil(rate / perLane), 1), mostLanes) };
};

/** From when on each lane is free, after the rate has changed: every slot that was taken is over by then. */
export const regrid = (free: readonly number[], before: Grid | undefined, grid: Grid): readonly number[] => {
  if (before?.width === grid.width && before.lanes === grid.lanes && free.length === grid.lanes) return free;
  const over = Math.max(0, ...free) + grid.width;
  return Array.from({ length: grid.lanes }, () => over);
};

export interface Wanted {
  readonly slots: number;
  readonly now: number;
  /** Milliseconds from now in which the first slot has to begin, and in which the last has to. */
  readonly patience: number;
  readonly reach: number;
  /** Milliseconds from one slot to the next, where nobody else wants those between. */
  readonly pace?: number | undefined;
}

export type Taken =
  | { readonly kind: 'taken'; readonly stretch: Stretch; readonly free: readonly number[] }
  | { readonly kind: 'crowded'; readonly from: number };

/** Takes slots of the lane that is free first. */
export const takeSlots = (free: readonly number[], grid: Grid, wanted: Wanted): Taken => {
  const { slots, now, patience, reach } = wanted;
  const step = stepFor(free, grid, wanted);
  const starts = free.map((from, lane) => firstSlot(grid, lane, Math.max(now, from)));
  const start = Math.min(...starts);
  // Who cannot wait for a slot would never have one.
  if (start - now > Math.max(patience, laneStep(grid))) return { kind: 'crowded', from: start };
  const fitting = Math.max(1, Math.floor((reach - (start - now)) / step) + 1);
  const taken = Math.min(slots, fitting);
  const lane = starts.indexOf(start);
  return {
    kind: 'taken',
    stretch: { start, step, slots: taken },
    free: free.map((from, at) => (at === lane ? start + taken * step : from)),
  };
};

const laneStep = ({ width, lanes }: Grid): number => width * lanes;

/**
 * Milliseconds from one slot to the next. At a high rate a lane's slots come faster than anybody sends, and most would pass unused:
 * while half of the lanes are free, a process takes every so-manieth only, and they last for as long as it needs.
 */
export const stepFor = (
  free: readonly number[],
  grid: Grid,
  { now, pace = 0 }: Pick<Wanted, 'now' | 'pace'>,
): number => {
  const step = laneStep(grid);
  const isQuiet = 2 * free.filter((from) => from <= now).length >= free.length;
  return isQuiet ? step * Math.max(1, Math.floor(pace / step)) : step;
};

const firstSlot = (grid: Grid, lane: number, from: number): number => {
  const [step, offset] = [laneStep(grid), grid.width * lane];
  return Math.ceil((from - offset) / step - slack) * step + offset;
};

/** The first slot of a stretch that is not over yet, and what is left of the stretch behind it; undefined when all are over. */
export const nextSlot = (
  { start, step, slots }: Stretch,
  now: number,
): { readonly at: number; readonly rest: Stretch } | undefined => {
  const missed = Math.max(0, Math.ceil((now - tolerance - start) / step));
  if (missed >= slots) return undefined;
  const at = start + missed * step;
  return { at, rest: { start: at + step, step, slots: slots - missed - 1 } };
};
