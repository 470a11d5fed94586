import { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { followUpFilters } from '../../shared/contracts/wiring/stream-filters.ts';
import { accept } from '../kit/acknowledge.ts';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import { streamPatterns } from '../kit/stream-patterns.ts';
import type { CapabilityProps } from './capability.ts';

/** Turns answers into tasks, and changes of tasks into notices and events. Reads the table's stream. */
export class FollowUp extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { data, setting, publicUrl }: CapabilityProps & { readonly publicUrl: string },
  ) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'follow-up',
      timeout: Duration.seconds(60),
    });
    handler.addEventSource(
      // TableV2 has all that the event source reads, but its streamArn is typed with `undefined`, which ITable's is not.
      new DynamoEventSource(data.store.table as unknown as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        // Surveys that leave together are told together; a task opens ten minutes after its answer anyway.
        maxBatchingWindow: Duration.seconds(3),
        retryAttempts: 8,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: data.safekeeping.grantGiveUp(handler),
        filters: streamPatterns(followUpFilters),
      }),
    );
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['inbox', 'by-contact']);
    data.staff.grantNotify(handler);
    data.keyring.grantRead(handler);
    data.mail.grantSend(handler);
    handler.set('publicUrl', publicUrl);
    data.grantPublish(handler);
    data.wakeUps.grantArm(handler, 'escalateQueue');
    data.wakeUps.grantWake(handler);
    data.grantTell(handler);
    this.alarms(handler, { data, setting });
    accept(handler, 'Serverless-LambdaDLQ', 'Fed by a stream, whose failed batches go to the safekeeping bucket.');
  }

  private alarms(handler: HeardbackFunction, { data }: CapabilityProps): void {
    const topic = data.staff.alarms;
    alarmOn(this, 'Behind', {
      topic,
      metric: handler.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      threshold: Duration.minutes(15).toMilliseconds(),
      meaning: 'Answers wait: tasks of unhappy customers open late.',
      runbook: 'follow-up-behind',
    });
    alarmOn(this, 'SurgeHeld', {
      topic,
      metric: handler.metricOfCode('surge.held'),
      threshold: 1,
      meaning: 'Far more surveys than usual came in one hour and are held: none is sent before a person releases them.',
      runbook: 'surge-held',
    });
    alarmOn(this, 'Halted', {
      topic,
      metric: handler.metricOfCode('brake.halted'),
      threshold: 1,
      meaning:
        'A programme halted by itself: too many of its mails bounced, were reported as unwanted, ended messages, or cost too much. Nobody is asked before a person resumes it.',
      runbook: 'programme-halted',
    });
    alarmOn(this, 'SurgeLapsed', {
      topic,
      metric: handler.metricOfCode('surge.lapsed'),
      threshold: 1,
      meaning: 'Surveys were held for so long that it made no sense to ask any more: these customers are not asked.',
      runbook: 'surge-held',
    });
    alarmOn(this, 'Failing', {
      topic,
      metric: failuresOf(handler),
      threshold: 3,
      meaning:
        'Answers cannot be followed up: unhappy customers may wait unseen until the hourly reconciliation finds them.',
      runbook: 'follow-up-failing',
    });
  }
}

/** A batch that stops at a record is taken as a success by Lambda, which counts those alone that died or ran out of time. */
const failuresOf = (handler: HeardbackFunction): MathExpression =>
  new MathExpression({
    expression: 'SUM(METRICS())',
    label: 'Records that failed',
    period: Duration.minutes(5),
    usingMetrics: {
      died: handler.metricErrors({ period: Duration.minutes(5) }),
      stopped: handler.metricOfCode('stream.failed'),
    },
  });
