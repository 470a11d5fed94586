import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { S3Parking } from '../../shared/adapters/aws/parking.ts';
import { queueHandler } from '../../shared/adapters/aws/queue-handler.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { BatchedCounts } from '../../shared/steps/commit/counts.ts';
import { PlacesInBlocks } from '../../shared/steps/commit/places.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { intake } from './intake.ts';

const environment = readEnvironment(
  ['table', 'secret', 'safekeeping', 'scheduleGroup', 'schedulerRole', 'dispatchQueue'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const parking = new S3Parking(new S3Client({}), environment.safekeeping);
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { survey: environment.dispatchQueue },
};
const timer = new SchedulerTimer(new SchedulerClient({}), targets, systemClock);
const programs = new ProgramSnapshots(records, config);

const counts = new BatchedCounts(records);
const crowd = new PlacesInBlocks(records);
const shared = { records, timer, parking, clock: systemClock, programs, config, counts, crowd };

export const handler = queueHandler(async (message) => intake(message, { ...shared, keyring: await keyring() }), {
  ...{ log: jsonLog, parking, queue: 'intake' },
  afterAll: () => counts.write(),
});
