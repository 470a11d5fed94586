import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { queueHandler } from '../../shared/adapters/aws/queue-handler.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { escalateMessage } from './escalate.ts';

const environment = readEnvironment(
  ['table', 'secret', 'scheduleGroup', 'schedulerRole', 'escalateQueue'],
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
  queues: { task: environment.escalateQueue },
};
const deps = {
  records,
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  clock: systemClock,
  programs: new ProgramSnapshots(records, config),
  config,
};

export const handler = queueHandler(async ({ body }) => escalateMessage(body, deps), {
  log: jsonLog,
  queue: 'escalate',
});
