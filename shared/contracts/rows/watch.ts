import * as z from 'zod/mini';
import { attempt, instant, row } from './base.ts';

/** One mail about the scores, to one reader: that it was claimed makes it one. No address: its id is a hash. */
export const EditionRowSchema = z.object({
  ...row,
  kind: z.literal('edition'),
  id: z.string(),
  state: z.enum(['waiting', 'sending', 'sent', 'unknown', 'refused']),
  attempt: z.optional(attempt),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
  expires: z.number(),
});

const score = z.object({ n: z.number(), score: z.number(), low: z.number(), high: z.number() });

/** A change of a series that people hear of, with what it was judged by. Days are counted from 1970-01-01. */
const alert = z.object({
  at: instant,
  type: z.enum(['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs']),
  since: z.number(),
  from: z.number(),
  until: z.number(),
  before: score,
  now: score,
  by: z.number(),
  low: z.number(),
  high: z.number(),
});

/** From which day on a series is watched, and the last change in it. */
export const WatchRowSchema = z.object({
  ...row,
  kind: z.literal('watch'),
  id: z.string(),
  since: z.number(),
  alert: z.optional(alert),
  told: z.optional(z.boolean()),
});

export type EditionRow = z.infer<typeof EditionRowSchema>;
export type WatchRow = z.infer<typeof WatchRowSchema>;
export type AlertRow = z.infer<typeof alert>;
