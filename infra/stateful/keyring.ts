import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Secret, type SecretProps } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** One generated secret for each stage; every key is derived from it. What others give us (webhook secrets) is added to it by hand. */
export class Keyring extends Construct {
  readonly secret: Secret;
  private readonly pages: Secret;
  private readonly taskPages: Secret;

  constructor(scope: Construct, id: string, { stage, live }: Pick<StageProps, 'stage' | 'live'>) {
    super(scope, id);
    this.secret = new Secret(this, 'Secret', {
      secretName: stageName(baseNames.secret, stage),
      description: 'Root of all keys of Heardback, the API key and the signing secrets of webhooks.',
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ apiKey: '', webhooks: { stripe: '', shopify: '', zendesk: '' } }),
        generateStringKey: 'root',
        passwordLength: 64,
        excludePunctuation: true,
      },
      removalPolicy: live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    accept(
      this.secret,
      'AwsSolutions-SMG4',
      'Rotating the root would forget who is suppressed and break every link that was sent.',
    );
    const removalPolicy = live ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    this.pages = shareOfKeys(this, 'Pages', {
      secretName: stageName(baseNames.pagesSecret, stage),
      description: "The two keys of Heardback that the customers' pages need; written while it is deployed.",
      removalPolicy,
    });
    this.taskPages = shareOfKeys(this, 'TaskPages', {
      secretName: stageName(baseNames.taskPagesSecret, stage),
      description:
        'The two keys of Heardback that pages opened from mail about a task need; written while it is deployed.',
      removalPolicy,
    });
  }

  /** The keys of the customers' pages alone. */
  grantReadPages(to: HeardbackFunction): void {
    to.set('pagesSecret', this.pages.secretArn);
    this.pages.grantRead(to);
  }

  /** The keys of pages that are opened from mail about a task, alone. */
  grantReadTaskPages(to: HeardbackFunction): void {
    to.set('taskPagesSecret', this.taskPages.secretArn);
    this.taskPages.grantRead(to);
  }

  /** What is to keep both secrets may read and write them. */
  grantWritePages(to: HeardbackFunction): void {
    this.grantReadPages(to);
    this.grantReadTaskPages(to);
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['secretsmanager:PutSecretValue'],
        resources: [this.pages.secretArn, this.taskPages.secretArn],
      }),
    );
  }

  grantRead(to: HeardbackFunction): void {
    to.set('secret', this.secret.secretArn);
    this.secret.grantRead(to);
  }
}

/** A secret of some keys that follow from the root. */
const shareOfKeys = (scope: Keyring, id: string, props: SecretProps): Secret => {
  const secret = new Secret(scope, id, props);
  accept(secret, 'AwsSolutions-SMG4', 'What stands in it follows from the root, which is not rotated.');
  return secret;
};
