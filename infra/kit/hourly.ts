import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from './acknowledge.ts';
import type { HeardbackFunction } from './heardback-function.ts';

export interface HourlyProps {
  readonly stage: string;
  /** Of the queue for runs that never reached the function, or failed three times. */
  readonly queue: string;
  readonly description: string;
}

/** Has a function run every hour. @returns the queue of the calls that came to nothing. */
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
  accept(handler, 'Serverless-LambdaDLQ', 'Its calls that fail go to the same queue, as a destination.');
  handler.configureAsyncInvoke({ onFailure: new SqsDestination(missed), retryAttempts: 2 });
  new Rule(scope, 'Hourly', {
    description,
    schedule: Schedule.rate(Duration.hours(1)),
    targets: [new LambdaFunction(handler, { deadLetterQueue: missed, retryAttempts: 2 })],
  });
  return missed;
};
