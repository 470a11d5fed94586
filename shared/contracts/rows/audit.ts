import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** One act in a trail that only grows: each entry carries the hash of the one before. Ids and codes, no words. */
export const AuditRowSchema = z.object({
  ...row,
  kind: z.literal('audit'),
  chain: z.string(),
  seq: z.number(),
  at: instant,
  actor: z.string(),
  act: z.string(),
  detail: z.optional(z.record(z.string(), z.string())),
  previous: z.string(),
  hash: z.string(),
  /** Made with a key that the table does not know; absent on entries from before there was one. */
  mac: z.optional(z.string()),
});

/** The end of a trail that belongs to no task: what was done to teams, switches and sessions. */
export const TrailRowSchema = z.object({
  ...row,
  kind: z.literal('trail'),
  chain: z.string(),
  seq: z.number(),
  hash: z.string(),
});

export type AuditRow = z.infer<typeof AuditRowSchema>;
