import { Duration } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { Construct } from 'constructs';
import { publicPartitions } from '../../shared/contracts/wiring/table.ts';
import { accept } from '../kit/acknowledge.ts';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import type { Web } from '../kit/web.ts';
import type { CapabilityProps } from './capability.ts';

interface ReceiveProps extends CapabilityProps {
  readonly web: Web;
  readonly reserved: number | undefined;
}

/** The doors for systems that cannot put events on the bus themselves: `POST /events` and signed webhooks. */
export class Receive extends Construct {
  constructor(scope: Construct, id: string, { data, setting, web, reserved }: ReceiveProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'receive',
      timeout: Duration.seconds(10),
      reservedConcurrentExecutions: reserved,
    });
    accept(
      handler,
      'Serverless-LambdaDLQ',
      'Called by systems that see at once when it fails and send again; there is no event to keep.',
    );
    data.store.grantReadOf(handler, publicPartitions.receive.read);
    data.store.grantPut(handler, publicPartitions.receive.put);
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.grantPublish(handler);
    // The secret behind the name is for systems that can set neither a body nor a header; access logs know the route alone.
    const doors = ['/hooks/{name}', '/hooks/{name}/{secret}'];
    web.route(HttpMethod.POST, ['/events', ...doors], handler);
    // Some look whether a door is there before they call it.
    web.route(HttpMethod.HEAD, doors, handler);
    alarmOn(this, 'Refusing', {
      topic: data.staff.alarms,
      metric: handler.metricOfCode('receive.refused'),
      threshold: 100,
      meaning:
        'Many requests with a wrong key or signature: a secret was changed on one side, or somebody is guessing.',
      runbook: 'receive-refusing',
    });
    alarmOn(this, 'Failing', {
      topic: data.staff.alarms,
      metric: handler.metricOfCode('receive.failed'),
      threshold: 3,
      meaning: 'Business events sent by HTTP are not taken: these customers are asked late, or not at all.',
      runbook: 'receive-failing',
    });
  }
}
