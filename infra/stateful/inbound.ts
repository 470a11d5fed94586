import { CfnOutput, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { BlockPublicAccess, Bucket, BucketEncryption } from 'aws-cdk-lib/aws-s3';
import { CfnReceiptRule, ReceiptRuleSet } from 'aws-cdk-lib/aws-ses';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { SqsSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { receivedPrefix } from '../../shared/contracts/wiring/prefixes.ts';
import { bareStages, baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept, acceptWildcard } from '../kit/acknowledge.ts';
import type { GuardedQueue } from '../kit/guarded-queue.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

export interface InboundProps extends Pick<StageProps, 'stage' | 'live' | 'config' | 'settings'> {
  readonly mails: GuardedQueue;
  readonly texts: GuardedQueue;
}

/** Where customers' own words arrive: mail by a receipt rule of SES, texts by the topic of a two-way number. */
export class Inbound extends Construct {
  readonly bucket: Bucket;
  readonly ruleSetName: string;
  readonly ruleName: string;
  /** Domain whose mail the rule takes; absent on a stage that receives none. */
  readonly receivesAt: string | undefined;
  private readonly bucketName: string;

  constructor(scope: Construct, id: string, props: InboundProps) {
    super(scope, id);
    const { stage, config, settings, mails, texts } = props;
    this.ruleSetName = stageName(baseNames.receiptRules, stage);
    this.ruleName = stageName(baseNames.receiptRules, stage);
    const { account, region } = Stack.of(this);
    this.bucketName = `${stageName(baseNames.inboundBucket, stage)}-${account}-${region}`;
    this.bucket = this.bucketOf(props);
    const ownAccount = { StringEquals: { 'aws:SourceAccount': account } };
    const ses = new ServicePrincipal('ses.amazonaws.com', { conditions: ownAccount });
    const received = this.topic('Mails', {
      topicName: stageName(baseNames.receivedMailTopic, stage),
      publisher: ses,
      queue: mails,
    });
    const textPublisher = new ServicePrincipal('sms-voice.amazonaws.com', { conditions: ownAccount });
    const receivedTexts = this.topic('Texts', {
      topicName: stageName(baseNames.receivedTextsTopic, stage),
      publisher: textPublisher,
      queue: texts,
    });
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [ses],
        actions: ['s3:PutObject'],
        resources: [this.bucket.arnForObjects(`${receivedPrefix}*`)],
      }),
    );
    // Two stages cannot receive at one domain: the second would take every reply to the first for a stranger's.
    this.receivesAt = bareStages.includes(stage) || settings.replies !== undefined ? config.brand.replies : undefined;
    if (this.receivesAt) this.receive(this.receivesAt, received);
    new CfnOutput(this, 'TextsTopic', {
      value: receivedTexts.topicArn,
      description: 'Set as the two-way destination of your number in AWS End User Messaging, so that texts are heard.',
    });
    new CfnOutput(this, 'RepliesMx', {
      value: `${config.brand.replies} MX 10 inbound-smtp.${Stack.of(this).region}.amazonaws.com`,
      description: 'DNS record that brings replies to SES.',
    });
  }

  /** Reading the mail that customers wrote. */
  grantRead(to: HeardbackFunction): void {
    this.grant(to, ['s3:GetObject']);
  }

  /** Handing it out, or removing it, as somebody's right wants it. */
  grantErase(to: HeardbackFunction): void {
    this.grant(to, ['s3:GetObject', 's3:DeleteObject']);
    // Without it a mail that is gone looks like one that must not be read.
    const bucket = Stack.of(this).formatArn({ service: 's3', region: '', account: '', resource: this.bucketName });
    to.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket] }));
  }

  private grant(to: HeardbackFunction, actions: string[]): void {
    to.set('inboundBucket', this.bucket.bucketName);
    const objects = Stack.of(this).formatArn({
      service: 's3',
      region: '',
      account: '',
      resource: this.bucketName,
      resourceName: `${receivedPrefix}*`,
    });
    to.addToRolePolicy(new PolicyStatement({ actions, resources: [objects] }));
    acceptWildcard(to, objects, 'SES names the mail that it stores; nothing outside its prefix is allowed.');
  }

  private bucketOf({ live, config }: InboundProps): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      bucketName: this.bucketName,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // What was understood is in the table; the mail itself is kept for as long as somebody may doubt it.
      lifecycleRules: [
        { expiration: Duration.millis(config.retention.mails), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      bucket,
      'AwsSolutions-S1',
      'SES alone writes here and one function reads; an access log would hold object names that nobody needs.',
    );
    return bucket;
  }

  private topic(
    id: string,
    {
      topicName,
      publisher,
      queue,
    }: { readonly topicName: string; readonly publisher: ServicePrincipal; readonly queue: GuardedQueue },
  ): Topic {
    const topic = new Topic(this, id, { topicName, enforceSSL: true });
    topic.addToResourcePolicy(
      new PolicyStatement({ principals: [publisher], actions: ['sns:Publish'], resources: [topic.topicArn] }),
    );
    topic.addSubscription(
      new SqsSubscription(queue.queue, { rawMessageDelivery: true, deadLetterQueue: queue.deadLetters }),
    );
    return topic;
  }

  private receive(domain: string, topic: Topic): void {
    const set = new ReceiptRuleSet(this, 'Rules', { receiptRuleSetName: this.ruleSetName });
    const rule = new CfnReceiptRule(this, 'Replies', {
      ruleSetName: set.receiptRuleSetName,
      rule: {
        name: this.ruleName,
        enabled: true,
        recipients: [domain],
        scanEnabled: true,
        tlsPolicy: 'Optional',
        actions: [
          {
            s3Action: { bucketName: this.bucket.bucketName, objectKeyPrefix: receivedPrefix, topicArn: topic.topicArn },
          },
        ],
      },
    });
    // SES tries both when the rule is made.
    rule.node.addDependency(topic, this.bucket);
    if (this.bucket.policy) rule.node.addDependency(this.bucket.policy);
  }
}
