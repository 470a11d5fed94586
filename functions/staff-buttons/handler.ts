import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { taskPageKeys } from '../../shared/adapters/aws/derived-keys.ts';
import { trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { buttonsHandler } from './buttons-handler.ts';

const environment = readEnvironment(
  ['table', 'taskPagesSecret', 'scheduleGroup', 'schedulerRole', 'escalateQueue'],
  process.env,
);
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { task: environment.escalateQueue },
};
const keyring = taskPageKeys.reader(new SecretsManagerClient({}), environment.taskPagesSecret);

export const handler = buttonsHandler({
  records: new DynamoRecords(new DynamoDBClient({}), environment.table, {
    trailKey: trailKeyOf(keyring),
    retention: config.retention,
  }),
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  clock: systemClock,
  keyring,
  config,
  log: jsonLog,
});
