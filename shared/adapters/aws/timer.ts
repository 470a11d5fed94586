import {
  ActionAfterCompletion,
  ConflictException,
  CreateScheduleCommand,
  type SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { deadLetterArnOf } from '../../contracts/wiring/resources.ts';
import type { WakeUp } from '../../contracts/wiring/wake-up.ts';
import type { Clock, Timer } from '../../ports/ports.ts';

export interface SchedulerTargets {
  readonly group: string;
  readonly roleArn: string;
  /** Queue that wakes surveys and queue that wakes tasks, as far as the function may arm them. */
  readonly queues: Partial<Record<WakeUp['kind'], string>>;
}

/**
 * Wake-ups as one-time schedules, named `<id>.<generation>`: creating one that exists is how a repeated call succeeds.
 * Schedules have a resolution of a second and an `at()` in the past is not defined, hence rounding up and the floor.
 */
export class SchedulerTimer implements Timer {
  private readonly client: SchedulerClient;
  private readonly targets: SchedulerTargets;
  private readonly clock: Clock;

  constructor(client: SchedulerClient, targets: SchedulerTargets, clock: Clock) {
    this.client = client;
    this.targets = targets;
    this.clock = clock;
  }

  async arm(wakeUp: WakeUp, at: string): Promise<void> {
    const queue = this.targets.queues[wakeUp.kind];
    if (!queue) throw new Error(`This function arms no wake-ups of a ${wakeUp.kind}; grant it the queue in infra/.`);
    const deadLetters = deadLetterArnOf(queue);
    const earliest = Date.parse(this.clock.now()) + 2_000;
    const moment = Math.ceil(Math.max(Date.parse(at), earliest) / 1000) * 1000;
    try {
      await this.client.send(
        new CreateScheduleCommand({
          Name: `${wakeUp.id}.${wakeUp.generation}`,
          GroupName: this.targets.group,
          ScheduleExpression: `at(${new Date(moment).toISOString().slice(0, 19)})`,
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: 'OFF' },
          ActionAfterCompletion: ActionAfterCompletion.DELETE,
          Target: {
            Arn: queue,
            RoleArn: this.targets.roleArn,
            Input: JSON.stringify(wakeUp),
            ...(deadLetters && { DeadLetterConfig: { Arn: deadLetters } }),
          },
        }),
      );
    } catch (error) {
      if (!(error instanceof ConflictException)) throw error;
    }
  }
}
