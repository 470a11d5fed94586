import { Construct } from 'constructs';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** Understands texts that customers send. */
export class InboundSms extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const meaning = {
      givenUp: 'Texts from customers were given up: they wrote, and nobody has read it.',
      late: 'Texts from customers wait: who wants no more of them is still texted.',
      parked: 'Texts that belong to no survey, or are none, were parked: somebody should read them.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'inbound-sms',
      setting,
      source: data.inboundSmsQueue,
      alarms: data.staff.alarms,
      meaning,
      maxConcurrency: 5,
    });
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['inbox']);
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.wakeUps.grantWake(handler);
    data.wakeUps.grantArm(handler, 'escalateQueue');
  }
}
