import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { TaskPageProps } from './page-keys.ts';

/** The pages behind the buttons in mail to staff. */
export class StaffButtons extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web, keys }: TaskPageProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'staff-buttons',
      timeout: Duration.seconds(10),
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by people who see at once when it fails; there is no event to keep.',
    );
    data.store.grantCommit(handler);
    data.keyring.grantReadTaskPages(handler);
    handler.node.addDependency(keys.written);
    data.wakeUps.grantArm(handler, 'escalateQueue');
    for (const method of [HttpMethod.GET, HttpMethod.POST]) web.route(method, ['/t/{token}'], handler);
  }
}
