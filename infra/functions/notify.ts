import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { alarmOn } from '../kit/alarm.ts';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** Tells chats and other systems what happened to tasks. */
export class Notify extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { data, setting, publicUrl }: CapabilityProps & { readonly publicUrl: string },
  ) {
    super(scope, id);
    const { notifyQueue, staff } = data;
    const meaning = {
      givenUp: 'What chats or other systems were to be told could not even be looked at.',
      late: 'Chats and other systems hear late of what happens to tasks, or one of them does not take what it is told.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'notify',
      setting,
      source: notifyQueue,
      alarms: staff.alarms,
      meaning,
      maxConcurrency: 5,
    });
    handler.set('publicUrl', publicUrl);
    handler.set('notifyQueueUrl', notifyQueue.queue.queueUrl);
    data.store.grantRead(handler);
    data.store.grantPut(handler, ['UNDELIVERED#']);
    data.keyring.grantRead(handler);
    handler.addToRolePolicy(
      new PolicyStatement({ actions: ['sqs:ChangeMessageVisibility'], resources: [notifyQueue.queue.queueArn] }),
    );
    alarmOn(this, 'Refused', {
      topic: staff.alarms,
      metric: handler.metricOfCode('notify.given-up'),
      threshold: 1,
      meaning: 'A chat or another system did not take what it was told, however often it was tried.',
      runbook: 'notify-refused',
    });
  }
}
