import * as z from 'zod/mini';
import { attempt, channel, instant, row, surveyType } from './base.ts';
import { sayings } from './conversation.ts';

export const ResponseSchema = z.object({
  score: z.number(),
  comment: z.optional(z.string()),
  /** By question: CXI's own three, then the programme's further ones; a list where several choices are allowed. */
  answers: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  /** `false`: the person asks not to be contacted about this answer. */
  contact: z.optional(z.boolean()),
  /** Until when the customer was told that somebody will write. */
  promisedBy: z.optional(instant),
  channel: z.enum(['page', 'email', 'sms']),
  at: instant,
  revision: z.number(),
});

/** `quota`: not for a person but for its turn, since the account may send no more for now. */
export const holdReasons = ['paused', 'surge', 'quota'] as const;

const surveyBase = {
  ...row,
  kind: z.literal('survey'),
  id: z.string(),
  program: z.string(),
  programHash: z.string(),
  type: surveyType,
  eventKey: z.string(),
  contactId: z.string(),
  occurredAt: instant,
  priority: z.number(),
  title: z.optional(z.string()),
  name: z.optional(z.string()),
  language: z.string(),
  timezone: z.string(),
  /** All zones the person may be in, where that is not certain. */
  zones: z.optional(z.array(z.string())),
  country: z.optional(z.string()),
  persona: z.optional(z.string()),
  channel,
  address: z.string(),
  createdAt: instant,
  /** When it is due for sending: the moment the timing rules found. */
  dueAt: instant,
  /** After this the question no longer makes sense. */
  askBy: instant,
  /** Counts the wake-ups that were armed: an older one is ignored. */
  generation: z.number(),
  /** When somebody must look at this survey again; absent when nothing is pending. */
  wakeAt: z.optional(instant),
  /** Waits: for a person, since its programme is paused or it came in a surge, or for its turn. */
  held: z.optional(z.object({ why: z.enum(holdReasons), since: instant })),
  /** What the survey was about was undone after it was sent: the purchase refunded, the ticket reopened, the invoice voided. */
  undone: z.optional(z.object({ by: z.string(), at: instant })),
  /** Sent to try the survey out: no task comes of it, and no score. */
  test: z.optional(z.boolean()),
  /** Answered by somebody unknown, over a public link: it was sent to nobody, and its address is empty. */
  via: z.optional(z.enum(['link', 'kiosk'])),
  /** Channels that failed before this one. */
  tried: z.optional(z.array(channel)),
  /** What the customer wrote without saying how it went; it becomes part of the answer when they do. */
  remarks: z.optional(z.array(z.object({ at: instant, channel, words: z.string() }))),
  /** When the person ended messages in answer to this one. */
  optedOutAt: z.optional(instant),
  /** When they reported it as unwanted. */
  complainedAt: z.optional(instant),
  /** What the answer is about, by rule and by hand. */
  tags: z.optional(z.array(z.string())),
  /** In what people here differ from the rules: what they added, and what no rule may add again. */
  filed: z.optional(z.object({ added: z.array(z.string()), removed: z.array(z.string()) })),
  /** What of a conversation was said to them already: nothing is said twice. */
  said: z.optional(z.array(z.enum(sayings))),
  /** What of its harm to the sender's reputation was counted: each once. */
  weighed: z.optional(z.array(z.string())),
};

/** A delivery report can overtake our own record of the sending. */
const sending = { attempt, delivered: z.optional(z.object({ messageId: z.string(), at: instant })) };

const sent = {
  sentAt: instant,
  answerBy: instant,
  messageIds: z.array(z.string()),
  remindersSent: z.number(),
  /** A reminder on its way; its outcome is not known yet. */
  reminder: z.optional(attempt),
  deliveredAt: z.optional(instant),
};

const ended = { reason: z.string(), endedAt: instant };

export const SurveyRowSchema = z.discriminatedUnion('state', [
  z.object({ ...surveyBase, state: z.literal('scheduled') }),
  z.object({ ...surveyBase, ...sending, state: z.literal('sending') }),
  z.object({ ...surveyBase, ...sent, state: z.literal('sent') }),
  z.object({
    ...surveyBase,
    ...sent,
    state: z.literal('answered'),
    response: ResponseSchema,
    history: z.array(ResponseSchema),
  }),
  z.object({ ...surveyBase, ...ended, state: z.literal('skipped') }),
  z.object({ ...surveyBase, ...ended, state: z.literal('cancelled') }),
  z.object({ ...surveyBase, ...sent, ...ended, state: z.literal('bounced') }),
  z.object({ ...surveyBase, ...sending, ...ended, state: z.literal('unknown') }),
]);

/** A rating link was opened; whether by a person or a mail scanner nobody knows. */
export const IntentRowSchema = z.object({
  ...row,
  kind: z.literal('intent'),
  surveyId: z.string(),
  id: z.string(),
  at: instant,
  score: z.optional(z.number()),
  /** What gives a machine away. */
  sign: z.optional(z.enum(['trap', 'prefetch', 'scanner'])),
  expires: z.number(),
});

export type SurveyRow = z.infer<typeof SurveyRowSchema>;

export type Response = z.infer<typeof ResponseSchema>;

export type HoldReason = (typeof holdReasons)[number];
