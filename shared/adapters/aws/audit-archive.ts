import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { AuditRow } from '../../contracts/rows/audit.ts';
import { auditPrefix } from '../../contracts/wiring/prefixes.ts';

/** The copy of the audit trail in a bucket whose objects are locked: the same entry once more is one more version of the same words. */
export class AuditArchive {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.client = client;
    this.bucket = bucket;
  }

  async keep({ kind: _, version: __, ...entry }: AuditRow): Promise<void> {
    const Key = `${auditPrefix}${entry.chain}/${String(entry.seq).padStart(6, '0')}.json`;
    await this.client.send(
      new PutObjectCommand({
        Bucket: this.bucket,
        Key,
        Body: JSON.stringify(entry),
        ContentType: 'application/json',
        ChecksumAlgorithm: 'SHA256',
      }),
    );
  }
}
