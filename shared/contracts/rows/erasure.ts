import * as z from 'zod/mini';
import { instant, row } from './base.ts';

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
  /** Rows erased, and names of the files of facts that held something. */
  rows: z.number(),
  files: z.array(z.string()),
});

export type ErasureRow = z.infer<typeof ErasureRowSchema>;
