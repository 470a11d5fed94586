import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { TaskPageProps } from './page-keys.ts';

/** The page on which customers agree to be quoted. Writes consents and the history of their tasks, and wakes nobody. */
export class Consent extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web, keys }: TaskPageProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'consent',
      timeout: Duration.seconds(10),
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by people who see at once when it fails; there is no event to keep.',
    );
    data.store.grantRead(handler);
    data.store.grantPut(handler, ['CONSENT#', 'TASK#', 'AUDIT#task.']);
    data.keyring.grantReadTaskPages(handler);
    handler.node.addDependency(keys.written);
    for (const method of [HttpMethod.GET, HttpMethod.POST]) web.route(method, ['/c/{token}'], handler);
  }
}
