import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { publicPartitions } from '../../shared/contracts/wiring/table.ts';
import { accept } from '../kit/acknowledge.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';
import type { PageKeys } from './page-keys.ts';

interface RespondProps extends CapabilityProps {
  readonly web: Web;
  readonly reserved: number | undefined;
  /** What writes its keys. */
  readonly keys: PageKeys;
}

/** The customer's pages: shows a survey, records an answer, unsubscribes. */
export class Respond extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web, reserved, keys }: RespondProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'respond',
      timeout: Duration.seconds(10),
      reservedConcurrentExecutions: reserved,
      memorySize: 1024,
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by people who see at once when it fails; there is no event to keep.',
    );
    const { read, put, count } = publicPartitions.respond;
    data.store.grantReadOf(handler, read);
    data.store.grantPut(handler, put);
    data.store.grantCount(handler, count);
    data.keyring.grantReadPages(handler);
    handler.node.addDependency(keys.written);
    for (const method of [HttpMethod.GET, HttpMethod.POST])
      web.route(method, ['/s/{token}', '/u/{token}', '/l/{token}'], handler);
    web.otherwise(handler);
  }
}
