import type { IAspect } from 'aws-cdk-lib';
import { CfnGlobalTable } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { CfnLogGroup } from 'aws-cdk-lib/aws-logs';
import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import { CfnTopic } from 'aws-cdk-lib/aws-sns';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import type { IConstruct } from 'constructs';

/** Puts topics, and where it is wanted everything else that keeps something, under one key, whoever made them and when. */
export class EncryptedAtRest implements IAspect {
  private readonly key: IKey;
  private readonly everywhere: boolean;

  constructor(key: IKey, everywhere: boolean) {
    this.key = key;
    this.everywhere = everywhere;
  }

  visit(node: IConstruct): void {
    if (node instanceof CfnTopic) node.kmsMasterKeyId = this.key.keyArn;
    if (!this.everywhere) return;
    if (node instanceof CfnLogGroup || node instanceof CfnSecret) node.kmsKeyId = this.key.keyArn;
    if (node instanceof CfnGlobalTable) this.guardTable(node);
    if (node instanceof CfnBucket) this.guardBucket(node);
    if (node instanceof CfnQueue) this.guardQueue(node);
  }

  private guardTable(table: CfnGlobalTable): void {
    table.sseSpecification = { sseEnabled: true, sseType: 'KMS' };
    table.addPropertyOverride('Replicas.0.SSESpecification', { KMSMasterKeyId: this.key.keyArn });
  }

  /** With a key of the bucket's own beneath it, so that not every object is a call to KMS. */
  private guardBucket(bucket: CfnBucket): void {
    const byKey = { sseAlgorithm: 'aws:kms', kmsMasterKeyId: this.key.keyArn };
    bucket.bucketEncryption = {
      serverSideEncryptionConfiguration: [{ bucketKeyEnabled: true, serverSideEncryptionByDefault: byKey }],
    };
  }

  /** For an hour the same data key serves, where five minutes are the default and every one costs. */
  private guardQueue(queue: CfnQueue): void {
    queue.sqsManagedSseEnabled = undefined;
    queue.kmsMasterKeyId = this.key.keyArn;
    queue.kmsDataKeyReusePeriodSeconds = 3_600;
  }
}
