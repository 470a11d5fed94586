import * as z from 'zod';
import { date, share } from './values.ts';

const some = share.refine((value) => value > 0, {
  error: 'is 0, so that nothing would ever be sent; write a share such as 0.8, or 1 for all of it',
});

/** How much of what the account may send is taken. Its limits themselves are read from it. */
export const sending = z
  .strictObject({
    /** Of the account's rate and daily quota: less than 1 where other systems send from the same account, too. */
    share: some.default(1),
    /** Of that share of the day, what surveys leave to letters and staff mail. */
    reserve: share.refine((value) => value < 1, { error: 'is 1, so that no survey would be sent' }).default(0.1),
    /** For a domain that mailbox providers do not know yet: a ceiling of surveys a day that grows by the day. */
    warmUp: z
      .strictObject({
        /** The first day on which it sends (UTC); without it, when its first mail leaves. */
        from: date.optional(),
        firstDay: z
          .int()
          .min(1, { error: 'is no number of mails; write how many leave on the first day' })
          .default(200),
        growth: z.number().min(1, { error: 'is less than 1, so that it would shrink; write 1.5 or so' }).default(1.5),
        /** Mails a day at which it is over. */
        until: z.int().min(1).default(50_000),
      })
      .optional(),
  })
  .prefault({});
