import type { Row, Store } from '../../machine/store.ts';
import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Meter } from '../../model/meter.ts';
import type { Queues } from '../../model/queues.ts';
import type { Timed } from '../../model/timed.ts';
import type { Topology } from '../../model/topology.ts';
import { parseExpression } from './expression.ts';
import type { ScheduleInput } from './schedule-input.ts';
import { fillInput } from './schedule-input.ts';

/** A finished schedule is deleted a little later: until then its name is taken, and creating it again is a conflict. */
const deletedAfter = 60_000;

const schema = `
CREATE TABLE IF NOT EXISTS schedules (
  grp TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, created REAL NOT NULL, modified REAL NOT NULL,
  next REAL, delete_at REAL, PRIMARY KEY (grp, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS schedules_next ON schedules (next) WHERE next IS NOT NULL;
CREATE INDEX IF NOT EXISTS schedules_delete ON schedules (delete_at) WHERE delete_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS schedule_groups (name TEXT PRIMARY KEY, created REAL NOT NULL);`;

export interface StoredSchedule {
  readonly group: string;
  readonly name: string;
  readonly input: ScheduleInput;
  readonly created: number;
  readonly modified: number;
}

export interface Schedules extends Timed {
  create(group: string, name: string, input: ScheduleInput): void;
  update(group: string, name: string, input: ScheduleInput): void;
  remove(group: string, name: string): void;
  find(group: string, name: string): StoredSchedule;
  list(group: string | undefined, namePrefix: string): readonly StoredSchedule[];
  groups(): readonly string[];
  createGroup(name: string): void;
  removeGroup(name: string): void;
  arn(group: string, name: string): string;
  groupArn(group: string): string;
}

export interface ScheduleOptions {
  readonly meter: Meter;
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly authorizer: Authorizer;
  readonly delivery: Delivery;
  readonly queues: Queues;
  /** Tells the pump that a run may fall due sooner than it thinks. */
  readonly nudge: () => void;
}

export const createSchedules = (options: ScheduleOptions): Schedules => new SqliteSchedules(options);

class SqliteSchedules implements Schedules {
  readonly label = 'schedules';
  private readonly options: ScheduleOptions;
  private readonly store: Store;
  private readonly ofTemplate: readonly string[];

  constructor(options: ScheduleOptions) {
    this.options = options;
    this.store = options.store;
    this.ofTemplate = ['default', ...options.topology.ofType('AWS::Scheduler::ScheduleGroup').map(({ ref }) => ref)];
    this.store.define(schema);
  }

  arn(group: string, name: string): string {
    const { region, account } = this.options.topology;
    return `arn:aws:scheduler:${region}:${account}:schedule/${group}/${name}`;
  }

  groupArn(group: string): string {
    const { region, account } = this.options.topology;
    return `arn:aws:scheduler:${region}:${account}:schedule-group/${group}`;
  }

  create(group: string, name: string, input: ScheduleInput): void {
    this.tidy();
    this.knownGroup(group);
    const now = this.options.clock.now();
    const inserted = this.store.run(
      'INSERT OR IGNORE INTO schedules (grp, name, input, created, modified, next) VALUES (?, ?, ?, ?, ?, ?)',
      ...[group, name, JSON.stringify(input), now, now, this.firstRun(input) ?? null],
    );
    if (inserted === 0) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
    this.options.nudge();
  }

  update(group: string, name: string, input: ScheduleInput): void {
    this.find(group, name);
    this.store.run(
      'UPDATE schedules SET input = ?, modified = ?, next = ?, delete_at = NULL WHERE grp = ? AND name = ?',
      ...[JSON.stringify(input), this.options.clock.now(), this.firstRun(input) ?? null, group, name],
    );
    this.options.nudge();
  }

  remove(group: string, name: string): void {
    this.find(group, name);
    this.store.run('DELETE FROM schedules WHERE grp = ? AND name = ?', group, name);
  }

  find(group: string, name: string): StoredSchedule {
    this.tidy();
    const row = this.store.one('SELECT * FROM schedules WHERE grp = ? AND name = ?', group, name);
    if (!row) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
    return stored(row);
  }

  list(group: string | undefined, namePrefix: string): readonly StoredSchedule[] {
    this.tidy();
    const rows = group
      ? this.store.all('SELECT * FROM schedules WHERE grp = ? ORDER BY name', group)
      : this.store.all('SELECT * FROM schedules ORDER BY grp, name');
    return rows.map(stored).filter(({ name }) => name.startsWith(namePrefix));
  }

  groups(): readonly string[] {
    return [
      ...this.ofTemplate,
      ...this.store.all('SELECT name FROM schedule_groups ORDER BY name').map(({ name }) => String(name)),
    ];
  }

  createGroup(name: string): void {
    if (this.groups().includes(name))
      throw new AwsError('ConflictException', `Schedule group ${name} already exists.`, 409);
    this.store.run('INSERT INTO schedule_groups (name, created) VALUES (?, ?)', name, this.options.clock.now());
  }

  removeGroup(name: string): void {
    this.knownGroup(name);
    if (this.ofTemplate.includes(name))
      throw new AwsError('ValidationException', `Schedule group ${name} belongs to the template.`);
    this.store.transaction(() => {
      this.store.run('DELETE FROM schedules WHERE grp = ?', name);
      this.store.run('DELETE FROM schedule_groups WHERE name = ?', name);
    });
  }

  nextInstant(): number | undefined {
    const next = this.store.one('SELECT MIN(next) AS next FROM schedules WHERE next IS NOT NULL')?.next;
    return typeof next === 'number' ? next : undefined;
  }

  async run(): Promise<boolean> {
    const due = this.store.all(
      'SELECT * FROM schedules WHERE next <= ? ORDER BY next LIMIT 500',
      this.options.clock.now(),
    );
    if (due.length === 0) return false;
    this.store.transaction(() => {
      for (const row of due) this.fire(stored(row), Number(row.next));
    });
    return true;
  }

  busy(): boolean {
    return false;
  }

  private fire({ group, name, input }: StoredSchedule, due: number): void {
    const { clock } = this.options;
    this.options.meter.count('scheduler', { operation: 'Invocation', by: input.Target.Arn.split(':').at(-1) ?? '' });
    this.handOver(group, name, input, due);
    const next = this.nextRun(input, due);
    const isOver = next === undefined && input.ActionAfterCompletion === 'DELETE';
    this.store.run(
      'UPDATE schedules SET next = ?, delete_at = ? WHERE grp = ? AND name = ?',
      next ?? null,
      isOver ? clock.now() + deletedAfter : null,
      group,
      name,
    );
  }

  /** Runs as the schedule's role; what the target does not take goes to the schedule's dead-letter queue. */
  private handOver(group: string, name: string, { Target }: ScheduleInput, due: number): void {
    const { authorizer, delivery, queues } = this.options;
    const arn = this.arn(group, name);
    const executionId = `${name}-${Math.floor(due)}`;
    const body = fillInput(Target.Input ?? '{}', { arn, executionId, scheduledTime: new Date(due).toISOString() });
    const role: Principal = { kind: 'role', roleArn: Target.RoleArn, session: name.slice(0, 64) };
    const origin = Target.EventBridgeParameters
      ? { source: Target.EventBridgeParameters.Source, detailType: Target.EventBridgeParameters.DetailType }
      : undefined;
    try {
      const service: Principal = {
        kind: 'service',
        service: 'scheduler.amazonaws.com',
        sourceArn: this.groupArn(group),
      };
      authorizer.demand({ principal: service, action: 'sts:AssumeRole', resource: Target.RoleArn });
      delivery.deliverNow(role, Target.Arn, body, origin);
    } catch (error) {
      if (!(error instanceof AwsError)) throw error;
      const deadLetterArn = Target.DeadLetterConfig?.Arn;
      if (
        !deadLetterArn ||
        !authorizer.judge({ principal: role, action: 'sqs:SendMessage', resource: deadLetterArn }).allowed
      )
        return;
      const text = (StringValue: string) => ({ DataType: 'String', StringValue });
      const messageAttributes = {
        SCHEDULE_ARN: text(arn),
        TARGET_ARN: text(Target.Arn),
        ERROR_CODE: text(error.code),
        ERROR_MESSAGE: text(error.message),
      };
      queues.send(deadLetterArn, { body, messageAttributes });
    }
  }

  /** A moment that has passed is made up for at once. */
  private firstRun(input: ScheduleInput): number | undefined {
    if (input.State === 'DISABLED') return undefined;
    const now = this.options.clock.now();
    const expression = parseExpression(input.ScheduleExpression, input.ScheduleExpressionTimezone);
    if (expression.instant !== undefined) return expression.instant;
    const start = input.StartDate === undefined ? undefined : input.StartDate * 1000;
    if (expression.kind === 'rate') return within(input, start !== undefined && start > now ? start : now);
    return within(input, expression.next(Math.max(now, (start ?? 0) - 1)));
  }

  /** Runs that were missed while the cloud was off are made up for by one. */
  private nextRun(input: ScheduleInput, due: number): number | undefined {
    const expression = parseExpression(input.ScheduleExpression, input.ScheduleExpressionTimezone);
    const now = this.options.clock.now();
    let next = expression.next(due);
    while (next !== undefined && next <= now) next = expression.next(next);
    return within(input, next);
  }

  private tidy(): void {
    this.store.run('DELETE FROM schedules WHERE delete_at <= ?', this.options.clock.now());
  }

  private knownGroup(group: string): void {
    if (!this.groups().includes(group))
      throw new AwsError('ResourceNotFoundException', `Schedule group ${group} does not exist.`, 404);
  }
}

const within = ({ EndDate }: ScheduleInput, next: number | undefined): number | undefined =>
  next !== undefined && EndDate !== undefined && next > EndDate * 1000 ? undefined : next;

const stored = (row: Row): StoredSchedule => ({
  group: String(row.grp),
  name: String(row.name),
  input: JSON.parse(String(row.input)) as ScheduleInput,
  created: Number(row.created),
  modified: Number(row.modified),
});
