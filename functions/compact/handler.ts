import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { compact } from './compact.ts';

const environment = readEnvironment(['factsBucket'], process.env);
const { properties } = config.insights;
const deps = {
  objects: new BucketObjects(new S3Client({}), environment.factsBucket),
  format: parquetFormat(properties),
  clock: systemClock,
  properties,
  retention: config.retention,
  log: jsonLog,
};

export const handler = middy().handler(() => compact(deps));
