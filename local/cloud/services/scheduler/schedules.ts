import type { Row, Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Meter } from '../../model/meter.ts';
import type { Timed } from '../../model/timed.ts';
import { handOver, type Targets } from './hand-over.ts';
import { firstRun, nextRun } from './next-run.ts';
import { ScheduleGroups } from './schedule-groups.ts';
import type { ScheduleInput } from './schedule-input.ts';
import type { ScheduleName, StoredSchedule } from './stored-schedule.ts';

/** A finished schedule is deleted a little later: until then its name is taken, and creating it again is a conflict. */
const deletedAfter = 60_000;

const schema = `
CREATE TABLE IF NOT EXISTS schedules (
  grp TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL, created REAL NOT NULL, modified REAL NOT NULL,
  next REAL, delete_at REAL, PRIMARY KEY (grp, name)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS schedules_next ON schedules (next) WHERE next IS NOT NULL;
CREATE INDEX IF NOT EXISTS schedules_delete ON schedules (delete_at) WHERE delete_at IS NOT NULL;`;

export interface ScheduleOptions extends Targets {
  readonly meter: Meter;
  readonly store: Store;
  readonly clock: CloudClock;
  /** Tells the pump that a run may fall due sooner than it thinks. */
  readonly nudge: () => void;
}

/** The Scheduler's schedules, on disk, and their runs. */
export class Schedules implements Timed {
  readonly label = 'schedules';
  readonly groups: ScheduleGroups;
  private readonly options: ScheduleOptions;
  private readonly store: Store;

  constructor(options: ScheduleOptions) {
    this.options = options;
    this.store = options.store;
    this.store.define(schema);
    this.groups = new ScheduleGroups(options);
  }

  create({ group, name }: ScheduleName, input: ScheduleInput): void {
    this.tidy();
    this.groups.demand(group);
    const now = this.options.clock.now();
    const inserted = this.store.run(
      'INSERT OR IGNORE INTO schedules (grp, name, input, created, modified, next) VALUES (?, ?, ?, ?, ?, ?)',
      ...[group, name, JSON.stringify(input), now, now, firstRun(input, now) ?? null],
    );
    if (inserted === 0) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
    this.options.nudge();
  }

  update({ group, name }: ScheduleName, input: ScheduleInput): void {
    this.find({ group, name });
    const now = this.options.clock.now();
    this.store.run(
      'UPDATE schedules SET input = ?, modified = ?, next = ?, delete_at = NULL WHERE grp = ? AND name = ?',
      ...[JSON.stringify(input), now, firstRun(input, now) ?? null, group, name],
    );
    this.options.nudge();
  }

  remove({ group, name }: ScheduleName): void {
    this.find({ group, name });
    this.store.run('DELETE FROM schedules WHERE grp = ? AND name = ?', group, name);
  }

  find({ group, name }: ScheduleName): StoredSchedule {
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

  /** How many should have run by now. */
  overdue(): number {
    return Number(this.store.one('SELECT COUNT(*) AS n FROM schedules WHERE next <= ?', this.options.clock.now())?.n);
  }

  nextInstant(): number | undefined {
    const next = this.store.one('SELECT MIN(next) AS next FROM schedules WHERE next IS NOT NULL')?.next;
    return typeof next === 'number' ? next : undefined;
  }

  async run(): Promise<boolean> {
    const now = this.options.clock.now();
    const due = this.store.all('SELECT * FROM schedules WHERE next <= ? ORDER BY next LIMIT 500', now);
    if (due.length === 0) return false;
    this.store.transaction(() => {
      for (const row of due) this.fire(stored(row), Number(row.next));
    });
    return true;
  }

  busy(): boolean {
    return false;
  }

  private fire(schedule: StoredSchedule, due: number): void {
    const { clock, meter } = this.options;
    const { group, name, input } = schedule;
    meter.count('scheduler', { operation: 'Invocation', by: input.Target.Arn.split(':').at(-1) ?? '' });
    handOver(schedule, due, this.options);
    const next = nextRun(input, due, clock.now());
    const isOver = next === undefined && input.ActionAfterCompletion === 'DELETE';
    this.store.run(
      'UPDATE schedules SET next = ?, delete_at = ? WHERE grp = ? AND name = ?',
      ...[next ?? null, isOver ? clock.now() + deletedAfter : null, group, name],
    );
  }

  private tidy(): void {
    this.store.run('DELETE FROM schedules WHERE delete_at <= ?', this.options.clock.now());
  }
}

const stored = (row: Row): StoredSchedule => ({
  group: String(row.grp),
  name: String(row.name),
  input: JSON.parse(String(row.input)) as ScheduleInput,
  created: Number(row.created),
  modified: Number(row.modified),
});
