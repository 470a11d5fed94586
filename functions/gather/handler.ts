import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { AuditArchive } from '../../shared/adapters/aws/audit-archive.ts';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { streamBatchHandler } from '../../shared/adapters/aws/stream-handler.ts';
import { randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { ProgramSnapshots } from '../../shared/steps/survey/programs.ts';
import { gather } from './gather.ts';

const environment = readEnvironment(['table', 'secret', 'auditBucket', 'factsBucket'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table);
const s3 = new S3Client({});
const deps = {
  records,
  config,
  clock: systemClock,
  programs: new ProgramSnapshots(records, config),
  archive: new AuditArchive(s3, environment.auditBucket),
  tail: new TailWriter({
    objects: new BucketObjects(s3, environment.factsBucket),
    clock: systemClock,
    ids: randomIds,
  }),
};
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);

export const handler = streamBatchHandler(async (changes) => gather(changes, { ...deps, keyring: await keyring() }));
