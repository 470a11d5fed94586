import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { accept } from '../kit/acknowledge.ts';
import { alarmOnGuesses } from '../kit/guesses.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

/** The REST API for staff, operators and other systems. */
export class Api extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web }: CapabilityProps & { readonly web: Web }) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', { ...setting, name: 'api', timeout: Duration.seconds(20) });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by systems that see at once when it fails; there is no event to keep.',
    );
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['by-contact', 'tasks', 'inbox'], { table: true });
    alarmOnGuesses(this, handler, data.staff.alarms);
    data.keyring.grantRead(handler);
    handler.set('publicUrl', web.publicUrl);
    data.wakeUps.grantArm(handler, 'escalateQueue', 'dispatchQueue');
    web.route(
      HttpMethod.GET,
      ['/v1/surveys', '/v1/links', '/v1/promises', '/v1/openapi.json', '/v1/decisions', '/v1/tasks', '/v1/tasks/{id}'],
      handler,
    );
    data.grantTell(handler);
    data.grantRehear(handler);
    web.route(HttpMethod.GET, ['/v1/unheard', '/v1/unheard/counts'], handler);
    web.route(HttpMethod.POST, ['/v1/unheard/replay'], handler);
    web.route(
      HttpMethod.GET,
      [
        '/v1/switches',
        '/v1/holds',
        '/v1/webhooks',
        '/v1/undelivered',
        '/v1/unread',
        '/v1/consents',
        '/v1/audit',
        '/v1/figures',
      ],
      handler,
    );
    web.route(
      HttpMethod.POST,
      ['/v1/pause', '/v1/resume', '/v1/holds/release', '/v1/holds/drop', '/v1/test-sends', '/v1/undelivered/replay'],
      handler,
    );
    web.route(HttpMethod.POST, ['/v1/programs/{program}/pause', '/v1/programs/{program}/resume'], handler);
    web.route(HttpMethod.PUT, ['/v1/shadow', '/v1/teams/{team}', '/v1/answers/{id}/tags'], handler);
    web.route(HttpMethod.GET, ['/v1/teams/{team}', '/v1/keys'], handler);
    web.route(HttpMethod.POST, ['/v1/keys', '/v1/sessions/end'], handler);
    web.route(HttpMethod.DELETE, ['/v1/keys/{key}'], handler);
    web.route(HttpMethod.POST, ['/v1/improvements'], handler);
    web.route(HttpMethod.DELETE, ['/v1/improvements/{id}'], handler);
    web.route(HttpMethod.PATCH, ['/v1/tasks/{id}'], handler);
  }
}
