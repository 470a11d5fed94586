import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { Topology } from '../../model/topology.ts';

/** @throws AwsError unless whoever calls may do this to the schedule or group. */
export type Permitted = (action: string, call: AwsCall, resource: string) => void;

export const permittedBy =
  (authorizer: Authorizer): Permitted =>
  (action, { principal }, resource) =>
    authorizer.demand({ principal, action: `scheduler:${action}`, resource });

interface PassedRole {
  readonly roleArn: string;
  readonly groupArn: string;
}

/**
 * Who creates a schedule hands its role on, and the role must let the Scheduler in.
 * @throws AwsError where either is not so.
 */
export const demandPassable = (
  { roleArn, groupArn }: PassedRole,
  { principal }: AwsCall,
  { authorizer, topology }: { readonly authorizer: Authorizer; readonly topology: Topology },
): void => {
  const context = { 'iam:PassedToService': 'scheduler.amazonaws.com' };
  authorizer.demand({ principal, action: 'iam:PassRole', resource: roleArn, context });
  const scheduler: Principal = { kind: 'service', service: 'scheduler.amazonaws.com', sourceArn: groupArn };
  const assuming = { principal: scheduler, action: 'sts:AssumeRole', resource: roleArn };
  if (!topology.byArn(roleArn) || !authorizer.judge(assuming).allowed)
    throw new AwsError(
      'ValidationException',
      'The execution role you provide must allow AWS EventBridge Scheduler to assume the role.',
    );
};
