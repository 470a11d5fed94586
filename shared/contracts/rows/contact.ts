import * as z from 'zod/mini';
import { channel, instant, row } from './base.ts';

/** When this contact or address was last asked, by programme. */
const asked = z.record(z.string(), z.object({ at: instant, surveyId: z.string() }));

export const ContactRowSchema = z.object({
  ...row,
  kind: z.literal('contact'),
  id: z.string(),
  externalId: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  name: z.optional(z.string()),
  locale: z.optional(z.string()),
  timezone: z.optional(z.string()),
  smsConsent: z.optional(z.boolean()),
  emailConsent: z.optional(z.boolean()),
  properties: z.optional(z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))),
  persona: z.optional(z.string()),
  /** When each detail was true, by the events' own time: an older event that arrives late changes nothing newer. */
  since: z.optional(z.record(z.string(), instant)),
  /** Set when this contact, known by an address alone, turned out to be another that has an id. */
  mergedInto: z.optional(z.string()),
  /** Contacts known by an address alone that turned out to be this one. */
  formerly: z.optional(z.array(z.string())),
  /** Programmes this person does not want to hear from. */
  optedOut: z.optional(z.array(z.string())),
  /** By the link of which survey each of these was left, and when: so much the customer may take back there. */
  leftBy: z.optional(asked),
  /** What may still be asked of this person: each pair of event and programme until it is sent or too late. */
  pending: z.optional(
    z.array(
      z.object({
        program: z.string(),
        event: z.string(),
        due: instant,
        until: instant,
        /** Undone or no occasion: kept, since a late event may put that right. */
        off: z.optional(z.boolean()),
      }),
    ),
  ),
  /** Business ids whose ticket was open when last heard of. */
  tickets: z.optional(z.array(z.string())),
  /** Up to then this person was erased: what tells of an earlier day, and comes late or out of a backup, leaves nothing. */
  erasedAt: z.optional(instant),
  asked,
  createdAt: instant,
});

/** An e-mail address or phone number, known by its keyed hash: whose it is, whether it may be written to, when it was. */
export const AddressRowSchema = z.object({
  ...row,
  kind: z.literal('address'),
  hash: z.string(),
  channel,
  contactId: z.string(),
  /** Further contacts that gave the same address under ids of their own. */
  others: z.array(z.string()),
  /** Mails in a row that came back for a passing reason; none once one arrived. */
  softBounces: z.optional(z.object({ count: z.number(), since: instant })),
  /** The task that somebody last wrote about to this address: what comes back belongs to it. */
  thread: z.optional(z.object({ taskId: z.string(), at: instant })),
  suppressed: z.optional(
    z.object({
      reason: z.enum(['unsubscribed', 'bounced', 'complained', 'opted-out']),
      at: instant,
      /** The survey by whose link it was ended, where it was. */
      surveyId: z.optional(z.string()),
    }),
  ),
  /** As with contacts. */
  erasedAt: z.optional(instant),
  asked,
});

export type ContactRow = z.infer<typeof ContactRowSchema>;

export type AddressRow = z.infer<typeof AddressRowSchema>;
