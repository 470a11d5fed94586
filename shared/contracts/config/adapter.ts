import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';
import { FromSchema } from './field.ts';
import { eventType } from './values.ts';

/** Fields of our own event that a reader may fill. */
export const targets = [
  'id',
  'occurredAt',
  'title',
  'amount',
  'currency',
  'subject',
  'closedBy',
  'number',
  'dueAt',
  'agent.id',
  'agent.name',
  'agent.email',
  'customer.id',
  'customer.email',
  'customer.phone',
  'customer.name',
  'customer.locale',
  'customer.timezone',
  'customer.smsConsent',
  'customer.emailConsent',
] as const;

const target = z.union([
  z.enum(targets),
  z.templateLiteral(['properties.', z.string().min(1)]),
  z.templateLiteral(['customer.properties.', z.string().min(1)]),
]);

export const AdapterSchema = z
  .strictObject({
    /** Conditions on the event as it came: `source`, `detail-type`, `detail.…`. All must hold. */
    when: ConditionsSchema,
    /** What it is to us: an event type such as `purchase.completed`. */
    type: eventType,
    /** Name of the system; the event's own when left out. */
    source: z.string().min(1).max(100).optional(),
    map: z
      .partialRecord(target, FromSchema)
      .refine((map) => 'id' in map, { error: 'has no `id`: what the business calls it, such as the order number' }),
  })
  .refine(({ when }) => Object.keys(when).length > 0, {
    path: ['when'],
    error: 'is empty; say which events this reads',
  });

export type AdapterConfig = z.output<typeof AdapterSchema>;
