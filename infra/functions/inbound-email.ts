import { Construct } from 'constructs';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** Understands mail that customers write back. */
export class InboundEmail extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const meaning = {
      givenUp: 'Mail from customers was given up: they wrote, and nobody has read it.',
      late: 'Mail from customers waits: their answers count late, and who wants to leave is still written to.',
      parked: 'What arrived on the topic of received mail is none, and was parked.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'inbound-email',
      setting,
      source: data.inboundEmailQueue,
      alarms: data.staff.alarms,
      meaning,
      maxConcurrency: 5,
    });
    data.store.grantCommit(handler);
    data.store.grantList(handler, ['inbox']);
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.inbound.grantRead(handler);
    data.staff.grantNotify(handler);
    data.wakeUps.grantWake(handler);
    data.wakeUps.grantArm(handler, 'escalateQueue');
  }
}
