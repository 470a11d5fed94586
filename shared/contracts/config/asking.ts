import * as z from 'zod';
import { share } from './values.ts';

export const consent = z
  .strictObject({
    /** Whether customers may be asked by mail unless they objected (as existing customers), or only with consent. */
    email: z.boolean().default(true),
    /** Countries (ISO 3166) with another rule for mail; texts always need consent. */
    countries: z
      .record(z.string().regex(/^[A-Z]{2}$/), z.strictObject({ email: z.enum(['consent', 'existing-customer']) }))
      .default({}),
  })
  .prefault({});

/** How texts leave. A customer can answer by text only where the number is a two-way one of AWS End User Messaging. */
export const texts = z
  .strictObject({
    number: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/, { error: 'is no number with its country code; write one such as +12025550123' })
      .optional(),
    replies: z.boolean().default(true),
    /**
     * US dollars that the account may spend on texts in a month, in its region; a new account has 1. Yours:
     * `aws pinpoint-sms-voice-v2 describe-spend-limits`.
     */
    monthlyLimit: z
      .number()
      .positive({ error: 'is no amount; write the US dollars that `describe-spend-limits` names, such as 50' })
      .default(1),
    /** The share of it at which an alarm rings, while texts still leave. */
    warnAt: share.refine((value) => value > 0, { error: 'is 0; write a share such as 0.8' }).default(0.8),
  })
  .prefault({});

/** Who belongs to the company and is never asked, besides the sender's domain and the owners of teams. */
export const ownPeople = z
  .strictObject({
    domains: z.array(z.string().min(3)).default([]),
    addresses: z.array(z.string().min(3)).default([]),
  })
  .prefault({});

/** An hour with more surveys of one programme than this is held for a person. */
export const surge = z
  .strictObject({
    /** Times the programme's usual hour. */
    times: z.number().min(2).default(10),
    /** However quiet the usual hour, so many are never a surge; taken for the usual hour while there is no history. */
    atLeast: z.int().min(1).default(1000),
  })
  .prefault({});
