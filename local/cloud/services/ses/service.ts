import * as z from 'zod/mini';
import type { AwsService } from '../../model/aws-service.ts';
import { operation, type RestRoute, restService } from '../../protocols/operations.ts';
import { accountOf } from './account.ts';
import { type Permitted, permittedBy } from './permitted.ts';
import { createSender, type SendOptions } from './send.ts';
import { SendEmailSchema } from './send-input.ts';
import { suppressionRoutes } from './suppression-list.ts';

/** SES v2 in its REST JSON protocol: sending, and the account's suppression list. */
export const createSes = (options: SendOptions): AwsService => {
  const permitted = permittedBy(options.authorizer);
  const send = createSender(options);
  const sending: RestRoute = {
    operation: 'SendEmail',
    method: 'POST',
    path: '/v2/email/outbound-emails',
    run: operation(SendEmailSchema, async (input, call) => ({ MessageId: await send(input, call) })),
  };
  return restService('ses', [
    sending,
    ...suppressionRoutes(options.mailbox, permitted),
    ...accountRoutes(options, permitted),
  ]);
};

const accountRoutes = ({ mailbox, topology, clock }: SendOptions, permitted: Permitted): readonly RestRoute[] => [
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
    operation: 'ListEmailIdentities',
    method: 'GET',
    path: '/v2/email/identities',
    run: operation(z.object({}), (_, call) => {
      permitted('ListEmailIdentities', call);
      return { EmailIdentities: topology.ofType('AWS::SES::EmailIdentity').map(({ ref }) => identity(ref)) };
    }),
  },
];

const identity = (IdentityName: string) => ({
  IdentityName,
  IdentityType: IdentityName.includes('@') ? 'EMAIL_ADDRESS' : 'DOMAIN',
  SendingEnabled: true,
});
