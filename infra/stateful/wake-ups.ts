import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { baseNames, stageName } from '../../shared/contracts/wiring/resources.ts';
import { acceptWildcard } from '../kit/acknowledge.ts';
import type { GuardedQueue } from '../kit/guarded-queue.ts';
import type { HeardbackFunction } from '../kit/heardback-function.ts';

export interface WakeUpsProps {
  readonly stage: string;
  readonly dispatch: GuardedQueue;
  readonly escalate: GuardedQueue;
}

/** One-time schedules and the queues that they wake. Group, role and queues outlive every deployment of the functions. */
export class WakeUps extends Construct {
  private readonly schedules: string;
  private readonly groupName: string;
  private readonly role: Role;
  private readonly queues: Record<'dispatchQueue' | 'escalateQueue', GuardedQueue>;

  constructor(scope: Construct, id: string, { stage, dispatch, escalate }: WakeUpsProps) {
    super(scope, id);
    this.queues = { dispatchQueue: dispatch, escalateQueue: escalate };
    const groupName = stageName(baseNames.scheduleGroup, stage);
    this.groupName = groupName;
    new ScheduleGroup(this, 'Group', { scheduleGroupName: groupName });
    const { account } = Stack.of(this);
    this.schedules = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule',
      resourceName: `${groupName}/*`,
    });
    const ofGroup = Stack.of(this).formatArn({
      service: 'scheduler',
      resource: 'schedule-group',
      resourceName: groupName,
    });
    this.role = new Role(this, 'Role', {
      roleName: stageName(baseNames.schedulerRole, stage),
      description: 'Lets EventBridge Scheduler put wake-ups on the queues of Heardback.',
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': account }, ArnEquals: { 'aws:SourceArn': ofGroup } },
      }),
    });
    // What Scheduler cannot put on a queue in a day, it puts behind it.
    for (const { queueArn } of [dispatch, escalate].flatMap(({ queue, deadLetters }) => [queue, deadLetters])) {
      this.role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queueArn] }));
    }
  }

  /** Putting wake-ups for now straight onto the queue of what is to be sent. */
  grantWake(to: HeardbackFunction): void {
    const { queue } = this.queues.dispatchQueue;
    to.set('dispatchQueueUrl', queue.queueUrl);
    to.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
  }

  /** Taking back what was armed for somebody who is erased. */
  grantDisarm(to: HeardbackFunction): void {
    to.set('scheduleGroup', this.groupName);
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:DeleteSchedule'], resources: [this.schedules] }));
    acceptWildcard(
      to,
      this.schedules,
      'Schedules are named when they are armed; nothing outside their group is allowed.',
    );
  }

  /** Arming one-time schedules of the group that put a wake-up on the named queues. */
  grantArm(to: HeardbackFunction, ...queues: readonly ('dispatchQueue' | 'escalateQueue')[]): void {
    to.set('scheduleGroup', this.groupName);
    to.set('schedulerRole', this.role.roleArn);
    for (const name of queues) to.set(name, this.queues[name].queue.queueArn);
    to.addToRolePolicy(new PolicyStatement({ actions: ['scheduler:CreateSchedule'], resources: [this.schedules] }));
    acceptWildcard(
      to,
      this.schedules,
      'Schedules are named when they are armed; nothing outside their group is allowed.',
    );
    to.addToRolePolicy(
      new PolicyStatement({
        actions: ['iam:PassRole'],
        resources: [this.role.roleArn],
        conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    );
  }
}
