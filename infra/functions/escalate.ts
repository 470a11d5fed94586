import { Construct } from 'constructs';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** The clocks of tasks: settle windows, deadlines, escalation. */
export class Escalate extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const meaning = {
      givenUp: 'Wake-ups of tasks were given up: unhappy customers may wait unseen.',
      late: 'Wake-ups of tasks wait: tasks open and escalate late.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'escalate',
      setting,
      source: data.escalateQueue,
      alarms: data.staff.alarms,
      meaning,
      maxConcurrency: 5,
    });
    data.store.grantCommit(handler);
    data.keyring.grantRead(handler);
    data.wakeUps.grantArm(handler, 'escalateQueue');
  }
}
