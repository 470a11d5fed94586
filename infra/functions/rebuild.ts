import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { alarmOnGuesses } from '../kit/guesses.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** Makes facts or tags anew from the table when an operator wants it: apart from all others, since nobody else reads the whole table. */
export class Rebuild extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web }: CapabilityProps & { readonly web: Web }) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'rebuild',
      timeout: Duration.seconds(29),
      memorySize: 1024,
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by an operator who sees at once when it fails, and goes on with it by asking again.',
    );
    data.store.grantScan(handler);
    data.store.grantList(handler, [], { table: true });
    alarmOnGuesses(this, handler, data.staff.alarms);
    data.keyring.grantRead(handler);
    data.facts.grantAdd(handler);
    // Tags stand on answers: nothing else is written here.
    data.store.grantPut(handler, ['SURVEY#']);
    web.route(HttpMethod.POST, ['/v1/facts/rebuild', '/v1/facts/retag'], handler);
  }
}
