import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { restHandler } from '../../shared/adapters/aws/rest-handler.ts';
import { DynamoScan } from '../../shared/adapters/aws/row-scan.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { operate } from './operate.ts';

const environment = readEnvironment(['table', 'secret', 'factsBucket'], process.env);
const client = new DynamoDBClient({});
const records = new DynamoRecords(client, environment.table, { retention: config.retention });
const objects = new BucketObjects(new S3Client({}), environment.factsBucket);
const deps = {
  records,
  config,
  scan: new DynamoScan(client, environment.table),
  programs: new ProgramSnapshots(records, config),
  tail: new TailWriter({ objects, clock: systemClock, ids: randomIds }),
  clock: systemClock,
};
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);

export const handler = restHandler(async (request) => operate(request, { ...deps, keyring: await keyring() }), {
  keyring,
  records,
  clock: systemClock,
  log: jsonLog,
});
