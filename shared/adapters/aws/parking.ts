import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { parkedPrefix } from '../../contracts/wiring/prefixes.ts';
import type { Parking } from '../../ports/ports.ts';

/** What cannot be used lies in a bucket, not in a queue that forgets after two weeks. */
export class S3Parking implements Parking {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async park({ id, queue, reason, body, at }: Parameters<Parking['park']>[0]): Promise<void> {
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key: `${parkedPrefix}${queue}/${id}.json`,
        Body: JSON.stringify({ queue, reason, body, at }),
        ContentType: 'application/json',
      }),
    );
  }
}
