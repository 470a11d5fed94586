import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** What all functions that send know together of the account's limits, and of what they took of them. */
export const AllowanceRowSchema = z.object({
  ...row,
  kind: z.literal('allowance'),
  id: z.literal('mail'),
  /** As the sending service said it; `perDay` is -1 where there is no limit. */
  account: z.optional(z.object({ perSecond: z.number(), perDay: z.number(), others: z.number(), at: instant })),
  /** How time is cut into slots: their milliseconds, and the lanes they are dealt out to. */
  grid: z.optional(z.object({ width: z.number(), lanes: z.number() })),
  /** From when on each lane is free, in milliseconds since the epoch. */
  free: z.array(z.number()),
  /** Leave given by quarter of an hour, the last of them `quarter`, counted from the epoch. */
  quarter: z.number(),
  counts: z.array(z.number()),
  /** Until when all are silent, since the service refused more. */
  rest: z.optional(z.object({ until: z.number(), times: z.number() })),
  /** The domain that is becoming known, and when its first mail was given leave, in milliseconds since the epoch. */
  warming: z.optional(z.object({ domain: z.string(), since: z.number() })),
  /** Surveys wait for their turn: when it is looked after next, in milliseconds since the epoch, and how far each programme is. */
  line: z.optional(z.object({ next: z.number(), turns: z.record(z.string(), z.number()) })),
});

export type AllowanceRow = z.infer<typeof AllowanceRowSchema>;
