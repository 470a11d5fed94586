import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { insightsHandler } from './insights-handler.ts';

const environment = readEnvironment(['table', 'secret', 'factsBucket', 'publicUrl'], process.env);

export const handler = insightsHandler({
  facts: new ParquetFacts(new BucketObjects(new S3Client({}), environment.factsBucket), config.insights.properties),
  records: new DynamoRecords(new DynamoDBClient({}), environment.table),
  clock: systemClock,
  config,
  publicUrl: environment.publicUrl,
  keyring: keyringReader(new SecretsManagerClient({}), environment.secret),
  log: jsonLog,
});
