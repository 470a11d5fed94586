import * as z from 'zod/mini';
import { attempt, channel, instant, row } from './base.ts';
import { LatestSchema } from './latest.ts';

/** What Heardback itself writes back within a conversation. */
export const sayings = ['why', 'thanks', 'ask-again', 'stopped', 'resumed', 'help', 'not-yours'] as const;

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

/**
 * That a message of somebody came in, under whom or what it can be found: the hash of their address, the survey or the task that
 * they wrote about. What was made of it, and where its mail lies, follow from it.
 */
export const ArrivalRowSchema = z.object({
  ...row,
  kind: z.literal('arrival'),
  by: z.string(),
  /** The provider's. */
  id: z.string(),
  channel,
  /** What the rows that came of it are named by. */
  once: z.string(),
  /** Name of the object that holds the mail. */
  key: z.optional(z.string()),
  at: instant,
  surveyId: z.optional(z.string()),
  taskId: z.optional(z.string()),
  expires: z.number(),
});

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

/** What of a task a letter changes, beside what bears the letter's own instant. */
export const BeforeSchema = z.object({
  state: z.enum(['open', 'acknowledged', 'contacted', 'resolved', 'verified', 'dismissed']),
  latest: z.optional(LatestSchema),
  outcome: z.optional(z.string()),
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
  /** What of the customer's own words stands below it. */
  quote: z.optional(z.object({ at: instant, words: z.string() })),
  language: z.string(),
  createdAt: instant,
  state: z.enum(['waiting', 'sending', 'sent', 'unknown', 'refused', 'received', 'taken-back']),
  /** Does not leave before; until then whoever wrote it can take it back. */
  heldUntil: z.optional(instant),
  /** How the task was before it, for whoever takes it back. */
  before: z.optional(BeforeSchema),
  attempt: z.optional(attempt),
  messageId: z.optional(z.string()),
  reason: z.optional(z.string()),
});

/** Why a mail led to nothing by itself. `surplus`: many strangers wrote at once. `not-staff`: to where our own people answer. */
export const unheardReasons = ['automatic', 'spam', 'virus', 'forged', 'gone', 'surplus', 'not-staff'] as const;

/**
 * A mail that ended quietly: what is certainly a machine's, what failed a check, and what was too much at once. Ids and codes; the
 * words lie where the mail lies. A person can have it taken all the same.
 */
export const UnheardRowSchema = z.object({
  ...row,
  kind: z.literal('unheard'),
  /** SES's. */
  id: z.string(),
  at: instant,
  why: z.enum(unheardReasons),
  /** What gave a machine away: the name of a header or of a kind. */
  sign: z.optional(z.string()),
  /** Name of the object that holds the mail. */
  key: z.string(),
  /** Our own addresses that it was sent to. */
  recipients: z.array(z.string()),
  surveyId: z.optional(z.string()),
  taskId: z.optional(z.string()),
  /** When a person had it taken as a person's. */
  replayedAt: z.optional(instant),
  expires: z.number(),
});

export type ArrivalRow = z.infer<typeof ArrivalRowSchema>;

export type HeardRow = z.infer<typeof HeardRowSchema>;

export type UnheardRow = z.infer<typeof UnheardRowSchema>;

export type SayingRow = z.infer<typeof SayingRowSchema>;

export type Before = z.infer<typeof BeforeSchema>;

export type MessageRow = z.infer<typeof MessageRowSchema>;

export type Saying = (typeof sayings)[number];
