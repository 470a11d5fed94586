import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import config from '#config';
import { EventBridgeBus } from '../../shared/adapters/aws/bus.ts';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { SesMailer } from '../../shared/adapters/aws/mailer.ts';
import { NotifyQueue } from '../../shared/adapters/aws/notify-queue.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { sharedAllowance } from '../../shared/adapters/aws/sending-account.ts';
import { SnsNotifier } from '../../shared/adapters/aws/sns.ts';
import { streamHandler } from '../../shared/adapters/aws/stream-handler.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { WakeQueue } from '../../shared/adapters/aws/wake-queue.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import type { MessageRow } from '../../shared/contracts/rows/conversation.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { secondsUntil } from '../../shared/domain/instant.ts';
import { AllowedMailer } from '../../shared/steps/send/allowed-mailer.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { followUp } from './follow-up.ts';

const environment = readEnvironment(
  [
    'table',
    'bus',
    'followUpsTopic',
    'scheduleGroup',
    'schedulerRole',
    'escalateQueue',
    'secret',
    'configurationSet',
    'publicUrl',
    'dispatchQueueUrl',
    'notifyQueueUrl',
  ],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const messages = new SQSClient({});
const queue = new WakeQueue(messages, environment.dispatchQueueUrl);
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: { task: environment.escalateQueue, digest: environment.escalateQueue },
};
// A mail that may have been sent is not sent again.
const ses = new SESv2Client({ maxAttempts: 1 });
const deps = {
  records,
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  notifier: new SnsNotifier(new SNSClient({}), environment.followUpsTopic),
  bus: new EventBridgeBus(new EventBridgeClient({}), environment.bus),
  programs: new ProgramSnapshots(records, config),
  config,
  clock: systemClock,
  ids: randomIds,
  log: jsonLog,
  mailer: new AllowedMailer(
    new SesMailer(ses, environment.configurationSet),
    sharedAllowance(ses, records, config),
    'staff',
  ),
  publicUrl: environment.publicUrl,
  outbox: new NotifyQueue(messages, environment.notifyQueueUrl),
  send: ({ id, heldUntil }: Pick<MessageRow, 'id' | 'heldUntil'>) =>
    queue.wake({ kind: 'message', id, generation: 1 }, heldUntil ? secondsUntil(heldUntil, systemClock.now()) : 0),
};

export const handler = streamHandler(
  async (change) => followUp(change, { ...deps, keyring: await keyring() }),
  jsonLog,
);
