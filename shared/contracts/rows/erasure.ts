import * as z from 'zod/mini';
import { channel, instant, row } from './base.ts';

/** That a person was erased: how far it is, and in the end how much there was, by no name. */
export const ErasureRowSchema = z.object({
  ...row,
  kind: z.literal('erasure'),
  /** Keyed hash of what the person was named by: whoever asks again goes on with what is not done. */
  id: z.string(),
  at: instant,
  state: z.enum(['going', 'done']),
  /** Ids of contacts and hashes of addresses, until it is done. */
  contacts: z.array(z.string()),
  addresses: z.array(z.string()),
  /** By what each address is reached, by its hash. */
  channels: z.optional(z.record(z.string(), channel)),
  /** Rows erased, and names of the files of facts that held something. */
  rows: z.number(),
  files: z.array(z.string()),
  /** How much there was of each kind, by kind of row, and of mails, schedules and events that were kept aside. */
  counts: z.optional(z.record(z.string(), z.number())),
  /** Up to which object what was kept aside was looked through; absent before it began. */
  searched: z.optional(z.string()),
  /** Objects in which something was found, and counted, before it is taken out of them. */
  found: z.optional(z.array(z.string())),
});

export type ErasureRow = z.infer<typeof ErasureRowSchema>;
