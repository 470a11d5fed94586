import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import middy from '@middy/core';
import config from '#config';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { reconcile } from './reconcile.ts';
import { noteRedrive, redriveIn } from './redriven.ts';

const environment = readEnvironment(
  ['table', 'secret', 'scheduleGroup', 'schedulerRole', 'dispatchQueue', 'escalateQueue'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const queues = {
  survey: environment.dispatchQueue,
  message: environment.dispatchQueue,
  line: environment.dispatchQueue,
  task: environment.escalateQueue,
};
const timer = new SchedulerTimer(
  new SchedulerClient({}),
  { group: environment.scheduleGroup, roleArn: environment.schedulerRole, queues },
  systemClock,
);
const deps = {
  records,
  timer,
  clock: systemClock,
  log: jsonLog,
  programs: new ProgramSnapshots(records, config),
  config,
};

export const handler = middy().handler((event: unknown) => {
  const redrive = redriveIn(event);
  return redrive ? noteRedrive(redrive, deps) : reconcile(deps);
});
