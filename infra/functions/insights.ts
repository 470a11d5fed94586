import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { alarmOnGuesses } from '../kit/guesses.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** Counts scores from the facts, for programs and on the page of staff. It writes nothing. */
export class Insights extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web }: CapabilityProps & { readonly web: Web }) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'insights',
      timeout: Duration.seconds(29),
      // A year of answers is decoded in memory, and more memory is more of a processor.
      memorySize: 1769,
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by people and systems who see at once when it fails; there is no event to keep.',
    );
    data.store.grantRead(handler);
    // Improvements lie in a partition of their own.
    data.store.grantList(handler, [], { table: true });
    alarmOnGuesses(this, handler, data.staff.alarms);
    data.keyring.grantRead(handler);
    data.facts.grantCount(handler);
    handler.set('publicUrl', web.publicUrl);
    // What somebody searches for stands in no address.
    web.route(HttpMethod.POST, ['/app/insights'], handler);
    const reads = ['metrics', 'answers', 'journey', 'funnel', 'money', 'improvements', 'programs', 'outlook', 'themes'];
    const pages = ['', '/causes', '/money', '/outlook', '/programmes'];
    const paths = [...reads.map((name) => `/v1/${name}`), ...pages.map((name) => `/app/insights${name}`)];
    web.route(HttpMethod.GET, paths, handler);
  }
}
