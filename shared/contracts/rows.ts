import * as z from 'zod/mini';
import { BusinessEventSchema } from './event.ts';

/**
 * Everything that is stored. A row carries the version that was read; a write says with it what it expects to find
 * (0: nothing), so that two writers never overwrite one another.
 */
const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));
const row = { version: z.number() };
const channel = z.enum(['email', 'sms']);

export const verdicts = ['scheduled', 'deferred', 'skipped', 'cancelled', 'duplicate', 'parked'] as const;
export const ReasonSchema = z.object({
  rule: z.string(),
  verdict: z.enum(['pass', 'fail', 'note']),
  detail: z.string(),
});
export const DecisionSchema = z.object({
  at: instant,
  program: z.string(),
  verdict: z.enum(verdicts),
  reasons: z.array(ReasonSchema),
  surveyId: z.optional(z.string()),
});

export const EventRowSchema = z.object({
  ...row,
  kind: z.literal('event'),
  key: z.string(),
  /** The bus's own id of the copy that was decided on; the same again is a redelivery, another a duplicate. */
  envelopeId: z.string(),
  event: BusinessEventSchema,
  /** Absent where nobody could be made out. */
  contactId: z.optional(z.string()),
  receivedAt: instant,
  decisions: z.array(DecisionSchema),
  /** Opens a task without a survey; the stream tells of those alone. */
  signal: z.optional(z.enum(['yes', 'done'])),
  expires: z.number(),
});

/** What happened to one business id, from every system that names it: who cancelled, reopened, delivered what. */
export const SubjectRowSchema = z.object({
  ...row,
  kind: z.literal('subject'),
  id: z.string(),
  happened: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      source: z.string(),
      occurredAt: instant,
      contactId: z.optional(z.string()),
    }),
  ),
  expires: z.number(),
});

export const DuplicateRowSchema = z.object({
  ...row,
  kind: z.literal('duplicate'),
  key: z.string(),
  envelopeId: z.string(),
  contactId: z.optional(z.string()),
  event: z.object({ source: z.string(), type: z.string(), id: z.string() }),
  decision: DecisionSchema,
  expires: z.number(),
});

/** A programme as it was when a survey was decided on; found by the hash of its content. */
export const ProgramRowSchema = z.object({
  ...row,
  kind: z.literal('program'),
  hash: z.string(),
  id: z.string(),
  program: z.unknown(),
});

/** When this contact or address was last asked, by programme. */
const asked = z.record(z.string(), z.object({ at: instant, surveyId: z.string() }));

export const ContactRowSchema = z.object({
  ...row,
  kind: z.literal('contact'),
  id: z.string(),
  externalId: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  name: z.optional(z.string()),
  locale: z.optional(z.string()),
  timezone: z.optional(z.string()),
  smsConsent: z.optional(z.boolean()),
  emailConsent: z.optional(z.boolean()),
  properties: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  persona: z.optional(z.string()),
  /** When each detail was true, by the events' own time: an older event that arrives late changes nothing newer. */
  since: z.optional(z.record(z.string(), instant)),
  /** Set when this contact, known by an address alone, turned out to be another that has an id. */
  mergedInto: z.optional(z.string()),
  /** Contacts known by an address alone that turned out to be this one. */
  formerly: z.optional(z.array(z.string())),
  /** Programmes this person does not want to hear from. */
  optedOut: z.optional(z.array(z.string())),
  /** What may still be asked of this person: each pair of event and programme until it is sent or too late. */
  pending: z.optional(
    z.array(
      z.object({
        program: z.string(),
        event: z.string(),
        due: instant,
        until: instant,
        /** Undone or no occasion: kept, since a late event may put that right. */
        off: z.optional(z.boolean()),
      }),
    ),
  ),
  /** Business ids whose ticket was open when last heard of. */
  tickets: z.optional(z.array(z.string())),
  asked,
  createdAt: instant,
});

/** An e-mail address or phone number, known by its keyed hash: whose it is, whether it may be written to, when it was. */
export const AddressRowSchema = z.object({
  ...row,
  kind: z.literal('address'),
  hash: z.string(),
  channel,
  contactId: z.string(),
  /** Further contacts that gave the same address under ids of their own. */
  others: z.array(z.string()),
  /** Mails in a row that came back for a passing reason; none once one arrived. */
  softBounces: z.optional(z.object({ count: z.number(), since: instant })),
  /** The task that somebody last wrote about to this address: what comes back belongs to it. */
  thread: z.optional(z.object({ taskId: z.string(), at: instant })),
  suppressed: z.optional(
    z.object({ reason: z.enum(['unsubscribed', 'bounced', 'complained', 'opted-out']), at: instant }),
  ),
  asked,
});

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

/** What Heardback itself writes back within a conversation. */
export const sayings = ['why', 'thanks', 'ask-again', 'stopped', 'resumed', 'help'] as const;

export const holdReasons = ['paused', 'surge'] as const;

const attempt = z.object({ id: z.string(), at: instant });
const surveyBase = {
  ...row,
  kind: z.literal('survey'),
  id: z.string(),
  program: z.string(),
  programHash: z.string(),
  type: z.enum(['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs']),
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
  /** Waits for a person: its programme is paused, or it came in a surge. */
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
  /** What of a conversation was said to them already: nothing is said twice. */
  said: z.optional(z.array(z.enum(sayings))),
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

export const taskStates = [
  'settling',
  'open',
  'acknowledged',
  'contacted',
  'resolved',
  'verified',
  'dismissed',
  'withdrawn',
] as const;
export const HistoryEntrySchema = z.object({
  at: instant,
  by: z.string(),
  act: z.string(),
  note: z.optional(z.string()),
});

export const TaskRowSchema = z.object({
  ...row,
  kind: z.literal('task'),
  id: z.string(),
  state: z.enum(taskStates),
  group: z.enum(['detractor', 'passive', 'promoter']),
  severity: z.enum(['low', 'normal', 'high', 'urgent']),
  /** What of the customer's words a person must see at once. */
  flags: z.optional(z.array(z.enum(['injury', 'legal', 'press', 'self-harm', 'data-deletion', 'contradiction']))),
  /** The customer asked not to be contacted. */
  noContact: z.optional(z.boolean()),
  /** Where nobody gave a rating: the customer wrote without one, or a system told us. */
  origin: z.optional(z.enum(['remark', 'signal'])),
  /** Absent for a signal. */
  surveyId: z.optional(z.string()),
  /** Programme; for a signal the type of the event. */
  program: z.string(),
  contactId: z.string(),
  contact: z.object({ name: z.optional(z.string()), email: z.optional(z.string()), phone: z.optional(z.string()) }),
  title: z.optional(z.string()),
  /** Business id, amount and language of what the answer was about. */
  businessId: z.optional(z.string()),
  amount: z.optional(z.number()),
  currency: z.optional(z.string()),
  language: z.optional(z.string()),
  /** Further answers of the same customer that this task holds. */
  joined: z.optional(
    z.array(
      z.object({
        surveyId: z.string(),
        program: z.string(),
        group: z.enum(['detractor', 'passive', 'promoter']),
        score: z.number(),
        comment: z.optional(z.string()),
        revision: z.number(),
        at: instant,
      }),
    ),
  ),
  score: z.optional(z.number()),
  comment: z.optional(z.string()),
  /** Revision of the response that this task reflects. */
  revision: z.number(),
  team: z.string(),
  owner: z.object({ name: z.string(), email: z.string() }),
  settleUntil: instant,
  restarts: z.number(),
  openedAt: z.optional(instant),
  dueAt: instant,
  resolveBy: instant,
  /** When the owner is reminded of the first contact. */
  remindAt: z.optional(instant),
  /** When somebody further up is called, beyond the two clocks' own ends. */
  ladder: z.optional(
    z.array(
      z.object({
        at: instant,
        clock: z.enum(['contact', 'solution']),
        to: z.object({ name: z.string(), email: z.string() }),
      }),
    ),
  ),
  /** Up to when deadlines were dealt with. */
  rungUntil: z.optional(instant),
  /** What the customer was told: that somebody will write by then. */
  promise: z.optional(
    z.object({
      by: instant,
      madeAt: instant,
      /** When the customer hears that it takes longer, unless somebody wrote. */
      tellAt: z.optional(instant),
      /** What they were promised instead. */
      renewedBy: z.optional(instant),
    }),
  ),
  /** Whether the customer hears that somebody has it. */
  acknowledge: z.optional(z.boolean()),
  /** The customer's. */
  timezone: z.optional(z.string()),
  /** What the customer said after the repair. */
  recovery: z.optional(
    z.object({
      surveyId: z.string(),
      score: z.number(),
      group: z.enum(['detractor', 'passive', 'promoter']),
      at: instant,
    }),
  ),
  /** The customer has to answer first: both clocks stand still since then. */
  waitingSince: z.optional(instant),
  /** The last message of the conversation with the customer, for the headers of the next mail. */
  thread: z.optional(z.string()),
  /** How much of the history is in the audit trail, and the hash that the next entry follows on. */
  audit: z.optional(z.object({ seq: z.number(), hash: z.string() })),
  escalation: z.number(),
  cause: z.optional(z.string()),
  outcome: z.optional(z.string()),
  history: z.array(HistoryEntrySchema),
  /** How many entries of the history staff and the bus have been told of. */
  announced: z.number(),
  generation: z.number(),
  wakeAt: z.optional(instant),
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

/** The one task of a customer that further answers join. */
export const OpenRowSchema = z.object({
  ...row,
  kind: z.literal('open'),
  contactId: z.string(),
  taskId: z.string(),
  at: instant,
});

/** The task that an answer joined. */
export const MemberRowSchema = z.object({
  ...row,
  kind: z.literal('member'),
  surveyId: z.string(),
  taskId: z.string(),
});

/** Buttons in a mail to staff: for whom, about which step of a task, and which were pressed. */
export const ButtonRowSchema = z.object({
  ...row,
  kind: z.literal('button'),
  id: z.string(),
  taskId: z.string(),
  to: z.object({ name: z.string(), email: z.string() }),
  used: z.record(z.string(), instant),
  expires: z.number(),
});

/** Who of a team takes tasks, and who is away: data, since it changes without a deployment. */
export const RosterRowSchema = z.object({
  ...row,
  kind: z.literal('roster'),
  team: z.string(),
  /** In the place of the configuration's. */
  members: z.optional(z.array(z.object({ name: z.string(), email: z.string(), languages: z.array(z.string()) }))),
  absences: z.array(z.object({ email: z.string(), from: instant, until: instant })),
  /** When each was last given a task. */
  turns: z.record(z.string(), instant),
});

/** What a customer's words may be used for. */
export const consentUses = ['testimonial', 'case-study', 'referral'] as const;

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

/** Somebody of the company who has signed in; known by the hash of what their browser carries. */
export const SessionRowSchema = z.object({
  ...row,
  kind: z.literal('session'),
  id: z.string(),
  email: z.string(),
  name: z.string(),
  groups: z.array(z.string()),
  createdAt: instant,
  endedAt: z.optional(instant),
  expires: z.number(),
});

/** A step of a task that somebody hears of. */
const told = z.object({ taskId: z.string(), number: z.number() });

/** What somebody was told lately, and what waits to be told at once because it was too much. */
export const DigestRowSchema = z.object({
  ...row,
  kind: z.literal('digest'),
  /** `owner.<hash>` or `chat.<name>`. */
  id: z.string(),
  to: z.union([z.object({ email: z.string(), name: z.string() }), z.object({ chat: z.string() })]),
  since: instant,
  count: z.number(),
  pending: z.array(told),
  /** When what waits is told; the table's stream tells of rows that are due. */
  wakeAt: z.optional(instant),
  generation: z.number(),
  state: z.enum(['quiet', 'waiting', 'due']),
  expires: z.number(),
});

/** What another system did not take, however often it was tried: listed, and sent again when a person says so. */
export const UndeliveredRowSchema = z.object({
  ...row,
  kind: z.literal('undelivered'),
  id: z.string(),
  target: z.string(),
  steps: z.array(told),
  reason: z.string(),
  tries: z.number(),
  at: instant,
  replayedAt: z.optional(instant),
  expires: z.number(),
});

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

/** How often something was done in a day that is not to be done too often. */
export const QuotaRowSchema = z.object({
  ...row,
  kind: z.literal('quota'),
  id: z.string(),
  count: z.number(),
  expires: z.number(),
});

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
});

/** The end of a trail that belongs to no task: what was done to teams, switches and sessions. */
export const TrailRowSchema = z.object({
  ...row,
  kind: z.literal('trail'),
  chain: z.string(),
  seq: z.number(),
  hash: z.string(),
});

/** How far the reconciler has looked through the due index. */
export const CursorRowSchema = z.object({ ...row, kind: z.literal('cursor'), name: z.string(), hour: z.string() });

/** A signed request that was taken: the same signature again is a replay. */
export const SeenRowSchema = z.object({
  ...row,
  kind: z.literal('seen'),
  digest: z.string(),
  at: instant,
  expires: z.number(),
});

/** What operators switched by hand, without a deployment. */
export const SwitchesRowSchema = z.object({
  ...row,
  kind: z.literal('switches'),
  id: z.literal('all'),
  /** By programme; `*` stands for all. */
  paused: z.record(z.string(), z.object({ since: instant, reason: z.optional(z.string()) })),
  /** Decide and record everything, send only to these addresses. */
  shadow: z.optional(z.object({ since: instant, allow: z.array(z.string()) })),
});

/** How many surveys of a programme were scheduled in one hour, and what a person said of that. */
export const PaceRowSchema = z.object({
  ...row,
  kind: z.literal('pace'),
  program: z.string(),
  hour: z.string(),
  count: z.number(),
  ruling: z.optional(z.enum(['released', 'dropped'])),
  expires: z.number(),
});

/** How many surveys fall due in one minute. */
export const BurstRowSchema = z.object({
  ...row,
  kind: z.literal('burst'),
  minute: z.string(),
  count: z.number(),
  expires: z.number(),
});

export const RowSchema = z.discriminatedUnion('kind', [
  EventRowSchema,
  DuplicateRowSchema,
  ProgramRowSchema,
  ContactRowSchema,
  AddressRowSchema,
  SurveyRowSchema,
  IntentRowSchema,
  TaskRowSchema,
  CursorRowSchema,
  SubjectRowSchema,
  SwitchesRowSchema,
  PaceRowSchema,
  BurstRowSchema,
  SeenRowSchema,
  HeardRowSchema,
  SayingRowSchema,
  OpenRowSchema,
  MemberRowSchema,
  RosterRowSchema,
  ButtonRowSchema,
  MessageRowSchema,
  SessionRowSchema,
  AuditRowSchema,
  TrailRowSchema,
  QuotaRowSchema,
  ConsentRowSchema,
  DigestRowSchema,
  UndeliveredRowSchema,
]);

export type Row = z.infer<typeof RowSchema>;
export type RowKind = Row['kind'];
export type RowOf<K extends RowKind> = Extract<Row, { kind: K }>;
export type EventRow = RowOf<'event'>;
export type ContactRow = RowOf<'contact'>;
export type AddressRow = RowOf<'address'>;
export type SurveyRow = RowOf<'survey'>;
export type TaskRow = RowOf<'task'>;
export type SubjectRow = RowOf<'subject'>;
export type SwitchesRow = RowOf<'switches'>;
export type SayingRow = RowOf<'saying'>;
export type Saying = (typeof sayings)[number];
export type RosterRow = RowOf<'roster'>;
export type ButtonRow = RowOf<'button'>;
export type MessageRow = RowOf<'message'>;
export type SessionRow = RowOf<'session'>;
export type DigestRow = RowOf<'digest'>;
export type UndeliveredRow = RowOf<'undelivered'>;
export type ConsentRow = RowOf<'consent'>;
export type QuotaRow = RowOf<'quota'>;
export type AuditRow = RowOf<'audit'>;
export type PaceRow = RowOf<'pace'>;
export type HoldReason = (typeof holdReasons)[number];
export type Decision = z.infer<typeof DecisionSchema>;
export type Reason = z.infer<typeof ReasonSchema>;
export type Response = z.infer<typeof ResponseSchema>;
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
export type Channel = z.infer<typeof channel>;
