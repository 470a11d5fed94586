import { Stack, Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Findings that we looked at and accept, each with its reason. Named by what they are about, so that a use reads well. */
const acknowledged = {
  'role-basics': [
    [
      'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
      'Writing its own log is all that this managed policy allows.',
    ],
    [
      'Serverless-LambdaTracing',
      'Metrics and structured logs answer what we ask; traces would cost more than all else a survey costs.',
    ],
  ],
} as const;

export const acknowledge = (construct: Construct, what: keyof typeof acknowledged): void => {
  for (const [id, reason] of acknowledged[what]) Validations.of(construct).acknowledge({ id, reason });
};

/** Accepts one finding on one construct. */
export const accept = (construct: Construct, id: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id, reason });
};

/** Accepts a resource with a wildcard in the policy of a function, and no other. */
export const acceptWildcard = (construct: Construct, resource: string, reason: string): void => {
  accept(construct, `AwsSolutions-IAM5[Resource::${textOf(Stack.of(construct).resolve(resource))}]`, reason);
};

/** How cdk-nag writes an ARN with parts that are only known when deploying. */
const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const { 'Fn::Join': join, Ref: ref } = value as { 'Fn::Join'?: readonly [string, readonly unknown[]]; Ref?: string };
  if (join) return join[1].map(textOf).join(join[0]);
  if (ref) return `<${ref}>`;
  throw new Error(`No words for ${JSON.stringify(value)} in a finding; name the resource so that its ARN is plain.`);
};
