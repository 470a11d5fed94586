import * as z from 'zod/mini';
import { instant, row } from './base.ts';

/** What a customer's words may be used for. */
export const consentUses = ['testimonial', 'case-study', 'referral'] as const;

/** That a customer lets their words be used: exactly which, under which name, since when, and whether they took it back. */
export const ConsentRowSchema = z.object({
  ...row,
  kind: z.literal('consent'),
  id: z.string(),
  taskId: z.string(),
  contactId: z.string(),
  use: z.enum(consentUses),
  words: z.string(),
  /** As the customer wants to be named. */
  name: z.string(),
  language: z.string(),
  askedBy: z.object({ name: z.string(), email: z.string() }),
  askedAt: instant,
  state: z.enum(['asked', 'agreed', 'revoked']),
  agreedAt: z.optional(instant),
  revokedAt: z.optional(instant),
});

export type ConsentRow = z.infer<typeof ConsentRowSchema>;
