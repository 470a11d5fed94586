import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { parkedPrefix } from '../../shared/contracts/names.ts';
import { accept } from './acknowledge.ts';
import type { HeardbackFunction } from './heardback-function.ts';

/** What could not be used or handled lies here with its reason until a person replays or erases it. */
export class Safekeeping extends Construct {
  readonly bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.bucket = new Bucket(this, 'Bucket', {
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ expiration: Duration.days(400), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    accept(this.bucket, 'AwsSolutions-S1', 'Only our own functions write here, and CloudTrail knows who reads; an access log would hold object names that nobody needs.');
  }

  /** Parking events: putting objects under one prefix. */
  grantPark(to: HeardbackFunction): void {
    to.set('safekeeping', this.bucket.bucketName);
    this.bucket.grantPut(to, `${parkedPrefix}*`);
  }
}
