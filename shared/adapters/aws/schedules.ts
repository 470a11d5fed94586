import { DeleteScheduleCommand, ResourceNotFoundException, type SchedulerClient } from '@aws-sdk/client-scheduler';
import type { WakeUp } from '../../contracts/wiring/wake-up.ts';
import type { Disarming } from '../../ports/ports.ts';

/** Takes back wake-ups that nobody needs any more. */
export class Schedules implements Disarming {
  private readonly client: SchedulerClient;
  private readonly group: string;

  constructor(client: SchedulerClient, group: string) {
    this.client = client;
    this.group = group;
  }

  async disarm({ id, generation }: Pick<WakeUp, 'id' | 'generation'>): Promise<void> {
    try {
      await this.client.send(new DeleteScheduleCommand({ GroupName: this.group, Name: `${id}.${generation}` }));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
    }
  }
}
