import { Construct } from 'constructs';
import { counterPartitions, unreadPartition } from '../../shared/contracts/wiring/table.ts';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** Takes business events and decides whether, when and how to ask. */
export class Intake extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const meaning = {
      givenUp: 'Business events were given up: these customers are not asked.',
      late: 'Business events wait: customers are asked late.',
      parked: 'Business events could not be used and were parked with the reason: these customers are not asked.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'intake',
      setting,
      source: data.intakeQueue,
      alarms: data.staff.alarms,
      meaning,
      maxConcurrency: 10,
    });
    data.store.grantCommit(handler);
    data.store.grantCount(handler, [...counterPartitions, unreadPartition]);
    data.store.grantList(handler, ['by-contact']);
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.wakeUps.grantArm(handler, 'dispatchQueue');
  }
}
