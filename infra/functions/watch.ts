import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import { hourly } from '../kit/hourly.ts';
import type { CapabilityProps } from './capability.ts';

/** Tells, every hour, who wants to hear of it how the scores go: digests, changes that are real, customers who may leave. */
export class Watch extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { data, setting, publicUrl }: CapabilityProps & { readonly publicUrl: string },
  ) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'watch',
      // Whoever has been sending for twice as long is taken for dead.
      timeout: Duration.seconds(60),
      // Over a year of answers is decoded in memory.
      memorySize: 1769,
    });
    const missed = hourly(this, handler, {
      stage: setting.stage,
      queue: 'heardback-watch-dlq',
      description: 'Sends digests that are due, and looks whether scores have changed.',
    });
    handler.set('publicUrl', publicUrl);
    data.store.grantRead(handler);
    data.store.grantPut(handler, ['EDITION#', 'WATCH#', 'ALLOWANCE#']);
    data.facts.grantCount(handler);
    data.mail.grantSend(handler);
    data.staff.grantNotify(handler);
    // Whoever may leave is handed in at the front door: this function opens no task itself.
    data.grantPublish(handler);
    data.grantTell(handler);
    const ring = {
      topic: data.staff.alarms,
      meaning: 'Nobody is told how the scores go: digests stay out, and a drop is seen by whoever looks.',
      runbook: 'watch-failing',
    };
    alarmOn(this, 'Failing', {
      ...ring,
      metric: handler.metricErrors({ period: Duration.hours(1) }),
      threshold: 2,
      evaluationPeriods: 2,
    });
    const waiting = missed.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    alarmOn(this, 'Unreached', { ...ring, metric: waiting, threshold: 1 });
  }
}
