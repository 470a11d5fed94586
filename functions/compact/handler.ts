import { S3Client } from '@aws-sdk/client-s3';
import middy from '@middy/core';
import config from '#config';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { parquetFormat } from '../../shared/adapters/parquet/format.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { forget } from '../../shared/steps/facts/forget.ts';
import { compactFresh } from '../../shared/steps/facts/fresh.ts';

const environment = readEnvironment(['factsBucket'], process.env);
const { properties } = config.insights;
const deps = {
  objects: new BucketObjects(new S3Client({}), environment.factsBucket),
  format: parquetFormat(properties),
  clock: systemClock,
  properties,
};

/** Takes the facts that came in since the last hour into their months. */
export const handler = middy().handler(async () => {
  const compacted = await compactFresh(deps);
  const forgotten = await forget(config.retention, deps);
  if (compacted.changes + compacted.folded + forgotten > 0)
    jsonLog.info('facts.compacted', { ...compacted, forgotten });
});
