import type { Turns } from './turns.ts';

/** Surveys that wait for their turn, in the order of the programmes' turns. */
export interface Line {
  /** When somebody looks after it next, in milliseconds since the epoch. */
  readonly next: number;
  readonly turns: Turns;
}

/** Whoever looks after it comes within so long of the time, or has died. */
const patience = 60_000;
/** A list may lag behind a commit by a moment. */
const lag = 2_000;
/** How often it is looked after while it moves, and at least while it stands still. */
export const rounds = { moving: 25_000, standing: 15 * 60_000 } as const;

/** Whether a line stands that somebody will look after. */
export const isLookedAfter = (line: Line | undefined, now: number): boolean =>
  line !== undefined && now < line.next + patience;

/** Whether whoever joins by now is surely seen, even where the line is known from before. */
export const isSurelySeen = (line: Line | undefined, now: number): boolean =>
  line !== undefined && now < line.next - lag;

/** Milliseconds after which surveys that wait for their turn are late enough for people to hear of it. */
export const lateInLine = 60 * 60_000;

/** So many look after a line at once: as many as there are lanes, without taking all functions that send from the others. */
export const handsFor = (lanes: number): number => Math.min(Math.max(lanes, 1), 3);
