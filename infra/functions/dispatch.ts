import { Construct } from 'constructs';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { sendsPartition } from '../../shared/contracts/wiring/table.ts';
import { alarmOn } from '../kit/alarm.ts';
import { waitingMemory } from '../kit/heardback-function.ts';
import { QueueFed } from '../kit/queue-fed.ts';
import type { CapabilityProps } from './capability.ts';
import { alarmOnTexts } from './texts-nearly-spent.ts';

/** Sends surveys when they are due. The only one that may write to customers. */
export class Dispatch extends Construct {
  constructor(
    scope: Construct,
    id: string,
    {
      data,
      setting,
      publicUrl,
      texts,
    }: CapabilityProps & { readonly publicUrl: string; readonly texts: RuntimeConfig['texts'] },
  ) {
    super(scope, id);
    const meaning = {
      givenUp: 'Surveys that were due were given up: these customers are not asked.',
      late: 'Surveys that are due wait: customers are asked late.',
      parked: 'Surveys could never be sent and were parked with the reason: these customers are not asked.',
    };
    const { function: handler } = new QueueFed(this, 'Queue', {
      name: 'dispatch',
      setting,
      source: data.dispatchQueue,
      alarms: data.staff.alarms,
      meaning,
      maxConcurrency: 5,
      memorySize: waitingMemory,
    });
    alarmOn(this, 'Scarce', {
      topic: data.staff.alarms,
      metric: handler.metricOfCode('allowance.scarce'),
      threshold: 1,
      meaning: 'Nine tenths of what surveys may send in 24 hours are used: what comes beyond waits for the next day.',
      runbook: 'quota-nearly-used',
    });
    alarmOn(this, 'WaitingLong', {
      topic: data.staff.alarms,
      metric: handler.metricOfCode('line.late'),
      threshold: 1,
      meaning:
        'Surveys have waited for over an hour since the account may send no more: customers are asked late, or never.',
      runbook: 'surveys-late-by-quota',
    });
    alarmOn(this, 'TextsSpent', {
      topic: data.staff.alarms,
      metric: handler.metricOfCode('texts.spent'),
      threshold: 1,
      meaning: 'The account may spend no more on texts this month: customers who are asked by text are not asked.',
      runbook: 'texts-spent',
    });
    alarmOnTexts(this, { topic: data.staff.alarms, texts });
    handler.set('publicUrl', publicUrl);
    data.store.grantCommit(handler);
    data.store.grantCount(handler, [sendsPartition]);
    data.store.grantList(handler, ['by-contact', 'tasks'], { table: true });
    data.keyring.grantRead(handler);
    data.safekeeping.grantPark(handler);
    data.wakeUps.grantArm(handler, 'dispatchQueue', 'escalateQueue');
    data.mail.grantSend(handler);
    data.texts.grantSend(handler);
  }
}
