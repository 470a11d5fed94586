import * as z from 'zod/mini';

/** A business event as it is stored. What arrives is read by `readDetail`, which is more patient than a schema can be. */
const properties = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const CustomerSchema = z.object({
  id: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  name: z.optional(z.string()),
  locale: z.optional(z.string()),
  timezone: z.optional(z.string()),
  smsConsent: z.optional(z.boolean()),
  emailConsent: z.optional(z.boolean()),
  properties: z.optional(properties),
});

/** What happened, to whom, when. */
export const BusinessEventSchema = z.object({
  source: z.string(),
  type: z.string(),
  id: z.string(),
  /** Other names that the system has for the same thing: a payment and its invoice. */
  alsoKnownAs: z.optional(z.array(z.string())),
  occurredAt: z.string(),
  customer: CustomerSchema,
  properties: z.optional(properties),
  title: z.optional(z.string()),
  amount: z.optional(z.number()),
  currency: z.optional(z.string()),
  subject: z.optional(z.string()),
  agent: z.optional(
    z.object({ id: z.optional(z.string()), name: z.optional(z.string()), email: z.optional(z.string()) }),
  ),
  closedBy: z.optional(z.enum(['agent', 'customer', 'automation'])),
  number: z.optional(z.string()),
  dueAt: z.optional(z.string()),
});

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

/** What EventBridge puts around an event. */
export const EnvelopeSchema = z.object({
  id: z.string(),
  source: text(256),
  'detail-type': text(128),
  time: z.pipe(
    z.string(),
    z.pipe(
      z.transform((time: string) => new Date(time)),
      z.pipe(
        z.date(),
        z.transform((date: Date) => date.toISOString()),
      ),
    ),
  ),
  detail: z.unknown(),
});

export type BusinessEvent = z.infer<typeof BusinessEventSchema>;
export type Customer = z.infer<typeof CustomerSchema>;
