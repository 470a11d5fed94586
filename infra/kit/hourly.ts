import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from './acknowledge.ts';
import type { HeardbackFunction } from './heardback-function.ts';

export interface HourlyProps {
  readonly stage: string;
  /** Of the queue for runs that never reached the function. */
  readonly queue: string;
  readonly description: string;
}

/** Has a function run every hour. @returns the queue of the calls that never reached it. */
export const hourly = (
  scope: Construct,
  handler: HeardbackFunction,
  { stage, queue, description }: HourlyProps,
): Queue => {
  const missed = new Queue(scope, 'Missed', {
    queueName: stageName(queue, stage),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  accept(missed, 'AwsSolutions-SQS3', 'This is the dead-letter queue of the hourly rule.');
  accept(missed, 'Serverless-SQSRedrivePolicy', 'This is the dead-letter queue of the hourly rule.');
  accept(
    handler,
    'Serverless-LambdaDLQ',
    'The rule has a dead-letter queue; a run that fails is made good by the next.',
  );
  new Rule(scope, 'Hourly', {
    description,
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaFunction(handler, { deadLetterQueue: missed, retryAttempts: 2 })],
  });
  return missed;
};
