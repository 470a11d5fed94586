import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { alarmOn } from '../kit/alarm.ts';
import { HeardbackFunction, waitingMemory } from '../kit/heardback-function.ts';
import { hourly } from '../kit/hourly.ts';
import type { CapabilityProps } from './capability.ts';

/** Finds, every hour, what a lost wake-up, a dead sender or a lost stream record left behind. */
export class Reconcile extends Construct {
  constructor(scope: Construct, id: string, { data, setting }: CapabilityProps) {
    super(scope, id);
    const handler = new HeardbackFunction(this, 'Function', {
      ...setting,
      name: 'reconcile',
      timeout: Duration.minutes(5),
      memorySize: waitingMemory,
    });
    const missed = hourly(this, handler, {
      stage: setting.stage,
      queue: 'heardback-reconcile-dlq',
      description: 'Looks for what was forgotten.',
    });
    data.store.grantCommit(handler);
    data.keyring.grantRead(handler);
    data.store.grantList(handler, ['due', 'inbox']);
    data.wakeUps.grantArm(handler, 'dispatchQueue', 'escalateQueue');
    const meaning = 'Nobody looks for forgotten surveys and tasks: what was lost stays lost.';
    const ring = { topic: data.staff.alarms, meaning, runbook: 'reconcile-failing' };
    alarmOn(this, 'Failing', {
      ...ring,
      metric: handler.metricErrors({ period: Duration.hours(1) }),
      threshold: 2,
      evaluationPeriods: 2,
    });
    // What it cannot mend it goes on without, and looks at again in the next hour.
    alarmOn(this, 'Stuck', {
      ...ring,
      metric: handler.metricOfCode('reconcile.row-failed').with({ period: Duration.hours(1) }),
      threshold: 1,
      evaluationPeriods: 2,
    });
    const waiting = missed.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(5),
      statistic: 'Maximum',
    });
    alarmOn(this, 'Unreached', { ...ring, metric: waiting, threshold: 1 });
  }
}
