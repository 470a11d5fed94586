import { CustomResource, Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** A page that is opened from mail about a task. */
export interface TaskPageProps extends CapabilityProps {
  readonly web: Web;
  /** What writes its keys. */
  readonly keys: PageKeys;
}

/** Writes the keys of pages that people open, which follow from the root, into secrets of their own while it is deployed. */
export class PageKeys extends Construct {
  /** What reads them has to come after it. */
  readonly written: CustomResource;

  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'page-keys',
      timeout: Duration.seconds(60),
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'CloudFormation invokes it while deploying, waits for its answer, and fails without one.',
    );
    data.keyring.grantRead(handler);
    data.keyring.grantWritePages(handler);
    this.written = new CustomResource(this, 'Written', {
      serviceToken: handler.functionArn,
      resourceType: 'Custom::HeardbackPageKeys',
      // Another one has them written again.
      properties: { version: '2' },
    });
  }
}
