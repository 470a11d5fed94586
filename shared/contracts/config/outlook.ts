import * as z from 'zod';
import { journeyStages } from './journey.ts';
import { duration, name, severity } from './values.ts';

const property = z.string().min(1).max(40);
const date = z.string().regex(/^\d{4}-\d\d-\d\d$/, { error: 'is no date such as 2027-03-31' });

/** A score that somebody wants to reach. */
const goal = z.strictObject({
  name: z.string().min(1).max(80).optional(),
  /** Of one programme, or of one stage of the journey; of all answers of the type where neither is said. */
  program: name.optional(),
  stage: z.enum(journeyStages).optional(),
  type: z.enum(['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs']),
  score: z.number(),
  /** Where it began. */
  baseline: z.number().optional(),
  by: date.optional(),
});

/** What the figures of what comes are held against. */
export const outlook = {
  /**
   * Where improvements do not reach: one property of events, which `properties` names too, and its values. What changes there
   * as well was not the improvement.
   */
  holdout: z.strictObject({ property, values: z.array(z.string()).min(1).max(50) }).optional(),
  /**
   * Opens a task, through the front door like any event, for customers of whom the model says that they are about to leave.
   * Nobody gets one twice in the same `every`, nor where a task about them was opened in that time, nor who left the surveys.
   */
  atRisk: z
    .strictObject({
      team: name,
      /** From this probability on. */
      from: z
        .number()
        .gt(0, { error: 'is no probability; write one between 0 and 1, such as 0.6' })
        .lt(1, { error: 'is no probability; write one between 0 and 1, such as 0.6' })
        .default(0.5),
      every: duration.prefault('90 days'),
      /** So many tasks a day: the most likely first. */
      most: z.int().min(1).max(100, { error: 'is more than a hundred tasks a day' }).default(10),
      severity: severity.default('normal'),
      contactWithin: duration.prefault('16 hours'),
      resolveWithin: duration.prefault('40 hours'),
    })
    .optional(),
  goals: z.array(goal).max(30, { error: 'are more than thirty' }).default([]),
};

export type Goal = z.output<typeof goal>;
