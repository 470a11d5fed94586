import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { alarmOn } from '../kit/alarm.ts';
import { waitingMemory } from '../kit/heardback-function.ts';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';

/** Records what became of mail and texts; an address that takes none, or whose owner complains, gets no more at once. */
export class Delivery extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const { alarms } = data.staff;
    const meaning = {
      givenUp: 'Reports about mail or texts were given up: addresses that bounce or complain may be written to again.',
      late: 'Reports about mail or texts wait: addresses that bounce or complain may be written to again.',
      parked:
        'Reports about mail or texts could not be read and were parked: who has no use of them may be written to again.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'delivery',
      setting,
      source: data.deliveryQueue,
      alarms,
      meaning,
      maxConcurrency: 5,
      memorySize: waitingMemory,
    });
    data.store.grantCommit(handler);
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.wakeUps.grantArm(handler, 'dispatchQueue', 'escalateQueue');
    // SES puts an account under review at 5 % bounces and 0.1 % complaints; these ring before.
    const rates = [
      ['Bounces', 'Reputation.BounceRate', 0.04, 'Too much mail bounces: SES may soon stop all sending.'],
      [
        'Complaints',
        'Reputation.ComplaintRate',
        0.0008,
        'Too many customers report our mail as spam: SES may soon stop all sending.',
      ],
    ] as const;
    for (const [name, metricName, threshold, rateMeaning] of rates) {
      const metric = new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });
      alarmOn(this, name, { topic: alarms, metric, threshold, meaning: rateMeaning, runbook: 'mail-reputation' });
    }
  }
}
