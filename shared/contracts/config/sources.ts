import * as z from 'zod';
import { hookNames } from '../hooks.ts';
import { ownSource } from '../own-events.ts';
import { CheckSchema, OwnDoorSchema } from './doors.ts';
import { name } from './values.ts';

/** Name of a partner event source that a system made in this account; a bus and a rule for it are created. */
const partner = (start: string) =>
  z
    .string()
    .startsWith(start, { error: `names a partner event source; it begins with '${start}'` })
    .optional();

/** Who may come in, where another way is wanted than the system's own. */
const common = { verify: CheckSchema.optional() };
const system = z.strictObject(common).prefault({});

const reserved: readonly string[] = [...hookNames, ownSource, 'api'];

/** Systems that Heardback knows how to read, and doors for any other. */
export const SourcesSchema = z
  .strictObject({
    stripe: z
      .strictObject({
        ...common,
        /** Whether a charge is a purchase too, for shops that do not use Checkout. */
        charges: z.boolean().default(false),
        partnerSource: partner('aws.partner/stripe.com/'),
      })
      .prefault({}),
    shopify: z.strictObject({ ...common, partnerSource: partner('aws.partner/shopify.com/') }).prefault({}),
    salesforce: z
      .strictObject({
        ...common,
        partnerSource: partner('aws.partner/salesforce.com/'),
        /** Statuses of a case that mean that it is over; a case that says `IsClosed` needs none. */
        closed: z.array(z.string().min(1)).default(['Closed']),
      })
      .prefault({}),
    hubspot: z
      .strictObject({
        ...common,
        /** Stages of a deal that mean a purchase, and of a ticket that mean that it is over, by HubSpot's own ids. */
        won: z.array(z.string().min(1)).default(['closedwon']),
        closed: z.array(z.string().min(1)).default(['4']),
      })
      .prefault({}),
    zendesk: system,
    woocommerce: system,
    chargebee: system,
    intercom: system,
    freshdesk: system,
    jira: system,
    /** Any other system that calls `/hooks/<name>`; an adapter says what its events mean. */
    own: z
      .record(name, OwnDoorSchema)
      .superRefine((doors, context) => {
        for (const own of Object.keys(doors))
          if (reserved.includes(own))
            context.addIssue({
              code: 'custom',
              path: [own],
              message:
                'has this name already; settings of a built-in system stand beside `own`, others need another name',
            });
      })
      .default({}),
  })
  .prefault({});

export type Sources = z.output<typeof SourcesSchema>;
