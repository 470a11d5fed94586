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
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { recordDelivery } from './delivery.ts';

const environment = readEnvironment(
  ['table', 'secret', 'safekeeping', 'scheduleGroup', 'schedulerRole', 'dispatchQueue', 'escalateQueue'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const parking = new S3Parking(new S3Client({}), environment.safekeeping);
const programs = new ProgramSnapshots(records, config);

const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { survey: environment.dispatchQueue, task: environment.escalateQueue },
};
const timer = new SchedulerTimer(new SchedulerClient({}), targets, systemClock);

export const handler = queueHandler(
  async (message) =>
    recordDelivery(message, {
      records,
      parking,
      timer,
      clock: systemClock,
      keyring: await keyring(),
      programs,
      config,
    }),
  { log: jsonLog, parking, queue: 'delivery' },
);
