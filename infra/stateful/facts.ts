import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { freshPath, gonePath, tableFolder, tailPrefix } from '../../shared/contracts/facts/layout.ts';
import { type FactTableName, factTables } from '../../shared/contracts/facts/tables.ts';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept, acceptWildcard } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';
import { FactCatalogue } from './fact-catalogue.ts';

const folders = (Object.keys(factTables) as FactTableName[]).map(tableFolder);

/**
 * Facts that scores are counted from, by month. Without versions: a copy of the table can be made anew, and a version would
 * keep the words of somebody who was erased.
 */
export class Facts extends Construct {
  private readonly bucket: Bucket;
  private readonly arn: string;

  constructor(scope: Construct, id: string, { stage, live, config }: Pick<StageProps, 'stage' | 'live' | 'config'>) {
    super(scope, id);
    const { account, region } = Stack.of(this);
    const name = stageName(baseNames.factsBucket, stage);
    // Names of buckets are the whole world's, but for those on one's own machine.
    const bucketName = stage === 'local' ? name : `${name}-${account}-${region}`;
    this.arn = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: bucketName });
    this.bucket = new Bucket(this, 'Bucket', {
      bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      this.bucket,
      'AwsSolutions-S1',
      'Only our own functions write here, and CloudTrail knows who reads; no customer is named in it.',
    );
    new FactCatalogue(this, 'Catalogue', { stage, bucketName, properties: config.insights.properties });
  }

  /** Adding to what is not in its months yet. */
  grantAdd(to: HeardbackFunction): void {
    this.grant(to, ['s3:GetObject', 's3:PutObject'], [`${tailPrefix}*`]);
    this.allow(to, ['s3:GetObject', 's3:PutObject'], [`${this.arn}/${freshPath}`]);
  }

  /** Counting: all there is, and nothing is written. */
  grantCount(to: HeardbackFunction): void {
    this.grant(to, ['s3:GetObject'], [`${tailPrefix}*`, ...folders.map((folder) => `${folder}*`)]);
    this.allow(to, ['s3:GetObject'], [`${this.arn}/${gonePath}`]);
  }

  /** Taking that into the months. */
  grantRewrite(to: HeardbackFunction): void {
    const objects = [`${tailPrefix}*`, ...folders.map((folder) => `${folder}*`)];
    this.grant(to, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], objects);
    this.allow(to, ['s3:GetObject', 's3:PutObject'], [`${this.arn}/${gonePath}`]);
    this.allow(to, ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], [`${this.arn}/${freshPath}`]);
  }

  private grant(to: HeardbackFunction, actions: string[], objects: readonly string[]): void {
    to.set('factsBucket', this.bucket.bucketName);
    const resources = objects.map((object) => `${this.arn}/${object}`);
    this.allow(to, actions, resources);
    this.allow(to, ['s3:ListBucket'], [this.arn]);
    for (const resource of resources)
      acceptWildcard(to, resource, 'Files are named by month and by when they began; no other folder is allowed.');
  }

  private allow(to: HeardbackFunction, actions: string[], resources: string[]): void {
    to.addToRolePolicy(new PolicyStatement({ actions, resources }));
  }
}
