import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** Something that was done about a cause, from a day on: what came before and after it is compared. */
export const ImprovementRowSchema = z.object({
  ...row,
  kind: z.literal('improvement'),
  /** Of its name and day, so that adding it twice adds it once. */
  id: z.string(),
  name: z.string(),
  /** As tasks call it. */
  cause: z.string(),
  /** First day on which it held, in the company's zone. */
  on: z.string(),
  addedAt: instant,
  /** It was a mistake, and is shown no more. */
  removedAt: z.optional(instant),
});

export type ImprovementRow = z.infer<typeof ImprovementRowSchema>;
