import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import config from '#config';
import { queueHandler } from '../../shared/adapters/aws/queue-handler.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { readWakeUp } from '../../shared/contracts/wiring/wake-up.ts';
import { PermanentError } from '../../shared/ports/errors.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { escalate } from './escalate.ts';
import { fallDue } from './fall-due.ts';

const environment = readEnvironment(['table', 'scheduleGroup', 'schedulerRole', 'escalateQueue'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table);
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

export const handler = queueHandler(
  async ({ body }) => {
    const wakeUp = readWakeUp(body);
    if (wakeUp?.kind === 'digest') return fallDue(wakeUp, deps);
    if (wakeUp?.kind !== 'task')
      throw new PermanentError('Not a wake-up of a task. Only the scheduler may put messages on this queue.');
    return escalate(wakeUp, deps);
  },
  { log: jsonLog, queue: 'escalate' },
);
