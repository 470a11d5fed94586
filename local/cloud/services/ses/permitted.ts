import type { Authorizer } from '../../model/access.ts';
import type { AwsCall } from '../../model/aws-service.ts';

/** @throws AwsError unless whoever calls may do this to the account. */
export type Permitted = (action: string, call: AwsCall) => void;

export const permittedBy =
  (authorizer: Authorizer): Permitted =>
  (action, { principal }) =>
    authorizer.demand({ principal, action: `ses:${action}`, resource: '*' });
