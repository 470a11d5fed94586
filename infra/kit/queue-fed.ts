import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { FunctionName } from '../../shared/contracts/wiring/functions.ts';
import { accept } from './acknowledge.ts';
import { alarmOn } from './alarm.ts';
import type { GuardedQueue } from './guarded-queue.ts';
import { type FunctionSetting, HeardbackFunction } from './heardback-function.ts';

export interface QueueFedProps {
  readonly name: FunctionName;
  readonly setting: FunctionSetting;
  readonly source: GuardedQueue;
  readonly alarms: Topic;
  /** What it means for customers when messages are given up, when they wait, and when what cannot be used is parked. */
  readonly meaning: { readonly givenUp: string; readonly late: string; readonly parked?: string };
  /** Functions at work at once; sending has to stay within the account's rates. */
  readonly maxConcurrency: number;
  readonly memorySize?: number;
}

/** A function behind a queue: failures come back one by one, the hopeless are kept, and both ring. */
export class QueueFed extends Construct {
  readonly function: HeardbackFunction;

  constructor(scope: Construct, id: string, props: QueueFedProps) {
    super(scope, id);
    const { name, setting, source, alarms, meaning, maxConcurrency, memorySize } = props;
    this.function = new HeardbackFunction(this, 'Function', {
      ...setting,
      name,
      timeout: source.timeout,
      ...(memorySize !== undefined && { memorySize }),
    });
    this.function.addEventSource(
      new SqsEventSource(source.queue, {
        ...{ batchSize: 10, reportBatchItemFailures: true, maxConcurrency },
        ...(source.window && { maxBatchingWindow: source.window }),
      }),
    );
    accept(
      this.function,
      'Serverless-LambdaEventSourceMappingDestination',
      'A queue as source knows no destination; what fails goes to its dead-letter queue.',
    );
    accept(this.function, 'Serverless-LambdaDLQ', 'Fed by a queue, which has a dead-letter queue of its own.');
    alarmOn(this, 'GivenUp', {
      topic: alarms,
      metric: source.deadLetters.metricApproximateNumberOfMessagesVisible({
        period: Duration.minutes(5),
        statistic: 'Maximum',
      }),
      threshold: 1,
      meaning: meaning.givenUp,
      runbook: `${name}-given-up`,
    });
    alarmOn(this, 'Late', {
      topic: alarms,
      metric: source.queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.minutes(30).toSeconds(),
      meaning: meaning.late,
      runbook: `${name}-late`,
    });
    if (meaning.parked) {
      const metric = this.function.metricOfCode(`${name}.parked`);
      alarmOn(this, 'Parked', {
        topic: alarms,
        metric,
        threshold: 1,
        meaning: meaning.parked,
        runbook: `${name}-parked`,
      });
    }
  }
}
