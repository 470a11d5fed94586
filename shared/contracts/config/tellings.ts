import * as z from 'zod';
import { clockTime, name } from './values.ts';

const addresses = z
  .union([z.email(), z.array(z.email()).min(1).max(50)])
  .transform((to) => [...new Set([to].flat().map((address) => address.toLowerCase()))]);

/** Who hears of the scores without asking. No customer's words stand in these mails. */
export const tellings = {
  /** A mail a day, or on Mondays, from this time in the company's zone on. */
  digests: z
    .array(
      z.strictObject({
        to: addresses,
        every: z.enum(['day', 'week']),
        at: clockTime.default('08:00'),
        /** Only these; all where none is named. */
        programs: z.array(name).min(1).optional(),
      }),
    )
    .max(20)
    .default([]),
  /** Who is written to when a score has really changed, and which chats of `notifications.chats` are told. */
  alerts: z.strictObject({ to: addresses, chats: z.array(name).min(1).optional() }).optional(),
};
