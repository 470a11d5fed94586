import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { restHandler } from '../../shared/adapters/aws/rest-handler.ts';
import { Schedules } from '../../shared/adapters/aws/schedules.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { people } from './people.ts';

const environment = readEnvironment(
  ['table', 'secret', 'factsBucket', 'inboundBucket', 'safekeeping', 'scheduleGroup'],
  process.env,
);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, {
  trailKey: trailKeyOf(keyring),
  retention: config.retention,
});
const s3 = new S3Client({});
const deps = {
  records,
  clock: systemClock,
  tail: new TailWriter({
    objects: new BucketObjects(s3, environment.factsBucket),
    clock: systemClock,
    ids: randomIds,
  }),
  mails: new BucketObjects(s3, environment.inboundBucket),
  safekeeping: new BucketObjects(s3, environment.safekeeping),
  schedules: new Schedules(new SchedulerClient({}), environment.scheduleGroup),
};

export const handler = restHandler(async (request) => people(request, { ...deps, keyring: await keyring() }), {
  keyring,
  records,
  clock: systemClock,
  log: jsonLog,
});
