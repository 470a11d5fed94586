import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';
import { duration, eventType, name } from './values.ts';

const severity = z.enum(['low', 'normal', 'high', 'urgent']);

/** Nobody should wait longer for an answer that is written. */
const longestHold = 120_000;

/** How answers become tasks, and whose they are. */
export const tasks = z.strictObject({
  /** An answer of the same customer so soon after the last one joins their open task. */
  joinWithin: duration.prefault('7 days'),
  /** Share of the time to the first contact after which the owner is reminded. */
  remindAfter: z.number().gt(0).lt(1).default(0.75),
  /** From this amount on, in whatever currency, an unhappy customer is more urgent. */
  highAmount: z.number().positive().default(1000),
  /** Customers whom the company cannot lose, e.g. `{ 'customer.properties.plan': 'enterprise' }`. */
  keyCustomers: ConditionsSchema.default({}),
  /**
   * The first that fits decides whether there is a task, and how urgent: of `score`, `group`, `persona`, `amount`, `comment` (`{ has: ['refund'] }`),
   * `customer.properties.…`, …
   */
  rules: z
    .array(z.strictObject({ when: ConditionsSchema, open: z.boolean().default(true), severity: severity.optional() }))
    .default([]),
  /** So long before a promise to write would be broken the customer hears that it takes longer. */
  slipNotice: duration.prefault('1 hour'),
  /** So long a letter written in the inbox is held, in which whoever wrote it can take it back; '0 seconds' sends at once. */
  undoWithin: duration
    .prefault('10 seconds')
    .refine((length) => length <= longestHold, { error: 'is too long; a letter is held for at most 2 minutes' }),
  /** So many promoters a team thanks in a day; the others wait until tomorrow. */
  thanksADay: z.int().min(1).max(1_000).default(50),
  /** Whether the agent whom an answer rates gets it, if they belong to the team; otherwise never they. */
  toRatedAgent: z.boolean().default(false),
  /** The first that fits names the team; otherwise it is the programme's. */
  routing: z.array(z.strictObject({ when: ConditionsSchema, team: name })).default([]),
  /** Events that open a task without a survey: a failed payment, a bad public review, a note from a call. */
  signals: z
    .record(
      eventType,
      z.strictObject({
        team: name,
        title: z.string().min(1).max(120).optional(),
        severity: severity.default('high'),
        contactWithin: duration.prefault('8 hours'),
        resolveWithin: duration.prefault('40 hours'),
        /** Only when all of this holds of the event, e.g. `{ 'properties.stars': { below: 3 } }`. */
        when: ConditionsSchema.default({}),
      }),
    )
    .default({}),
});
