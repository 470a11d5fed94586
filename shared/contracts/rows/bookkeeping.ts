import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** How far the reconciler has looked through the due index. */
export const CursorRowSchema = z.object({ ...row, kind: z.literal('cursor'), name: z.string(), hour: z.string() });

/** A delivery of another system that was taken: the same again is recognised. */
export const SeenRowSchema = z.object({
  ...row,
  kind: z.literal('seen'),
  digest: z.string(),
  at: instant,
  expires: z.number(),
});

/** How often something was done in a day that is not to be done too often. */
export const QuotaRowSchema = z.object({
  ...row,
  kind: z.literal('quota'),
  id: z.string(),
  count: z.number(),
  expires: z.number(),
});

/** How often a known system sent in a day what nobody here reads. */
export const UnreadRowSchema = z.object({
  ...row,
  kind: z.literal('unread'),
  source: z.string(),
  day: z.string(),
  /** As the system calls it. */
  type: z.string(),
  count: z.number(),
  expires: z.number(),
});

export type UnreadRow = z.infer<typeof UnreadRowSchema>;
export type QuotaRow = z.infer<typeof QuotaRowSchema>;
