import * as z from 'zod/mini';
import { channel, instant, row } from './base.ts';

export const harms = ['complaints', 'bounces', 'objections'] as const;

/** What a programme sent by one channel in one bucket of time: a day or, where it was resumed within it, the time since. */
const place = { program: z.string(), channel, bucket: z.string() };

/** How many messages left. */
export const SendsRowSchema = z.object({
  ...row,
  kind: z.literal('sends'),
  ...place,
  count: z.number(),
  expires: z.number(),
});

/** What came of messages that left in this bucket, whenever it was heard of. */
export const HarmRowSchema = z.object({
  ...row,
  kind: z.literal('harm'),
  ...place,
  complaints: z.number(),
  bounces: z.number(),
  objections: z.number(),
  expires: z.number(),
});

/** A programme was halted by itself; the table's stream tells of it until somebody was told. */
export const HaltRowSchema = z.object({
  ...row,
  kind: z.literal('halt'),
  program: z.string(),
  since: instant,
  harm: z.enum([...harms, 'spend']),
  reason: z.string(),
  state: z.enum(['due', 'told']),
  /** When it is told again, should nobody have been. */
  wakeAt: z.optional(instant),
});

export type Harm = (typeof harms)[number];
export type HaltRow = z.infer<typeof HaltRowSchema>;
export type HarmRow = z.infer<typeof HarmRowSchema>;
