import * as z from 'zod/mini';
import { attempt, channel, instant, row } from './base.ts';

/** What Heardback itself writes back within a conversation. */
export const sayings = ['why', 'thanks', 'ask-again', 'stopped', 'resumed', 'help'] as const;

/** Why somebody at the company, or Heardback for them, writes to a customer. */
export const messagePurposes = [
  'answer',
  'slip',
  'acknowledgement',
  'solved',
  'you-said',
  'thanks',
  'invitation',
] as const;

/** A message of a customer that was taken: the same once more is a duplicate. */
export const HeardRowSchema = z.object({
  ...row,
  kind: z.literal('heard'),
  id: z.string(),
  at: instant,
  channel,
  surveyId: z.optional(z.string()),
  outcome: z.string(),
  /** What was to be said in return. */
  sayingId: z.optional(z.string()),
  expires: z.number(),
});

/** Something to be said to a customer in return, once. */
export const SayingRowSchema = z.object({
  ...row,
  kind: z.literal('saying'),
  id: z.string(),
  what: z.enum(sayings),
  /** Absent where the message belonged to no survey. */
  surveyId: z.optional(z.string()),
  channel,
  address: z.string(),
  /** The message that is answered, for the headers of a mail. */
  inReplyTo: z.optional(z.string()),
  createdAt: instant,
  state: z.enum(['waiting', 'sending', 'sent', 'unknown', 'dropped']),
  attempt: z.optional(attempt),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
  expires: z.number(),
});

/** What was written to a customer about a task, and what they wrote back. Their words lie here, where they can be erased. */
export const MessageRowSchema = z.object({
  ...row,
  kind: z.literal('message'),
  id: z.string(),
  taskId: z.string(),
  direction: z.enum(['out', 'in']),
  purpose: z.enum(messagePurposes),
  channel,
  /** The customer's. */
  address: z.string(),
  /** Who wrote; absent for the customer. */
  by: z.optional(z.object({ name: z.string(), email: z.string() })),
  subject: z.optional(z.string()),
  words: z.string(),
  language: z.string(),
  createdAt: instant,
  state: z.enum(['waiting', 'sending', 'sent', 'unknown', 'refused', 'received']),
  attempt: z.optional(attempt),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
});

export type SayingRow = z.infer<typeof SayingRowSchema>;

export type MessageRow = z.infer<typeof MessageRowSchema>;

export type Saying = (typeof sayings)[number];
