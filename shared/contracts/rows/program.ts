import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** A programme as it was when a survey was decided on; found by the hash of its content. */
export const ProgramRowSchema = z.object({
  ...row,
  kind: z.literal('program'),
  hash: z.string(),
  id: z.string(),
  program: z.unknown(),
});

/** `heardback`: halted by a brake of its own; any other name: paused by whoever that is. */
const PauseSchema = z.object({ since: instant, reason: z.optional(z.string()), by: z.optional(z.string()) });

/** What operators switched by hand, without a deployment. */
export const SwitchesRowSchema = z.object({
  ...row,
  kind: z.literal('switches'),
  id: z.literal('all'),
  /** By programme; `*` stands for all. */
  paused: z.record(z.string(), PauseSchema),
  /** Decide and record everything, send only to these addresses. */
  shadow: z.optional(z.object({ since: instant, allow: z.array(z.string()) })),
  /** When a person let a programme go on that had halted by itself. */
  resumed: z.optional(z.record(z.string(), instant)),
});

/** How many surveys of a programme were scheduled in one hour, and what a person said of that. */
export const PaceRowSchema = z.object({
  ...row,
  kind: z.literal('pace'),
  program: z.string(),
  hour: z.string(),
  count: z.number(),
  ruling: z.optional(z.enum(['released', 'dropped'])),
  /** Surveys of this hour are held: since when, and by when a person has to say so for the first of them to be asked at all. */
  held: z.optional(z.object({ since: instant, releaseBy: instant })),
  /** What people have to hear of that; the table's stream tells of rows of which a word is due. */
  word: z.optional(z.enum(['held', 'reminded', 'lapsed'])),
  state: z.optional(z.enum(['due', 'told'])),
  /** When the next word is due. */
  wakeAt: z.optional(instant),
  expires: z.number(),
});

/** How many surveys fall due in one minute. */
export const BurstRowSchema = z.object({
  ...row,
  kind: z.literal('burst'),
  minute: z.string(),
  count: z.number(),
  expires: z.number(),
});

export type Pause = z.infer<typeof PauseSchema>;

export type SwitchesRow = z.infer<typeof SwitchesRowSchema>;

export type PaceRow = z.infer<typeof PaceRowSchema>;
