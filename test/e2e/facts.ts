import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { ParquetFacts } from '../../shared/adapters/parquet/fact-reader.ts';
import type { FactTableName } from '../../shared/contracts/facts/tables.ts';
import config from '../config.ts';
import { rowsOf } from '../unit/facts/rows.ts';
import type { CloudClient } from './cloud.ts';

/** The bucket of the facts, as any client of S3 sees it. */
export const factsBucket = ({ origin }: CloudClient): BucketObjects =>
  new BucketObjects(
    new S3Client({
      endpoint: origin,
      region: 'us-east-1',
      forcePathStyle: true,
      credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
    }),
    'heardback-facts',
  );

/** Facts of all months, by the reader that the pages have. */
export const factsIn = async (cloud: CloudClient, table: FactTableName, columns: readonly string[]) =>
  rowsOf(
    await new ParquetFacts(factsBucket(cloud), config.insights.properties).read(
      table,
      { from: '0000-01', to: '9999-12' },
      columns,
    ),
  );

/** Whatever the table holds. */
export const allRows = async ({ origin }: CloudClient): Promise<readonly unknown[]> => {
  const table = new DynamoDBClient({
    endpoint: origin,
    region: 'us-east-1',
    credentials: { accessKeyId: 'owner', secretAccessKey: 'owner' },
  });
  const { Items = [], LastEvaluatedKey } = await table.send(new ScanCommand({ TableName: 'heardback' }));
  if (LastEvaluatedKey) throw new Error('The table has grown beyond what one page of a scan shows.');
  return Items;
};
