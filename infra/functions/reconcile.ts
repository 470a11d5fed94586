import { Duration } from 'aws-cdk-lib';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from '../kit/acknowledge.ts';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { CapabilityProps } from './capability.ts';

/** Finds, every hour, what a lost wake-up, a dead sender or a lost stream record left behind. */
export class Reconcile extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'reconcile',
      timeout: Duration.minutes(5),
    });
    const missed = this.missedRuns(setting.stage);
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'The rule has a dead-letter queue; a run that fails is made good by the next.',
    );
    new Rule(this, 'Hourly', {
      description: 'Looks for what was forgotten.',
      schedule: Schedule.rate(Duration.hours(1)),
      targets: [new LambdaFunction(handler, { deadLetterQueue: missed, retryAttempts: 2 })],
    });
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['due', 'inbox']);
    data.wakeUps.grantArm(handler, 'dispatchQueue', 'escalateQueue');
    const meaning = 'Nobody looks for forgotten surveys and tasks: what was lost stays lost.';
    const ring = { topic: data.staff.alarms, meaning, runbook: 'reconcile-failing' };
    alarmOn(this, 'Failing', {
      ...ring,
      metric: handler.metricErrors({ period: Duration.hours(1) }),
      threshold: 2,
      evaluationPeriods: 2,
    });
    const waiting = missed.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    alarmOn(this, 'Unreached', { ...ring, metric: waiting, threshold: 1 });
  }

  /** Where the hourly rule leaves a call that never reached the function. */
  private missedRuns(stage: string): Queue {
    const missed = new Queue(this, 'Missed', {
      queueName: stageName('heardback-reconcile-dlq', stage),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    accept(missed, 'AwsSolutions-SQS3', 'This is the dead-letter queue of the hourly rule.');
    accept(missed, 'Serverless-SQSRedrivePolicy', 'This is the dead-letter queue of the hourly rule.');
    return missed;
  }
}
