import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** A step of a task that somebody hears of. */
const told = z.object({ taskId: z.string(), number: z.number() });

/** What somebody was told lately, and what waits to be told at once because it was too much. */
export const DigestRowSchema = z.object({
  ...row,
  kind: z.literal('digest'),
  /** `owner.<hash>` or `chat.<name>`. */
  id: z.string(),
  to: z.union([z.object({ email: z.string(), name: z.string() }), z.object({ chat: z.string() })]),
  since: instant,
  count: z.number(),
  pending: z.array(told),
  /** When what waits is told; the table's stream tells of rows that are due. */
  wakeAt: z.optional(instant),
  generation: z.number(),
  state: z.enum(['quiet', 'waiting', 'due']),
  expires: z.number(),
});

/** What another system did not take, however often it was tried: listed, and sent again when a person says so. */
export const UndeliveredRowSchema = z.object({
  ...row,
  kind: z.literal('undelivered'),
  id: z.string(),
  target: z.string(),
  steps: z.array(told),
  /** A change of the figures, in place of steps. */
  alert: z.optional(z.object({ series: z.string(), at: instant })),
  reason: z.string(),
  tries: z.number(),
  at: instant,
  replayedAt: z.optional(instant),
  expires: z.number(),
});

export type DigestRow = z.infer<typeof DigestRowSchema>;

export type UndeliveredRow = z.infer<typeof UndeliveredRowSchema>;
