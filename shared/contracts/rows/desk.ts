import * as z from 'zod/mini';
import { channel, instant, row } from './base.ts';

/** An answer that somebody has begun to write: kept for them alone, erased with the customer. */
export const DraftRowSchema = z.object({
  ...row,
  kind: z.literal('draft'),
  taskId: z.string(),
  /** Whose, as a hash of their address. */
  person: z.string(),
  words: z.string(),
  subject: z.optional(z.string()),
  channel: z.optional(channel),
  cause: z.optional(z.string()),
  outcome: z.optional(z.string()),
  at: instant,
  expires: z.number(),
});

/** Who has a task open at this moment. */
export const ViewingRowSchema = z.object({
  ...row,
  kind: z.literal('viewing'),
  /** The task's. */
  id: z.string(),
  people: z.array(z.object({ name: z.string(), email: z.string(), at: instant })),
  expires: z.number(),
});

export type DraftRow = z.infer<typeof DraftRowSchema>;
