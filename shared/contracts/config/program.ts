import * as z from 'zod';
import { hours } from './calendar.ts';
import { ConditionsSchema } from './conditions.ts';
import { journeyStages } from './journey.ts';
import { survey } from './survey.ts';
import { date, duration, eventType, name, share, weekdays } from './values.ts';

/** One moment, one survey, its timing, eligibility and follow-up rules. */
export const program = z.strictObject({
  moment: eventType,
  /** Event types that undo the moment for the same id; what they are for purchases, tickets and invoices is known. */
  undoneBy: z.array(eventType).default([]),
  journey: z.enum(journeyStages),
  survey,
  /** 1 is the most important; the winner when two programmes want the same person. */
  priority: z.int().min(1).max(99),
  ask: z.strictObject({
    after: duration,
    /** In order of preference; the first that can reach the person is used. */
    by: z.array(z.enum(['email', 'sms'])).min(1),
    /** Another channel for those whose mail came back, or whose text could not be delivered; on its own terms of consent and hours. */
    fallback: z.enum(['email', 'sms']).optional(),
    /** How long after it was due the question still makes sense. */
    within: duration,
    remind: z.array(duration).max(2).default([]),
    /** Counts `after` from a later event about the same id; should none come, asks this long after the moment itself. */
    waitFor: z.strictObject({ event: eventType, atMost: duration }).optional(),
    /** Only when all of this holds for the event or the customer, e.g. `{ amount: { atLeast: 50 } }`. */
    only: ConditionsSchema.default({}),
    /** Not when any of this holds, e.g. `{ closedBy: ['automation'] }` or `{ 'customer.properties.plan': 'trial' }`. */
    unless: ConditionsSchema.default({}),
    /** Share of contacts that are asked at all: always the same ones. */
    sample: share.default(1),
    emailHours: hours.prefault({ from: '08:00', to: '20:00', on: [...weekdays] }),
    smsHours: hours.prefault({ from: '09:00', to: '20:00', on: [...weekdays.slice(0, 6)] }),
  }),
  /** Whether anybody may answer over a public link: a printed QR code, a link in an app, a tablet at the counter. */
  link: z.boolean().default(false),
  answerWithin: duration.prefault('30 days'),
  /** From the day after this date on the programme is named as one that deserves a fresh look: is it still worth asking, and this? */
  reviewBy: date.optional(),
  /** What those who were asked are hoped to do next; counted of those asked at least so long ago. */
  conversion: z.strictObject({ event: eventType, within: duration.prefault('30 days') }).optional(),
  atMostOnceIn: duration,
  followUp: z.strictObject({
    team: name,
    detractor: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '8 hours', resolveWithin: '40 hours' }),
    /** Only those who wrote a comment. */
    passive: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '24 hours', resolveWithin: '40 hours' }),
    promoter: z
      .strictObject({ contactWithin: duration, resolveWithin: duration })
      .prefault({ contactWithin: '40 hours', resolveWithin: '40 hours' }),
    /** Whether a customer who was unhappy, or wrote, hears by mail or text that somebody has it, once the task opens. */
    acknowledge: z.boolean().default(false),
    /** How long an answer may still change before somebody is called. */
    settle: duration.prefault('10 minutes'),
  }),
});

export type ProgramConfig = z.output<typeof program>;
export type SurveyConfig = ProgramConfig['survey'];
