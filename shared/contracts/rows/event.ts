import * as z from 'zod/mini';
import { BusinessEventSchema } from '../event.ts';
import { instant, row } from './base.ts';
import { phrased, worded } from './phrases.ts';

export const verdicts = ['scheduled', 'deferred', 'skipped', 'cancelled', 'duplicate', 'parked'] as const;

const ReasonSchema = z.object({
  rule: z.string(),
  verdict: z.enum(['pass', 'fail', 'note']),
  detail: z.string(),
});

/** Rows name what is said often (see `phrases`); earlier ones have all words. */
const KeptReasonSchema = z.pipe(
  z.transform((kept: unknown) => (typeof kept === 'string' ? worded(kept) : kept)),
  ReasonSchema,
);

export const DecisionSchema = z.object({
  at: instant,
  program: z.string(),
  verdict: z.enum(verdicts),
  reasons: z.array(KeptReasonSchema),
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
  /** Whoever it was about was erased; what is left knows a copy of the event when it comes again. */
  erasedAt: z.optional(instant),
  expires: z.number(),
});

/** What happened to one business id, from every system that names it: who cancelled, reopened, delivered what. */
export const SubjectRowSchema = z.object({
  ...row,
  kind: z.literal('subject'),
  id: z.string(),
  /** This is another name of that business id, under which everything is kept. */
  sameAs: z.optional(z.string()),
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

export type EventRow = z.infer<typeof EventRowSchema>;

export type SubjectRow = z.infer<typeof SubjectRowSchema>;

export type Decision = z.infer<typeof DecisionSchema>;

export type Reason = z.infer<typeof ReasonSchema>;

/** A row as it is kept: decisions name what the rules said, rather than repeat it. */
export const kept = <R extends { readonly kind: string }>(row: R): object => {
  const { decisions, decision } = row as Partial<Pick<EventRow, 'decisions'> & { decision: Decision }>;
  return {
    ...row,
    ...(row.kind === 'event' && decisions && { decisions: decisions.map(keptDecision) }),
    ...(row.kind === 'duplicate' && decision && { decision: keptDecision(decision) }),
  };
};

const keptDecision = ({ reasons, ...decision }: Decision): object => ({ ...decision, reasons: reasons.map(phrased) });
