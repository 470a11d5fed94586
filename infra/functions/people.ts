import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { alarmOnGuesses } from '../kit/guesses.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** Erases people, and hands out what is kept about them: apart from all others, since nobody else may remove a row. */
export class People extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web }: CapabilityProps & { readonly web: Web }) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'people',
      // The HTTP API waits no longer.
      timeout: Duration.seconds(29),
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by an operator who sees at once when it fails, and goes on with it by asking again.',
    );
    data.store.grantErase(handler);
    data.store.grantList(handler, ['by-contact', 'tasks'], { table: true });
    alarmOnGuesses(this, handler, data.staff.alarms);
    data.keyring.grantRead(handler);
    data.facts.grantAdd(handler);
    data.inbound.grantErase(handler);
    data.safekeeping.grantErase(handler);
    data.wakeUps.grantDisarm(handler);
    const routes = ['erase', 'erase-again', 'export', 'receipts/check'];
    web.route(
      HttpMethod.POST,
      routes.map((route) => `/v1/people/${route}`),
      handler,
    );
  }
}
