import * as z from 'zod';
import { ConditionsSchema } from './conditions.ts';

/** Systems that Heardback knows how to read, and readers of one's own for any other. */
const partner = (start: string) =>
  z
    .string()
    .startsWith(start, { error: `names a partner event source; it begins with '${start}'` })
    .optional();

export const SourcesSchema = z
  .strictObject({
    stripe: z
      .strictObject({
        /** Whether a charge is a purchase too, for shops that do not use Checkout. */
        charges: z.boolean().default(false),
        /** Name of the partner event source that Stripe made in this account; a bus and a rule for it are created. */
        partnerSource: partner('aws.partner/stripe.com/'),
      })
      .prefault({}),
    shopify: z.strictObject({ partnerSource: partner('aws.partner/shopify.com/') }).prefault({}),
  })
  .prefault({});

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

const path = z.string().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const target = z.union([
  z.enum(targets),
  z.templateLiteral(['properties.', z.string().min(1)]),
  z.templateLiteral(['customer.properties.', z.string().min(1)]),
]);

const from = z.union([
  path,
  z.strictObject({
    /** The first of these that has a value. */
    path: z.union([path, z.array(path).min(1)]),
    /** What is found, and what it means: `{ done: 'agent', auto: 'automation' }`. What is not named is left out. */
    values: z.record(z.string(), scalar).optional(),
    /** The number is in the smallest unit of the currency that this path names. */
    minorUnitsOf: path.optional(),
  }),
  z.strictObject({ always: scalar }),
]);

export const AdapterSchema = z
  .strictObject({
    /** Conditions on the event as it came: `source`, `detail-type`, `detail.…`. All must hold. */
    when: ConditionsSchema,
    /** What it is to us: an event type such as `purchase.completed`. */
    type: z
      .string()
      .regex(/^[a-z][a-z0-9_-]*(\.[a-z][a-z0-9_-]*)+$/, { error: "names an event type such as 'purchase.completed'" }),
    /** Name of the system; the event's own when left out. */
    source: z.string().min(1).max(100).optional(),
    map: z
      .partialRecord(target, from)
      .refine((map) => 'id' in map, { error: 'has no `id`: what the business calls it, such as the order number' }),
  })
  .refine(({ when }) => Object.keys(when).length > 0, {
    path: ['when'],
    error: 'is empty; say which events this reads',
  });

export type Sources = z.output<typeof SourcesSchema>;
export type AdapterConfig = z.output<typeof AdapterSchema>;
