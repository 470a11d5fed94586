import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { BucketObjects } from '../../shared/adapters/aws/bucket-objects.ts';
import { baseNames } from '../../shared/contracts/wiring/resources.ts';
import { RefusedError } from '../command.ts';

/**
 * Copies the facts of an embedded cloud into a folder of their own for as long as something is done with them.
 * @throws RefusedError when no cloud answers there.
 */
export const withLocalFacts = async <T>(origin: string, use: (folder: string) => Promise<T>): Promise<T> => {
  const credentials = { accessKeyId: 'owner', secretAccessKey: 'owner' };
  const client = new S3Client({ endpoint: origin, region: 'us-east-1', forcePathStyle: true, credentials });
  const bucket = new BucketObjects(client, baseNames.factsBucket);
  const folder = mkdtempSync(join(tmpdir(), 'heardback-query-'));
  try {
    const files = await bucket.list('').catch((error: unknown) => {
      throw new RefusedError(
        `No facts are found at ${origin}. Start it with \`npm start\`, or name a folder: --folder.`,
        {
          cause: error,
        },
      );
    });
    for (const { key } of files.filter(({ key: name }) => /^[\w=/-]+\.parquet$/.test(name))) {
      mkdirSync(dirname(join(folder, key)), { recursive: true });
      writeFileSync(join(folder, key), (await bucket.get(key))?.body ?? new Uint8Array());
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
