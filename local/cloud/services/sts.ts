import type { Principal } from '../model/access.ts';
import type { AwsService } from '../model/aws-service.ts';
import { queryService, xml } from '../protocols/query.ts';

/** Who am I: the first thing that people try. */
export const createSts = ({ account }: { readonly account: string }): AwsService =>
  queryService('sts', 'https://sts.amazonaws.com/doc/2011-06-15/', {
    GetCallerIdentity: (_, { principal }) =>
      xml({ UserId: 'AIDAEMBEDDEDCLOUD0000', Account: account, Arn: arnOf(principal, account) }),
  });

const arnOf = (principal: Principal, account: string): string =>
  principal.kind === 'role'
    ? `arn:aws:sts::${account}:assumed-role/${principal.roleArn.replace(/^.*\//, '')}/${principal.session}`
    : `arn:aws:iam::${account}:root`;
