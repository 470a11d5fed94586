import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** The pages on which staff answer customers. */
export class Inbox extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web }: CapabilityProps & { readonly web: Web }) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'inbox',
      timeout: Duration.seconds(20),
      memorySize: 1024,
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by people who see at once when it fails; there is no event to keep.',
    );
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['by-contact', 'tasks', 'inbox']);
    data.keyring.grantRead(handler);
    data.wakeUps.grantArm(handler, 'escalateQueue');
    data.signIn.allow(handler, web.publicUrl);
    handler.set('publicUrl', web.publicUrl);
    for (const method of [HttpMethod.GET, HttpMethod.POST]) web.route(method, ['/app', '/app/{page+}'], handler);
  }
}
