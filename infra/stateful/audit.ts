import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { auditPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept, acceptWildcard } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/**
 * The copy of the audit trail that cannot be changed: on a live stage not by anybody, root included, until its time is over.
 * It holds ids and codes, so that nothing in it ever has to be erased.
 */
export class Audit extends Construct {
  private readonly bucket: Bucket;
  private readonly arn: string;

  constructor(scope: Construct, id: string, { stage, live, config }: Pick<StageProps, 'stage' | 'live' | 'config'>) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const bucketName = `${stageName(baseNames.auditBucket, stage)}-${account}-${region}`;
    this.arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucketName });
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention: live
        ? ObjectLockRetention.compliance(Duration.millis(config.retention.audit))
        : ObjectLockRetention.governance(Duration.days(1)),
      lifecycleRules: [
        {
          // Later than the lock ends, or it could not go.
          expiration: live ? Duration.millis(config.retention.audit).plus(Duration.days(10)) : Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    accept(
      this.bucket,
      'AwsSolutions-S1',
      'Only one function writes here, and CloudTrail knows who reads; the objects themselves are the log.',
    );
  }

  /** Adding entries; nothing else. */
  grantKeep(to: HeardbackFunction): void {
    to.set('auditBucket', this.bucket.bucketName);
    const objects = `${this.arn}/${auditPrefix}*`;
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    acceptWildcard(to, objects, 'Entries are named by what they tell of; nothing outside their prefix is allowed.');
  }
}
