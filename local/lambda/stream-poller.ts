import { createHash, randomUUID } from 'node:crypto';
import type { StreamRecord, TableStream } from '../dynamodb/stream.ts';
import type { Authorizer, Buckets, CloudClock, EventSourceMapping, Functions, Invocation, Principal, Timed } from '../model.ts';
import { compilePattern } from '../services/eventbridge/pattern.ts';
import type { Store } from '../store.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS checkpoints (mapping TEXT PRIMARY KEY, sequence TEXT, attempts INTEGER NOT NULL, size INTEGER, retry_at REAL NOT NULL)';

export interface StreamPollerOptions {
  readonly mapping: EventSourceMapping;
  readonly role: Principal;
  readonly region: string;
  readonly stream: () => TableStream;
  readonly store: Store;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly buckets: Buckets;
  readonly clock: CloudClock;
  readonly nudge: () => void;
}

export interface StreamPoller extends Timed {
  /** There may be new records. */
  changed(): void;
  /** Back to the beginning, for a stream that was made anew. */
  forget(): void;
}

interface Checkpoint {
  /** Last record that is done with. */
  readonly sequence: string | undefined;
  readonly attempts: number;
  /** Records in the next batch, while a failed one is halved. */
  readonly size: number | undefined;
  readonly retryAt: number;
}

/** Longest wait between two attempts at a batch, in milliseconds; the first is a second. */
const longestWait = 60_000;

/** Reads a table's stream into a function: in order, each record at least once, from where it was before a restart. */
export const createStreamPoller = (options: StreamPollerOptions): StreamPoller => new Poller(options);

class Poller implements StreamPoller {
  readonly label: string;
  private readonly options: StreamPollerOptions;
  private readonly wanted: readonly ((event: unknown) => boolean)[];
  private checkpoint: Checkpoint;
  private dirty = true;
  private running = false;
  private pausedUntil = 0;

  constructor(options: StreamPollerOptions) {
    this.options = options;
    this.label = `stream of ${options.mapping.functionArn.split(':').at(-1)}`;
    this.wanted = options.mapping.filters.map((filter) => compilePattern(filter));
    options.store.define(schema);
    this.checkpoint = this.load();
  }

  changed(): void {
    this.dirty = true;
  }

  nextInstant(): number | undefined {
    if (this.running || !this.options.mapping.enabled) return undefined;
    if (this.checkpoint.attempts > 0) return this.checkpoint.retryAt;
    return this.dirty ? this.pausedUntil : undefined;
  }

  busy(): boolean {
    return this.running;
  }

  async run(): Promise<boolean> {
    const { clock, stream, mapping, nudge } = this.options;
    const next = this.nextInstant();
    if (next === undefined || next > clock.now()) return false;
    if (!this.isPermitted()) {
      this.pausedUntil = clock.now() + longestWait;
      return true;
    }
    this.dirty = false;
    const records = await stream().read(this.checkpoint.sequence, this.checkpoint.size ?? mapping.batchSize);
    if (records.length === 0) return false;
    this.dirty = true;
    this.running = true;
    void this.hand(records).finally(() => {
      this.running = false;
      nudge();
    });
    return true;
  }

  forget(): void {
    this.save({ sequence: undefined, attempts: 0, size: undefined, retryAt: 0 });
    this.dirty = true;
  }

  private async hand(records: readonly StreamRecord[]): Promise<void> {
    const { mapping, functions } = this.options;
    const events = records.map((record) => eventOf(record, this.options));
    const matching = events.filter((event) => this.wanted.length === 0 || this.wanted.some((matches) => matches(event)));
    if (matching.length === 0) return this.done(records);
    const invocation = await functions.invoke(mapping.functionArn, { Records: matching });
    const failed = failedFrom(records, invocation, mapping.reportsItemFailures);
    if (failed === undefined) return this.done(records);
    this.retry(records.slice(0, failed), records.slice(failed), reasonOf(invocation));
  }

  private done(records: readonly StreamRecord[]): void {
    this.save({ sequence: records.at(-1)?.sequence ?? this.checkpoint.sequence, attempts: 0, size: undefined, retryAt: 0 });
  }

  private retry(done: readonly StreamRecord[], left: readonly StreamRecord[], reason: string): void {
    const { mapping, clock } = this.options;
    const attempts = (done.length > 0 ? 0 : this.checkpoint.attempts) + 1;
    if (attempts > (mapping.maximumRetryAttempts ?? Number.POSITIVE_INFINITY)) {
      this.giveUp(left, reason);
      this.done(left);
      return;
    }
    const size = mapping.bisectOnError ? Math.max(1, Math.floor(left.length / 2)) : left.length;
    const wait = Math.min(longestWait, 1000 * 2 ** (attempts - 1));
    this.save({ sequence: done.at(-1)?.sequence ?? this.checkpoint.sequence, attempts, size, retryAt: clock.now() + wait });
  }

  /** Lambda writes what it gives up with the function's role, under a prefix of its own choice. */
  private giveUp(records: readonly StreamRecord[], reason: string): void {
    const { mapping, authorizer, buckets, clock, role } = this.options;
    if (mapping.onFailureArn === undefined) return;
    const bucket = mapping.onFailureArn.replace('arn:aws:s3:::', '');
    const at = new Date(clock.now()).toISOString();
    const key = `aws/lambda/${mapping.id}/${at.slice(0, 10).replaceAll('-', '/')}/${at.replaceAll(':', '.')}-${randomUUID()}`;
    authorizer.demand({ principal: role, action: 's3:PutObject', resource: `${mapping.onFailureArn}/${key}` });
    const body = { queue: this.label, reason, at, body: { Records: records.map((record) => eventOf(record, this.options)) } };
    buckets.put(bucket, key, Buffer.from(JSON.stringify(body)), 'application/json');
  }

  private isPermitted(): boolean {
    const { authorizer, mapping, role } = this.options;
    try {
      for (const action of ['dynamodb:DescribeStream', 'dynamodb:GetShardIterator', 'dynamodb:GetRecords']) {
        authorizer.demand({ principal: role, action, resource: mapping.eventSourceArn });
      }
      return true;
    } catch {
      return false;
    }
  }

  private load(): Checkpoint {
    const row = this.options.store.one('SELECT * FROM checkpoints WHERE mapping = ?', this.options.mapping.id);
    if (!row) return { sequence: undefined, attempts: 0, size: undefined, retryAt: 0 };
    const { sequence, attempts, size, retry_at: retryAt } = row;
    return {
      sequence: typeof sequence === 'string' ? sequence : undefined,
      attempts: Number(attempts),
      size: typeof size === 'number' ? size : undefined,
      retryAt: Number(retryAt),
    };
  }

  private save(checkpoint: Checkpoint): void {
    const { sequence, attempts, size, retryAt } = checkpoint;
    this.checkpoint = checkpoint;
    this.options.store.run(
      'INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?) ON CONFLICT (mapping) DO UPDATE SET sequence = excluded.sequence, attempts = excluded.attempts, size = excluded.size, retry_at = excluded.retry_at',
      ...[this.options.mapping.id, sequence ?? null, attempts, size ?? null, retryAt],
    );
  }
}

/** Where the failed part of a batch begins, or undefined when all of it is done. */
const failedFrom = (records: readonly StreamRecord[], { ok, payload }: Invocation, reports: boolean): number | undefined => {
  if (!ok) return 0;
  if (!reports) return undefined;
  const failures = (payload as { batchItemFailures?: { itemIdentifier?: string }[] } | null)?.batchItemFailures ?? [];
  if (failures.length === 0) return undefined;
  const places = failures.map(({ itemIdentifier }) => records.findIndex(({ sequence }) => sequence === itemIdentifier));
  return Math.max(0, Math.min(...places));
};

const reasonOf = ({ ok, error }: Invocation): string =>
  ok ? 'The function could not handle it; its log says why.' : `${error?.type ?? 'Error'}: ${error?.message ?? ''}`;

const eventOf = ({ eventName, sequence, dynamodb }: StreamRecord, { mapping, region }: StreamPollerOptions) => ({
  eventID: createHash('md5').update(`${mapping.eventSourceArn}${sequence}`).digest('hex'),
  eventName,
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  awsRegion: region,
  dynamodb,
  eventSourceARN: mapping.eventSourceArn,
});
