import * as z from 'zod/mini';

/** Business events as they arrive on the bus. Unknown fields are left out, never refused. */
const scalar = z.union([z.string(), z.number(), z.boolean()]);
const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const moment = z.pipe(
  z.union([z.string(), z.number()]),
  z.pipe(
    z.transform((value: string | number) => new Date(value)),
    z.pipe(
      z.date('is no point in time; write ISO 8601 such as 2026-11-20T09:30:00Z'),
      z.transform((date: Date) => date.toISOString()),
    ),
  ),
);
const decimal = z.pipe(z.union([z.number(), z.string()]), z.pipe(z.transform(Number), z.number('must be a number')));
const label = z.pipe(z.union([z.string(), z.number()]), z.pipe(z.transform(String), text(200)));
const email = z
  .string()
  .check(
    z.trim(),
    z.maxLength(254),
    z.regex(/^[^\s@<>"(),:;]+@[^\s@<>"(),:;]+\.[^\s@<>"(),:;.]{2,}$/, 'is no e-mail address'),
  );
const phone = z.string().check(z.trim(), z.regex(/^\+[1-9]\d{6,14}$/, 'is not in E.164, such as +442071838750'));

export const CustomerSchema = z.object({
  id: z.optional(label),
  email: z.optional(email),
  phone: z.optional(phone),
  name: z.optional(text(200)),
  locale: z.optional(text(35)),
  timezone: z.optional(text(64)),
  smsConsent: z.optional(z.boolean()),
  emailConsent: z.optional(z.boolean()),
  properties: z.optional(z.record(z.string(), scalar)),
});

export const DetailSchema = z.object({
  id: label,
  /** Other names that the system has for the same thing: a payment and its invoice. */
  alsoKnownAs: z.optional(z.array(label)),
  occurredAt: z.optional(moment),
  customer: CustomerSchema,
  properties: z.optional(z.record(z.string(), scalar)),
  title: z.optional(text(200)),
  amount: z.optional(decimal),
  currency: z.optional(text(3)),
  subject: z.optional(text(500)),
  agent: z.optional(z.object({ id: z.optional(text(200)), name: z.optional(text(200)), email: z.optional(text(254)) })),
  closedBy: z.optional(z.enum(['agent', 'customer', 'automation'])),
  number: z.optional(label),
  dueAt: z.optional(moment),
});

export const EnvelopeSchema = z.object({
  id: z.string(),
  source: text(256),
  'detail-type': text(128),
  time: moment,
  detail: z.unknown(),
});

/** A business event after parsing: what happened, to whom, when. */
export const BusinessEventSchema = z.object({
  ...DetailSchema.shape,
  source: z.string(),
  type: z.string(),
  occurredAt: z.string(),
});
export type BusinessEvent = z.infer<typeof BusinessEventSchema>;
export type Customer = z.infer<typeof CustomerSchema>;
