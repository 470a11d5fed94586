import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { S3Parking } from '../../shared/adapters/aws/parking.ts';
import { queueHandler } from '../../shared/adapters/aws/queue-handler.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { WakeQueue } from '../../shared/adapters/aws/wake-queue.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { inboundSms } from './inbound-sms.ts';

const environment = readEnvironment(
  ['table', 'secret', 'safekeeping', 'dispatchQueueUrl', 'scheduleGroup', 'schedulerRole', 'escalateQueue'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const parking = new S3Parking(new S3Client({}), environment.safekeeping);
const queue = new WakeQueue(new SQSClient({}), environment.dispatchQueueUrl);
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { task: environment.escalateQueue },
};
const shared = {
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  records,
  clock: systemClock,
  programs: new ProgramSnapshots(records, config),
  config,
  speak: ({ id }: { readonly id: string }) => queue.wake({ kind: 'saying', id, generation: 1 }),
};

export const handler = queueHandler(async ({ body }) => inboundSms(body, { ...shared, keyring: await keyring() }), {
  log: jsonLog,
  parking,
  queue: 'inbound-sms',
  oneByOne: true,
});
