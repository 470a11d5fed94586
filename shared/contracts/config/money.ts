import * as z from 'zod';
import { journeyStages } from './journey.ts';
import { duration, eventType } from './values.ts';

/** Events that are nobody's moment and yet belong to the journey, by their stage: noted, counted, never asked about. */
export const touchpoints = z
  .record(
    eventType,
    z.enum(journeyStages, {
      error: (issue) => `is ${JSON.stringify(issue.input)}; write one of ${journeyStages.join(', ')}`,
    }),
  )
  .default({});

/** Event types whose amounts are revenue. One sale must not be told by two of them. */
export const revenue = z
  .array(eventType)
  .min(1, { error: 'names no event type; leave it out and it is `purchase.completed`' })
  .default(['purchase.completed']);

/** Event types whose amounts were given back, and are taken off revenue. */
export const refunds = z.array(eventType).default([]);

/** Days for which people are followed after their answer where the address does not say. */
export const horizon = z
  .union([z.literal(90), z.literal(180), z.literal(365)], { error: 'is 90, 180 or 365: days after the answer' })
  .default(180);

/** When a customer is lost: an event says so, or they have brought no revenue for as long. */
export const churn = z
  .union([z.strictObject({ event: eventType }), z.strictObject({ silence: duration })], {
    error: "must be { event: 'contract.ended' } or { silence: '180 days' }",
  })
  .prefault({ silence: '180 days' });
