import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/**
 * What a key of another system may do. `read` gives figures and states; `words` also what customers wrote and where they are
 * reached; `write` changes tasks, tags and improvements; `operate` pauses, releases and replays; `people` erases and exports.
 */
export const scopes = ['events', 'read', 'words', 'write', 'operate', 'people'] as const;
export type Scope = (typeof scopes)[number];

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
