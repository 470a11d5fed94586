import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { EventBridgeBus } from '../../shared/adapters/aws/bus.ts';
import { EmbeddedGauges } from '../../shared/adapters/aws/gauges.ts';
import { SesMailer } from '../../shared/adapters/aws/mailer.ts';
import { NotifyQueue } from '../../shared/adapters/aws/notify-queue.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { sharedAllowance } from '../../shared/adapters/aws/sending-account.ts';
import { SnsNotifier } from '../../shared/adapters/aws/sns.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { AllowedMailer } from '../../shared/steps/send/allowed-mailer.ts';
import { watch } from './watch.ts';

const environment = readEnvironment(
  ['stage', 'table', 'factsBucket', 'followUpsTopic', 'configurationSet', 'publicUrl', 'bus', 'notifyQueueUrl'],
  process.env,
);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table);
// A mail that may have been sent is not sent again.
const ses = new SESv2Client({ maxAttempts: 1 });
const deps = {
  facts: new ParquetFacts(new BucketObjects(new S3Client({}), environment.factsBucket), config.insights.properties),
  records,
  mailer: new AllowedMailer(
    new SesMailer(ses, environment.configurationSet),
    sharedAllowance(ses, records, config),
    'staff',
  ),
  notifier: new SnsNotifier(new SNSClient({}), environment.followUpsTopic),
  outbox: new NotifyQueue(new SQSClient({}), environment.notifyQueueUrl),
  gauges: new EmbeddedGauges(environment.stage, systemClock, (line) => process.stdout.write(line)),
  bus: new EventBridgeBus(new EventBridgeClient({}), environment.bus),
  ids: randomIds,
  clock: systemClock,
  log: jsonLog,
  config,
  publicUrl: environment.publicUrl,
};

export const handler = middy().handler(() => watch(deps));
