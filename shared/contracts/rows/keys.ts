import * as z from 'zod/mini';
import { scopes } from '../../domain/keys/scope.ts';
import { instant, row } from './base.ts';

/** The API keys of other systems, by their hashes. All in one row: there are few, and each call reads them. */
export const KeysRowSchema = z.object({
  ...row,
  kind: z.literal('keys'),
  id: z.literal('all'),
  keys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      scopes: z.array(z.enum(scopes)),
      hash: z.string(),
      createdAt: instant,
      expiresAt: z.optional(instant),
      revokedAt: z.optional(instant),
    }),
  ),
});

export type KeysRow = z.infer<typeof KeysRowSchema>;
export type KeyEntry = KeysRow['keys'][number];
