import * as z from 'zod';
import { domain } from './values.ts';

const concurrent = z.number().int().min(1).max(1_000);

const keyArn = /^arn:aws[\w-]*:kms:[a-z0-9-]+:\d{12}:key\/[\w-]+$/;
const noKey = 'is no key; write `true` to have one made, or the ARN of yours: `arn:aws:kms:REGION:ACCOUNT:key/ID`';

export const stage = z.strictObject({
  /** Test-mode events of payment systems are refused on a live stage. */
  live: z.boolean(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/)
    .optional(),
  account: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  /** Who hears when something breaks. */
  alarmEmail: z.email().optional(),
  /**
   * How many calls of the customers' pages, and of the doors of systems, are kept free, and are the most at once: a flood at one
   * door then starves no other function. Nothing is kept unless said: a new account may run ten calls in all, and AWS refuses to
   * deploy what would leave the other functions less than that. A live stage is warned of at synthesis until it says; `false` is
   * for one that shares on purpose.
   */
  reserved: z
    .union([z.literal(false), z.strictObject({ pages: concurrent.default(50), doors: concurrent.default(20) })], {
      error: 'is no reservation; write `{ pages: 50, doors: 20 }`, or `false` for an account with a small quota',
    })
    .optional(),
  /**
   * A key of your own (KMS) for all that is stored: `true` has one made, an ARN takes one that you have, whose policy then has to
   * let the services in that docs/encryption.md names. Without it topics alone lie under a key that is made; the rest under AWS's.
   */
  key: z.union([z.literal(true), z.string().regex(keyArn, noKey)], { error: noKey }).optional(),
  /** Own domain of the customer's pages, with a certificate in the same region. */
  domain: z.strictObject({ name: z.string().min(4), certificateArn: z.string().startsWith('arn:') }).optional(),
  from: z.email().optional(),
  /** Domain at which this stage's replies arrive, where it is not the brand's: two stages cannot receive at one. */
  replies: domain.optional(),
});
