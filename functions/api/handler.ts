import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { MailQueue } from '../../shared/adapters/aws/mail-queue.ts';
import { NotifyQueue } from '../../shared/adapters/aws/notify-queue.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { restHandler } from '../../shared/adapters/aws/rest-handler.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { api } from './api.ts';

const environment = readEnvironment(
  [
    'table',
    'secret',
    'scheduleGroup',
    'schedulerRole',
    'escalateQueue',
    'dispatchQueue',
    'publicUrl',
    'notifyQueueUrl',
    'inboundEmailQueueUrl',
  ],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { task: environment.escalateQueue, survey: environment.dispatchQueue },
};
const timer = new SchedulerTimer(new SchedulerClient({}), targets, systemClock);
const programs = new ProgramSnapshots(records, config);
const queues = new SQSClient({});
const mails = new MailQueue(queues, environment.inboundEmailQueueUrl);

export const handler = restHandler(
  async (request) =>
    api(request, {
      records,
      clock: systemClock,
      ids: randomIds,
      timer,
      keyring: await keyring(),
      programs,
      config,
      publicUrl: environment.publicUrl,
      outbox: new NotifyQueue(queues, environment.notifyQueueUrl),
      rehear: (id) => mails.again(id),
    }),
  { keyring, records, clock: systemClock, log: jsonLog },
);
