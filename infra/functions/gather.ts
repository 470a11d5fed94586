import { Duration } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Construct } from 'constructs';
import { gatherFilters } from '../../shared/contracts/wiring/stream-filters.ts';
import { accept } from '../kit/acknowledge.ts';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import { streamPatterns } from '../kit/stream-patterns.ts';
import type { CapabilityProps } from './capability.ts';

/**
 * Makes facts of what changed in the table, and copies the audit trail to where it is locked. The second of the two readers
 * that a stream can bear.
 */
export class Gather extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'gather',
      timeout: Duration.seconds(60),
    });
    handler.addEventSource(
      // TableV2 has all that the event source reads, but its streamArn is typed with `undefined`, which ITable's is not.
      new DynamoEventSource(data.store.table as unknown as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 500,
        // A figure may be a minute old; what happens in the meantime is one write to the bucket, not several.
        maxBatchingWindow: Duration.seconds(45),
        retryAttempts: 10,
        bisectBatchOnError: true,
        onFailure: data.safekeeping.grantGiveUp(handler),
        filters: streamPatterns(gatherFilters),
      }),
    );
    data.store.grantRead(handler);
    data.store.grantList(handler, [], { table: true });
    data.keyring.grantRead(handler);
    data.audit.grantKeep(handler);
    data.facts.grantAdd(handler);
    alarmOn(this, 'Failing', {
      topic: data.staff.alarms,
      metric: handler.metricErrors({ period: Duration.minutes(5) }),
      threshold: 3,
      meaning: 'Scores stand still, and entries of the audit trail are not copied to where they cannot be changed.',
      runbook: 'gather-failing',
    });
    accept(handler, 'Serverless-LambdaDLQ', 'Fed by a stream, whose failed batches go to the safekeeping bucket.');
  }
}
