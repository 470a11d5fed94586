import { Validations } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Findings that we looked at and accept, each with its reason. Named by what they are about, so that a use reads well. */
const acknowledged = {
  'role-basics': [
    ['AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]', 'Writing its own log is all that this managed policy allows.'],
  ],
} as const;

export const acknowledge = (construct: Construct, what: keyof typeof acknowledged): void => {
  for (const [id, reason] of acknowledged[what]) Validations.of(construct).acknowledge({ id, reason });
};

/** Accepts one finding on one construct. */
export const accept = (construct: Construct, id: string, reason: string): void => {
  Validations.of(construct).acknowledge({ id, reason });
};
