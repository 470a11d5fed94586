import * as z from 'zod';
import { domain } from './values.ts';

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
  /** Own domain of the customer's pages, with a certificate in the same region. */
  domain: z.strictObject({ name: z.string().min(4), certificateArn: z.string().startsWith('arn:') }).optional(),
  from: z.email().optional(),
  /** Domain at which this stage's replies arrive, where it is not the brand's: two stages cannot receive at one. */
  replies: domain.optional(),
});
