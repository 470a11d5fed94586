import * as z from 'zod/mini';
import { AwsError } from '../../model/aws-error.ts';
import { operation, type RestRoute } from '../../protocols/operations.ts';
import type { Mailbox, Suppressed } from './mailbox.ts';
import type { Permitted } from './permitted.ts';

const AddressSchema = z.object({ EmailAddress: z.string() });
const SuppressSchema = z.object({ EmailAddress: z.string(), Reason: z.enum(['BOUNCE', 'COMPLAINT']) });
const all = '/v2/email/suppression/addresses';
const one = `${all}/{EmailAddress}`;

/** The account's own list of addresses that SES sends nothing to. */
export const suppressionRoutes = (mailbox: Mailbox, permitted: Permitted): readonly RestRoute[] => [
  {
    ...{ operation: 'PutSuppressedDestination', method: 'PUT', path: all },
    run: operation(SuppressSchema, ({ EmailAddress, Reason }, call) => {
      permitted('PutSuppressedDestination', call);
      mailbox.suppress(EmailAddress, Reason);
    }),
  },
  {
    ...{ operation: 'ListSuppressedDestinations', method: 'GET', path: all },
    run: operation(z.object({}), (_, call) => {
      permitted('ListSuppressedDestinations', call);
      return { SuppressedDestinationSummaries: mailbox.allSuppressed().map(described) };
    }),
  },
  ...routesOfOne(mailbox, permitted),
];

const routesOfOne = (mailbox: Mailbox, permitted: Permitted): readonly RestRoute[] => [
  {
    ...{ operation: 'GetSuppressedDestination', method: 'GET', path: one },
    run: operation(AddressSchema, ({ EmailAddress }, call) => {
      permitted('GetSuppressedDestination', call);
      const entry = mailbox.suppressed(EmailAddress);
      if (!entry) throw missing(EmailAddress);
      return { SuppressedDestination: described(entry) };
    }),
  },
  {
    ...{ operation: 'DeleteSuppressedDestination', method: 'DELETE', path: one },
    run: operation(AddressSchema, ({ EmailAddress }, call) => {
      permitted('DeleteSuppressedDestination', call);
      if (!mailbox.unsuppress(EmailAddress)) throw missing(EmailAddress);
    }),
  },
];

const missing = (address: string): AwsError =>
  new AwsError('NotFoundException', `Email address ${address} does not exist on your suppression list.`, 404);

const described = ({ address, reason, at }: Suppressed) => ({
  EmailAddress: address,
  Reason: reason,
  LastUpdateTime: at / 1000,
});
