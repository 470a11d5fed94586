import * as z from 'zod/mini';
import { taskActs } from '../task-acts.ts';
import { instant } from './base.ts';

/** What was said last after an answer, by either side, and by which act: the beginning of the words. */
export const LatestSchema = z.object({
  at: instant,
  act: z.enum(taskActs),
  /** Whose words they are; rows of earlier versions do not say. */
  by: z.optional(z.string()),
  words: z.optional(z.string()),
});
