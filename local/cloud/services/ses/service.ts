import * as z from 'zod/mini';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall, AwsService } from '../../model/aws-service.ts';
import { operation, type RestRoute, restService } from '../../protocols/operations.ts';
import { accountOf } from './account.ts';
import type { Suppressed } from './mailbox.ts';
import { createSender, type SendOptions } from './send.ts';
import { SendEmailSchema } from './send-input.ts';

const AddressSchema = z.object({ EmailAddress: z.string() });
const SuppressSchema = z.object({ EmailAddress: z.string(), Reason: z.enum(['BOUNCE', 'COMPLAINT']) });
const suppressionPath = '/v2/email/suppression/addresses';

/** SES v2 in its REST JSON protocol: sending, and the account's suppression list. */
export const createSes = (options: SendOptions): AwsService => {
  const { mailbox, authorizer, topology, clock } = options;
  const send = createSender(options);
  const permitted = (action: string, { principal }: AwsCall): void =>
    authorizer.demand({ principal, action: `ses:${action}`, resource: '*' });
  const missing = (address: string): AwsError =>
    new AwsError('NotFoundException', `Email address ${address} does not exist on your suppression list.`, 404);

  const routes: readonly RestRoute[] = [
    {
      operation: 'SendEmail',
      method: 'POST',
      path: '/v2/email/outbound-emails',
      run: operation(SendEmailSchema, async (input, call) => ({ MessageId: await send(input, call) })),
    },
    {
      operation: 'GetAccount',
      method: 'GET',
      path: '/v2/email/account',
      run: operation(z.object({}), (_, call) => {
        permitted('GetAccount', call);
        return accountOf(mailbox, clock.now());
      }),
    },
    {
      operation: 'PutSuppressedDestination',
      method: 'PUT',
      path: suppressionPath,
      run: operation(SuppressSchema, ({ EmailAddress, Reason }, call) => {
        permitted('PutSuppressedDestination', call);
        mailbox.suppress(EmailAddress, Reason);
      }),
    },
    {
      operation: 'ListSuppressedDestinations',
      method: 'GET',
      path: suppressionPath,
      run: operation(z.object({}), (_, call) => {
        permitted('ListSuppressedDestinations', call);
        return { SuppressedDestinationSummaries: mailbox.allSuppressed().map(described) };
      }),
    },
    {
      operation: 'GetSuppressedDestination',
      method: 'GET',
      path: `${suppressionPath}/{EmailAddress}`,
      run: operation(AddressSchema, ({ EmailAddress }, call) => {
        permitted('GetSuppressedDestination', call);
        const entry = mailbox.suppressed(EmailAddress);
        if (!entry) throw missing(EmailAddress);
        return { SuppressedDestination: described(entry) };
      }),
    },
    {
      operation: 'DeleteSuppressedDestination',
      method: 'DELETE',
      path: `${suppressionPath}/{EmailAddress}`,
      run: operation(AddressSchema, ({ EmailAddress }, call) => {
        permitted('DeleteSuppressedDestination', call);
        if (!mailbox.unsuppress(EmailAddress)) throw missing(EmailAddress);
      }),
    },
    {
      operation: 'ListEmailIdentities',
      method: 'GET',
      path: '/v2/email/identities',
      run: operation(z.object({}), (_, call) => {
        permitted('ListEmailIdentities', call);
        const identities = topology.ofType('AWS::SES::EmailIdentity').map(({ ref }) => ref);
        return {
          EmailIdentities: identities.map((IdentityName) => ({
            IdentityName,
            IdentityType: IdentityName.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
            SendingEnabled: true,
          })),
        };
      }),
    },
  ];
  return restService('ses', routes);
};

const described = ({ address, reason, at }: Suppressed) => ({
  EmailAddress: address,
  Reason: reason,
  LastUpdateTime: at / 1000,
});
