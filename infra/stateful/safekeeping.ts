import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IEventSourceDlq } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { erasedPrefix, lostStreamPrefix, parkedPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept, acceptWildcard } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** What could not be used or handled lies here with its reason until a person replays or erases it. */
export class Safekeeping extends Construct {
  readonly bucket: Bucket;

  private readonly arn: string;

  constructor(scope: Construct, id: string, { stage, live, config }: Pick<StageProps, 'stage' | 'live' | 'config'>) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const bucketName = `${stageName(baseNames.safekeeping, stage)}-${account}-${region}`;
    this.arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucketName });
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [
        {
          expiration: Duration.millis(config.retention.unusable),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      this.bucket,
      'AwsSolutions-S1',
      'Only our own functions write here, and CloudTrail knows who reads; an access log would hold object names that nobody needs.',
    );
  }

  /** Parking events: putting objects under one prefix. */
  grantPark(to: HeardbackFunction): void {
    to.set('safekeeping', this.bucket.bucketName);
    this.grantPut(
      to,
      parkedPrefix,
      'Parked events are named when they are parked; nothing outside their prefix is allowed.',
    );
  }

  /** Looking through all of it for somebody who is to be erased, and keeping the list of those who were. */
  grantErase(to: HeardbackFunction): void {
    to.set('safekeeping', this.bucket.bucketName);
    const reason = 'Objects are named when they are put aside; nothing outside these prefixes is allowed.';
    const objects = [parkedPrefix, lostStreamPrefix, erasedPrefix].map((prefix) => `${this.arn}/${prefix}*`);
    const actions = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    to.addToRolePolicy(new PolicyStatement({ actions, resources: objects }));
    for (const one of objects) acceptWildcard(to, one, reason);
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.arn] }));
  }

  /** Where a stream puts batches that it gives up; Lambda writes them with the function's role, under a prefix of its own. */
  grantGiveUp(to: HeardbackFunction): IEventSourceDlq {
    this.grantPut(to, lostStreamPrefix, 'Lambda names the objects of given up batches itself, under this prefix.');
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.arn] }));
    return { bind: () => ({ destination: this.bucket.bucketArn }) };
  }

  private grantPut(to: HeardbackFunction, prefix: string, reason: string): void {
    const objects = `${this.arn}/${prefix}*`;
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:PutObject'], resources: [objects] }));
    acceptWildcard(to, objects, reason);
  }
}
