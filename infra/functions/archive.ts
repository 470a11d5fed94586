import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, FilterRule, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { CapabilityProps } from './capability.ts';

/** Copies the audit trail to where it is locked. The second of the two readers that a stream can bear. */
export class Archive extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'archive',
      timeout: Duration.seconds(60),
    });
    handler.addEventSource(
      // TableV2 has all that the event source reads, but its streamArn is typed with `undefined`, which ITable's is not.
      new DynamoEventSource(data.store.table as unknown as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: Duration.seconds(5),
        retryAttempts: 10,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: data.safekeeping.grantGiveUp(handler),
        filters: [FilterCriteria.filter({ dynamodb: { NewImage: { kind: { S: FilterRule.isEqual('audit') } } } })],
      }),
    );
    data.audit.grantKeep(handler);
    alarmOn(this, 'Failing', {
      topic: data.staff.alarms,
      metric: handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      meaning: 'Entries of the audit trail are not copied to where they cannot be changed.',
      runbook: 'archive-failing',
    });
    accept(handler, 'Serverless-LambdaDLQ', 'Fed by a stream, whose failed batches go to the safekeeping bucket.');
  }
}
