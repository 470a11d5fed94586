import type { AccessRequest, Authorizer, Denial, Principal, Verdict } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { CloudClock } from '../model/clock.ts';
import type { Topology } from '../model/topology.ts';
import type { ConditionContext } from './conditions.ts';
import { readPolicies } from './policies.ts';
import type { Statement } from './statement.ts';

/** Denials that are kept for a person to see. */
const keptDenials = 500;

export interface AuthorizerOptions {
  readonly topology: Topology;
  readonly clock: CloudClock;
}

export interface RenewableAuthorizer extends Authorizer {
  /** Judges by the policies of other templates of the same resources from now on. */
  renew(topology: Topology): void;
}

/**
 * Judges calls by the template's policies, as IAM does within one account: an explicit deny wins, then any allow.
 * @throws Error when a policy holds what is not understood.
 */
export const createAuthorizer = ({ topology, clock }: AuthorizerOptions): RenewableAuthorizer => {
  let policies = readPolicies(topology);
  const denials: Denial[] = [];

  const judge = (request: AccessRequest): Verdict => {
    const { principal, action, resource } = request;
    const asked = { action, resource, context: contextOf(request, topology, clock) };
    const identity = principal.kind === 'role' ? (policies.identity.get(principal.roleArn) ?? []) : [];
    const ofResource = hangingOn(policies.resource, resource).filter((statement) => statement.speaksOf(principal));
    const covering = (statements: readonly Statement[], effect: Statement['effect']): boolean =>
      statements.some((statement) => statement.effect === effect && statement.covers(asked));

    if (covering(identity, 'Deny'))
      return refusal(request, topology, 'with an explicit deny in an identity-based policy');
    if (covering(ofResource, 'Deny'))
      return refusal(request, topology, 'with an explicit deny in a resource-based policy');
    if (principal.kind === 'owner' || covering(identity, 'Allow') || covering(ofResource, 'Allow'))
      return { allowed: true };
    const kind = principal.kind === 'role' ? 'identity-based' : 'resource-based';
    return refusal(request, topology, `because no ${kind} policy allows the ${action} action`);
  };

  return {
    judge,
    demand: (request) => {
      const verdict = judge(request);
      if (verdict.allowed) return;
      const { principal, action, resource } = request;
      denials.push({
        at: clock.now(),
        principal: nameOf(principal, topology.account),
        action,
        resource,
        message: verdict.message,
      });
      if (denials.length > keptDenials) denials.shift();
      throw new AwsError('AccessDeniedException', verdict.message, 403);
    },
    denials: () => denials,
    forgetDenials: () => {
      denials.length = 0;
    },
    renew: (renewed) => {
      policies = readPolicies(renewed);
    },
  };
};

/** Policies hang on a queue, a topic, a bucket (and speak for its objects), a bus, a function, a secret or a role. */
const hangingOn = (policies: ReadonlyMap<string, readonly Statement[]>, resource: string): readonly Statement[] => {
  const own = policies.get(resource);
  if (own) return own;
  const [bucket = ''] = resource.startsWith('arn:aws:s3:::') ? resource.split('/') : [];
  return policies.get(bucket) ?? [];
};

const contextOf = (
  { principal, context = {} }: AccessRequest,
  { account, region }: Topology,
  clock: CloudClock,
): ConditionContext => ({
  'aws:SecureTransport': 'true',
  'aws:CurrentTime': new Date(clock.now()).toISOString(),
  'aws:RequestedRegion': region,
  'aws:ResourceAccount': account,
  'aws:PrincipalIsAWSService': String(principal.kind === 'service'),
  ...(principal.kind === 'service'
    ? {
        'aws:SourceArn': principal.sourceArn,
        'aws:SourceAccount': account,
        'aws:PrincipalServiceName': principal.service,
      }
    : {
        'aws:PrincipalAccount': account,
        'aws:PrincipalArn': principal.kind === 'role' ? principal.roleArn : `arn:aws:iam::${account}:root`,
      }),
  ...context,
});

const nameOf = (principal: Principal, account: string): string => {
  switch (principal.kind) {
    case 'owner':
      return `arn:aws:iam::${account}:root`;
    case 'role':
      return `arn:aws:sts::${account}:assumed-role/${principal.roleArn.replace(/^.*\//, '')}/${principal.session}`;
    case 'service':
      return principal.service;
  }
};

const refusal = ({ principal, action, resource }: AccessRequest, { account }: Topology, reason: string): Verdict => ({
  allowed: false,
  message: `User: ${nameOf(principal, account)} is not authorized to perform: ${action} on resource: ${resource} ${reason}`,
});
