import * as z from 'zod';
import { share } from './values.ts';

const limit = share.refine((value) => value > 0, { error: 'is 0; write a share such as 0.05, or 1 to turn it off' });

/**
 * When a programme halts by itself: shares of what it sent, beyond which senders lose their reputation, and money. The defaults
 * are what mailbox providers and SES allow: https://support.google.com/a/answer/81126 (complaints),
 * https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-bounce-rate.html (bounces).
 */
export const brakes = z
  .strictObject({
    /** Reported as unwanted. */
    complaints: limit.default(0.001),
    /** Did not arrive. */
    bounces: limit.default(0.05),
    /** Ended by those who were asked. Nobody prescribes it; twice what the page of programmes names. */
    objections: limit.default(0.02),
    /** US dollars that one programme may spend on messages in a day (UTC), by what a mail and a text usually cost. */
    spend: z
      .strictObject({
        perDay: z.number().positive({ error: 'is no amount; write US dollars, such as 50' }),
        mail: z.number().min(0).default(0.0001),
        text: z.number().min(0).default(0.0095),
      })
      .optional(),
  })
  .prefault({});
