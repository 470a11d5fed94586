import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction } from '../kit/heardback-function.ts';
import { hourly } from '../kit/hourly.ts';
import type { CapabilityProps } from './capability.ts';

/** Takes facts, every hour, into the files of their months. */
export class Compact extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'compact',
      timeout: Duration.minutes(10),
      // A month of a million surveys is held at once while it is written.
      memorySize: 2048,
    });
    const missed = hourly(this, handler, {
      stage: setting.stage,
      queue: 'heardback-compact-dlq',
      description: 'Takes the facts of the last hour into their months.',
    });
    data.facts.grantRewrite(handler);
    const ring = {
      topic: data.staff.alarms,
      meaning: 'Facts pile up: pages of figures become slow, and who was erased stays in the files.',
      runbook: 'compact-failing',
    };
    alarmOn(this, 'Failing', {
      ...ring,
      metric: handler.metricErrors({ period: Duration.hours(1) }),
      threshold: 2,
      evaluationPeriods: 3,
    });
    const waiting = missed.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    alarmOn(this, 'Unreached', { ...ring, metric: waiting, threshold: 1 });
  }
}
