import * as z from 'zod/mini';
import { taskActs } from '../task-acts.ts';
import { instant, row, surveyType } from './base.ts';
import { LatestSchema } from './latest.ts';

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

const person = z.object({ name: z.string(), email: z.string() });
const clock = z.enum(['contact', 'solution']);

export const HistoryEntrySchema = z.object({
  at: instant,
  by: z.string(),
  act: z.enum(taskActs),
  note: z.optional(z.string()),
  /** Who was told of it by mail. */
  to: z.optional(person),
  /** Which clock has ended, where one has. */
  clock: z.optional(clock),
});

/** Type and both ends of the survey that a rating was given to. */
export const ScaleSchema = z.object({ type: surveyType, low: z.number(), high: z.number() });

const promise = z.object({
  by: instant,
  madeAt: instant,
  /** When the customer hears that it takes longer, unless somebody wrote. */
  tellAt: z.optional(instant),
  /** What they were promised instead. */
  renewedBy: z.optional(instant),
  /** When somebody wrote. */
  keptAt: z.optional(instant),
});

const taskBase = {
  ...row,
  kind: z.literal('task'),
  id: z.string(),
  group: z.enum(['detractor', 'passive', 'promoter']),
  severity: z.enum(['low', 'normal', 'high', 'urgent']),
  /** What of the customer's words a person must see at once. */
  flags: z.optional(
    z.array(
      z.enum([
        ...(['injury', 'danger', 'legal', 'fraud', 'discrimination', 'press', 'self-harm', 'data-deletion'] as const),
        ...(['death', 'wrong-person', 'contradiction'] as const),
      ]),
    ),
  ),
  /** One of those whom the company cannot lose, by the configuration's conditions. */
  isKey: z.optional(z.boolean()),
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
  /** Who wrote last, where it was not the customer: what answers them goes there. */
  writer: z.optional(z.object({ email: z.string() })),
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
        scale: z.optional(ScaleSchema),
        comment: z.optional(z.string()),
        revision: z.number(),
        at: instant,
      }),
    ),
  ),
  score: z.optional(z.number()),
  scale: z.optional(ScaleSchema),
  comment: z.optional(z.string()),
  latest: z.optional(LatestSchema),
  /** Revision of the response that this task reflects. */
  revision: z.number(),
  team: z.string(),
  owner: person,
  settleUntil: instant,
  restarts: z.number(),
  dueAt: instant,
  resolveBy: instant,
  /** When the owner is reminded of the first contact. */
  remindAt: z.optional(instant),
  /** When somebody further up is called, beyond the two clocks' own ends. */
  ladder: z.optional(
    z.array(
      z.object({
        at: instant,
        clock,
        to: person,
      }),
    ),
  ),
  /** What the customer was told: that somebody will write by then. */
  promise: z.optional(promise),
  /** What they were told before, and what became of it. */
  promises: z.optional(z.array(promise)),
  /** Whether the customer hears that somebody has it. */
  acknowledge: z.optional(z.boolean()),
  /** The customer's. */
  timezone: z.optional(z.string()),
  /** What the customer said after the repair. */
  recovery: z.optional(
    z.object({
      surveyId: z.string(),
      score: z.number(),
      scale: z.optional(ScaleSchema),
      group: z.enum(['detractor', 'passive', 'promoter']),
      at: instant,
    }),
  ),
  /** The last message of the conversation with the customer, for the headers of the next mail. */
  thread: z.optional(z.string()),
  /** How much of the history is in the audit trail, and the hash that the next entry follows on. */
  audit: z.optional(z.object({ seq: z.number(), hash: z.string() })),
  /** Working time in milliseconds for the first contact and the solution: what it gets again when it is opened again. */
  within: z.optional(z.object({ contact: z.number(), solution: z.number() })),
  /** When somebody here first answered the customer. */
  contactedAt: z.optional(instant),
  /** When somebody here last did anything about it. */
  touchedAt: z.optional(instant),
  escalation: z.number(),
  cause: z.optional(z.string()),
  outcome: z.optional(z.string()),
  /** The newest steps; older ones lie in chapters of their own. */
  history: z.array(HistoryEntrySchema),
  /** How many chapters there are, and how many steps lie in them. */
  past: z.optional(z.object({ chapters: z.number(), steps: z.number() })),
  /** How many steps, from the first on, staff and the bus have been told of. */
  announced: z.number(),
  generation: z.number(),
  wakeAt: z.optional(instant),
};

/** Somebody owes the customer something. */
const active = {
  openedAt: instant,
  /** Up to when deadlines were dealt with. */
  rungUntil: z.optional(instant),
  /** The customer has to answer first: both clocks stand still since then. */
  waitingSince: z.optional(instant),
};
const over = { openedAt: instant, closedAt: instant };

export const TaskRowSchema = z.discriminatedUnion('state', [
  z.object({ ...taskBase, state: z.literal('settling') }),
  z.object({ ...taskBase, ...active, state: z.literal('open') }),
  z.object({ ...taskBase, ...active, state: z.literal('acknowledged') }),
  z.object({ ...taskBase, ...active, state: z.literal('contacted') }),
  z.object({ ...taskBase, ...over, state: z.literal('resolved') }),
  z.object({ ...taskBase, ...over, state: z.literal('verified') }),
  z.object({ ...taskBase, ...over, state: z.literal('dismissed') }),
  z.object({ ...taskBase, openedAt: z.optional(instant), state: z.literal('withdrawn') }),
]);

/** Steps of a task that were told long ago: a history may grow longer than a row. */
export const ChapterRowSchema = z.object({
  ...row,
  kind: z.literal('chapter'),
  taskId: z.string(),
  number: z.number(),
  entries: z.array(HistoryEntrySchema),
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

export type TaskRow = z.infer<typeof TaskRowSchema>;

export type ChapterRow = z.infer<typeof ChapterRowSchema>;

export type RatingScale = z.infer<typeof ScaleSchema>;

export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;
