import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PinpointSMSVoiceV2Client } from '@aws-sdk/client-pinpoint-sms-voice-v2';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import config from '#config';
import { faces } from '#faces';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { SesMailer } from '../../shared/adapters/aws/mailer.ts';
import { S3Parking } from '../../shared/adapters/aws/parking.ts';
import { queueHandler } from '../../shared/adapters/aws/queue-handler.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { sharedAllowance } from '../../shared/adapters/aws/sending-account.ts';
import { EndUserTexter } from '../../shared/adapters/aws/texter.ts';
import { SchedulerTimer } from '../../shared/adapters/aws/timer.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { BatchedCounts } from '../../shared/steps/commit/counts.ts';
import { AllowedMailer } from '../../shared/steps/send/allowed-mailer.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { dispatchMessage } from './dispatch.ts';

const environment = readEnvironment(
  [
    'table',
    'secret',
    'safekeeping',
    'scheduleGroup',
    'schedulerRole',
    'dispatchQueue',
    'escalateQueue',
    'publicUrl',
    'configurationSet',
    'textsConfigurationSet',
  ],
  process.env,
);
/** The SDK would send again on a reset connection; a second mail is worse than none. */
const once = { maxAttempts: 1 };
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const targets = {
  group: environment.scheduleGroup,
  roleArn: environment.schedulerRole,
  queues: {
    survey: environment.dispatchQueue,
    message: environment.dispatchQueue,
    saying: environment.dispatchQueue,
    line: environment.dispatchQueue,
    task: environment.escalateQueue,
  },
};
const parking = new S3Parking(new S3Client({}), environment.safekeeping);
const ses = new SESv2Client(once);
const allowance = sharedAllowance(ses, records, config);
const counts = new BatchedCounts(records);
const shared = {
  allowance,
  counts,
  records,
  timer: new SchedulerTimer(new SchedulerClient({}), targets, systemClock),
  mailer: new AllowedMailer(new SesMailer(ses, environment.configurationSet), allowance, 'urgent'),
  texter: new EndUserTexter(new PinpointSMSVoiceV2Client(once), {
    configurationSet: environment.textsConfigurationSet,
    number: config.texts.number,
    clock: systemClock,
    log: jsonLog,
  }),
  clock: systemClock,
  log: jsonLog,
  ids: randomIds,
  programs: new ProgramSnapshots(records, config),
  config,
  faces,
  publicUrl: environment.publicUrl,
  // Set by Lambda itself.
  region: process.env.AWS_REGION ?? 'us-east-1',
};

export const handler = queueHandler(
  async ({ body, remaining, behind }) =>
    dispatchMessage(body, { ...shared, keyring: await keyring() }, { remaining, behind }),
  { log: jsonLog, parking, queue: 'dispatch', oneByOne: true, afterAll: () => counts.write() },
);
