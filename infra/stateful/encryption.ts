import { ArnFormat, Aspects, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { Construct, type IConstruct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { EncryptedAtRest } from '../kit/encrypted-at-rest.ts';
import { KeyRights } from '../kit/key-rights.ts';
import type { StageProps } from '../kit/stage.ts';

/** They put on topics what is told to staff, and what was received and reported. */
const publishers = ['cloudwatch', 'ses', 'sms-voice'];
/** They put what they hold into queues and buckets: only where those are encrypted by the key as well. */
const carriers = ['sns', 'events'];

/**
 * The key by which topics lie encrypted, which no key of AWS can do where CloudWatch and SES publish; by the configuration all
 * else that is stored lies under it, too. Who may use it follows from what they may do with what it guards.
 */
export class Encryption extends Construct {
  private readonly key: IKey;
  /** Or topics alone. */
  private readonly everywhere: boolean;

  constructor(
    scope: Construct,
    id: string,
    { stage, live, settings }: Pick<StageProps, 'stage' | 'live' | 'settings'>,
  ) {
    super(scope, id);
    const { key } = settings;
    this.everywhere = key !== undefined;
    this.key = typeof key === 'string' ? Key.fromKeyArn(this, 'Key', key) : this.keyOf({ stage, live });
  }

  /** Of all that the app has, whatever is added to it later. */
  guard(app: IConstruct): void {
    Aspects.of(app).add(new EncryptedAtRest(this.key, this.everywhere));
    Aspects.of(app).add(new KeyRights(this.key, this.everywhere));
  }

  private keyOf({ stage, live }: Pick<StageProps, 'stage' | 'live'>): Key {
    const key = new Key(this, 'Key', {
      alias: stageName(baseNames.key, stage),
      description: 'Heardback: topics of staff, alarms and what is received; by the configuration all that is stored.',
      enableKeyRotation: true,
      pendingWindow: Duration.days(30),
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const service of this.everywhere ? [...publishers, ...carriers] : publishers) this.letIn(key, service);
    if (this.everywhere) this.letLogsIn(key);
    return key;
  }

  private letIn(key: Key, service: string): void {
    const ofAccount = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    const principals = [new ServicePrincipal(`${service}.amazonaws.com`, { conditions: ofAccount })];
    key.addToResourcePolicy(
      new PolicyStatement({ principals, actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: ['*'] }),
    );
  }

  /** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
  private letLogsIn(key: Key): void {
    const groups = Stack.of(this).formatArn({
      service: 'logs',
      resource: 'log-group',
      resourceName: '*',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
    const principals = [
      new ServicePrincipal(`logs.${Stack.of(this).region}.amazonaws.com`, {
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': groups } },
      }),
    ];
    const actions = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey', 'ReEncryptFrom', 'ReEncryptTo'];
    key.addToResourcePolicy(
      new PolicyStatement({ principals, actions: actions.map((action) => `kms:${action}`), resources: ['*'] }),
    );
  }
}
