import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Delivery } from '../../model/delivery.ts';
import type { Functions } from '../../model/functions.ts';
import type { Timed } from '../../model/timed.ts';
import type { AsyncSetting } from './async-settings.ts';
import { conclude } from './conclude.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS async_events (id TEXT PRIMARY KEY, function TEXT NOT NULL, payload TEXT NOT NULL, attempts INTEGER NOT NULL, since REAL NOT NULL, due REAL NOT NULL)';

export interface AsyncInvocations extends Timed {
  keep(functionArn: string, payload: unknown): void;
  /** How many have not been taken yet. */
  kept(): number;
}

export interface AsyncInvocationsOptions {
  readonly store: Store;
  readonly clock: CloudClock;
  readonly functions: () => Functions;
  readonly settingOf: (functionArn: string) => AsyncSetting;
  readonly delivery: Delivery;
  readonly nudge: () => void;
}

/** Lambda's waits before the second and the third attempt, in milliseconds. */
const waits = [60_000, 120_000];

/** Events for functions that nobody waits for: kept until the function took them or they went where failures go. */
export const createAsyncInvocations = (options: AsyncInvocationsOptions): AsyncInvocations => new KeptEvents(options);

class KeptEvents implements AsyncInvocations {
  readonly label = 'asynchronous invocations';
  private readonly options: AsyncInvocationsOptions;
  private readonly running = new Set<string>();

  constructor(options: AsyncInvocationsOptions) {
    this.options = options;
    options.store.define(schema);
  }

  keep(functionArn: string, payload: unknown): void {
    const { store, clock, nudge } = this.options;
    const now = clock.now();
    store.run(
      'INSERT INTO async_events (id, function, payload, attempts, since, due) VALUES (?, ?, ?, 0, ?, ?)',
      ...[randomUUID(), functionArn, JSON.stringify(payload ?? null), now, now],
    );
    nudge();
  }

  kept(): number {
    return Number(this.options.store.one('SELECT COUNT(*) AS n FROM async_events')?.n);
  }

  nextInstant(): number | undefined {
    const due = this.waiting()[0]?.due;
    return due === undefined ? undefined : Number(due);
  }

  async run(): Promise<boolean> {
    const now = this.options.clock.now();
    const due = this.waiting().filter((row) => Number(row.due) <= now);
    for (const row of due) this.start(row);
    return due.length > 0;
  }

  busy(): boolean {
    return this.running.size > 0;
  }

  private waiting(): readonly Row[] {
    const kept = this.options.store.all('SELECT * FROM async_events ORDER BY due');
    return kept.filter(({ id }) => !this.running.has(String(id)));
  }

  private start(row: Row): void {
    const id = String(row.id);
    this.running.add(id);
    this.attempt(row)
      .catch((error: unknown) => process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`))
      .finally(() => {
        this.running.delete(id);
        this.options.nudge();
      });
  }

  private async attempt(row: Row): Promise<void> {
    const { store, clock, functions, settingOf, delivery } = this.options;
    const [id, functionArn] = [String(row.id), String(row.function)];
    const payload = JSON.parse(String(row.payload)) as unknown;
    const invocation = await functions().invoke(functionArn, payload);
    const attempts = Number(row.attempts) + 1;
    const due = clock.now() + (waits[attempts - 1] ?? 0);
    const setting = settingOf(functionArn);
    const again = attempts <= setting.retries && due - Number(row.since) <= setting.maximumAge;
    if (!invocation.ok && again) {
      store.run('UPDATE async_events SET attempts = ?, due = ? WHERE id = ?', attempts, due, id);
      return;
    }
    store.transaction(() => {
      store.run('DELETE FROM async_events WHERE id = ?', id);
      conclude({ id, functionArn, payload, attempts, invocation, at: clock.now() }, setting, delivery);
    });
  }
}
