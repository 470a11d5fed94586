import { isRecord } from '../assembly/place.ts';
import type { Resource, Topology } from '../model/topology.ts';
import { awsManagedPolicies } from './managed-policies.ts';
import { listOf } from './one-or-many.ts';
import { compilePolicy, type Statement } from './statement.ts';

/** Every policy of the template: what roles may do, and whom resources let in. */
export interface Policies {
  /** By ARN of the role. */
  readonly identity: ReadonlyMap<string, readonly Statement[]>;
  /** By ARN of the resource that the policy hangs on; a role's trust policy hangs on the role. */
  readonly resource: ReadonlyMap<string, readonly Statement[]>;
}

const placeOf = ({ stack, logicalId, type }: Resource): string => `${stack}/${logicalId} (${type})`;

/** @throws Error naming the place of a policy that is not understood. */
export const readPolicies = (topology: Topology): Policies => ({
  identity: identityPolicies(topology),
  resource: resourcePolicies(topology),
});

const append = (into: Map<string, Statement[]>, key: string, statements: readonly Statement[]): void => {
  into.set(key, [...(into.get(key) ?? []), ...statements]);
};

const identityPolicies = (topology: Topology): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, Statement[]>();
  const managed = new Map(
    topology.ofType('AWS::IAM::ManagedPolicy').map((policy) => [policy.arn, policy.properties.PolicyDocument]),
  );
  const roles = topology.ofType('AWS::IAM::Role');
  const roleArn = (name: string): string => roles.find(({ ref }) => ref === name)?.arn ?? name;
  for (const role of roles) {
    for (const policy of listOf(role.properties.Policies)) {
      if (isRecord(policy)) append(found, role.arn, compilePolicy(policy.PolicyDocument, placeOf(role)));
    }
    for (const arn of listOf(role.properties.ManagedPolicyArns).map(String)) {
      const document = managed.get(arn) ?? awsManagedPolicies[arn];
      if (document === undefined)
        throw new Error(`${placeOf(role)}: the managed policy ${arn} is not known to the embedded cloud.`);
      append(found, role.arn, compilePolicy(document, arn));
    }
  }
  for (const type of ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::RolePolicy']) {
    for (const policy of topology.ofType(type)) {
      const statements = compilePolicy(policy.properties.PolicyDocument, placeOf(policy));
      for (const name of listOf(policy.properties.Roles ?? policy.properties.RoleName))
        append(found, roleArn(String(name)), statements);
    }
  }
  return found;
};

const resourcePolicies = (topology: Topology): ReadonlyMap<string, readonly Statement[]> => {
  const found = new Map<string, Statement[]>();
  const each = (type: string, visit: (resource: Resource) => void): void => topology.ofType(type).forEach(visit);
  const byRef = (type: string, ref: string): string =>
    topology.ofType(type).find((resource) => resource.ref === ref || resource.arn === ref)?.arn ?? ref;
  const document = (policy: Resource, property = 'PolicyDocument') =>
    compilePolicy(policy.properties[property], placeOf(policy));

  each('AWS::IAM::Role', (role) => append(found, role.arn, document(role, 'AssumeRolePolicyDocument')));
  each('AWS::SQS::QueuePolicy', (policy) => {
    for (const url of listOf(policy.properties.Queues))
      append(found, byRef('AWS::SQS::Queue', String(url)), document(policy));
  });
  each('AWS::SNS::TopicPolicy', (policy) => {
    for (const arn of listOf(policy.properties.Topics)) append(found, String(arn), document(policy));
  });
  each('AWS::S3::BucketPolicy', (policy) =>
    append(found, byRef('AWS::S3::Bucket', String(policy.properties.Bucket)), document(policy)),
  );
  each('AWS::SecretsManager::ResourcePolicy', (policy) =>
    append(found, String(policy.properties.SecretId), document(policy, 'ResourcePolicy')),
  );
  each('AWS::Events::EventBusPolicy', (policy) =>
    append(
      found,
      busArn(topology, policy),
      compilePolicy({ Statement: busStatement(topology, policy) }, placeOf(policy)),
    ),
  );
  each('AWS::Lambda::Permission', (permission) => {
    append(
      found,
      byRef('AWS::Lambda::Function', functionName(permission)),
      compilePolicy({ Statement: permissionStatement(permission) }, placeOf(permission)),
    );
  });
  return found;
};

const functionName = ({ properties }: Resource): string => String(properties.FunctionName);

const busArn = ({ region, account }: Topology, { properties }: Resource): string =>
  `arn:aws:events:${region}:${account}:event-bus/${String(properties.EventBusName ?? 'default')}`;

const busStatement = (topology: Topology, policy: Resource): unknown => {
  const { Statement: statement, Action, Principal } = policy.properties;
  if (statement !== undefined) return statement;
  const principal = Principal === '*' ? '*' : { AWS: `arn:aws:iam::${String(Principal)}:root` };
  return { Effect: 'Allow', Action, Principal: principal, Resource: busArn(topology, policy) };
};

/** `AWS::Lambda::Permission` is a statement in other words. */
const permissionStatement = ({ properties }: Resource): unknown => {
  const { Action, Principal, SourceArn, SourceAccount } = properties;
  const isService = String(Principal).endsWith('.amazonaws.com');
  return {
    Effect: 'Allow',
    Action,
    Resource: '*',
    Principal: isService
      ? { Service: Principal }
      : { AWS: String(Principal).includes(':') ? Principal : `arn:aws:iam::${String(Principal)}:root` },
    Condition: {
      ...(SourceArn === undefined ? {} : { ArnLike: { 'aws:SourceArn': SourceArn } }),
      ...(SourceAccount === undefined ? {} : { StringEquals: { 'aws:SourceAccount': SourceAccount } }),
    },
  };
};
