import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import config from '#config';
import { EventBridgeBus } from '../../shared/adapters/aws/bus.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { SnsNotifier } from '../../shared/adapters/aws/sns.ts';
import { streamHandler } from '../../shared/adapters/aws/stream-handler.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { readEnvironment } from '../../shared/contracts/environment.ts';
import { ProgramSnapshots } from '../../shared/runtime/programs.ts';
import { jsonLog, systemClock } from '../../shared/runtime/system.ts';
import { followUp } from './follow-up.ts';

const environment = readEnvironment(['table', 'bus', 'followUpsTopic', 'scheduleGroup', 'schedulerRole', 'escalateQueue'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table);
const targets = { group: environment.scheduleGroup, roleArn: environment.schedulerRole, queues: { task: environment.escalateQueue } };
const deps = {
  records,
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  notifier: new SnsNotifier(new SNSClient({}), environment.followUpsTopic),
  bus: new EventBridgeBus(new EventBridgeClient({}), environment.bus),
  programs: new ProgramSnapshots(records, config),
  config,
  clock: systemClock,
};

export const handler = streamHandler((change) => followUp(change, deps), jsonLog);
