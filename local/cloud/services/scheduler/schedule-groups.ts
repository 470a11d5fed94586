import type { Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';

const schema = 'CREATE TABLE IF NOT EXISTS schedule_groups (name TEXT PRIMARY KEY, created REAL NOT NULL);';

export interface GroupsOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
}

/** Groups of schedules: those of the template, which stay, and those that somebody made. */
export class ScheduleGroups {
  private readonly ofTemplate: readonly string[];
  private readonly store: Store;
  private readonly clock: CloudClock;

  constructor({ topology, store, clock }: GroupsOptions) {
    this.ofTemplate = ['default', ...topology.ofType('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref)];
    this.store = store;
    this.clock = clock;
    store.define(schema);
  }

  list(): readonly string[] {
    const made = this.store.all('SELECT name FROM schedule_groups ORDER BY name').map(({ name }) => String(name));
    return [...this.ofTemplate, ...made];
  }

  /** @throws AwsError when there is no such group. */
  demand(group: string): void {
    if (!this.list().includes(group))
      throw new AwsError('ResourceNotFoundException', `Schedule group ${group} does not exist.`, 404);
  }

  create(name: string): void {
    if (this.list().includes(name))
      throw new AwsError('ConflictException', `Schedule group ${name} already exists.`, 409);
    this.store.run('INSERT INTO schedule_groups (name, created) VALUES (?, ?)', name, this.clock.now());
  }

  /** Its schedules go with it. */
  remove(name: string): void {
    this.demand(name);
    if (this.ofTemplate.includes(name))
      throw new AwsError('ValidationException', `Schedule group ${name} belongs to the template.`);
    this.store.transaction(() => {
      this.store.run('DELETE FROM schedules WHERE grp = ?', name);
      this.store.run('DELETE FROM schedule_groups WHERE name = ?', name);
    });
  }
}
