import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { keyringReader, trailKeyOf } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { restHandler } from '../../shared/adapters/aws/rest-handler.ts';
import { jsonLog, randomIds, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { TailWriter } from '../../shared/steps/facts/tail.ts';
import { people } from './people.ts';

const environment = readEnvironment(['table', 'secret', 'factsBucket'], process.env);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table, trailKeyOf(keyring));
const objects = new BucketObjects(new S3Client({}), environment.factsBucket);
const tail = new TailWriter({ objects, clock: systemClock, ids: randomIds });

export const handler = restHandler(
  async (request) => people(request, { records, tail, clock: systemClock, keyring: await keyring() }),
  { keyring, records, clock: systemClock, log: jsonLog },
);
