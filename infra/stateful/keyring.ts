import { RemovalPolicy } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { accept } from '../kit/acknowledge.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';
import type { StageProps } from '../kit/stage.ts';

/** One generated secret for each stage; every key is derived from it. What others give us (webhook secrets) is added to it by hand. */
export class Keyring extends Construct {
  readonly secret: Secret;

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
  }

  grantRead(to: HeardbackFunction): void {
    to.set('secret', this.secret.secretArn);
    this.secret.grantRead(to);
  }
}
