import type { Invocation } from '../../model/functions.ts';
import type { Timed } from '../../model/timed.ts';
import type { StreamRecord } from '../dynamodb/stream.ts';
import { compilePattern } from '../eventbridge/pattern.ts';
import { BatchWindow } from './batch-window.ts';
import type { Checkpoint } from './checkpoints.ts';
import { keepGivenUp } from './given-up.ts';
import { failedIn, streamEvent } from './stream-batch.ts';
import type { StreamPollerOptions } from './stream-poller-options.ts';
import { afterFailure, type RetryPolicy } from './stream-retry.ts';

export interface StreamPoller extends Timed {
  /** There may be new records. */
  changed(): void;
  /** To the beginning of a stream that was made anew. */
  startOver(): void;
  /** Sequence number of the last record that is done with. */
  position(): string | undefined;
  /** Takes what the stream tells so far for done. */
  passOver(): Promise<void>;
}

/** A poller that may not poll asks again a minute later. */
const pauseAfterRefusal = 60_000;
/** DynamoDB keeps stream records for a day. */
const day = 86_400_000;
const passedAtOnce = 1_000;

/** Reads a table's stream into a function: in order, each record at least once, from where it was before a restart. */
export const createStreamPoller = (options: StreamPollerOptions): StreamPoller => new Poller(options);

class Poller implements StreamPoller {
  readonly label: string;
  private readonly options: StreamPollerOptions;
  private readonly wanted: readonly ((event: unknown) => boolean)[];
  private readonly policy: RetryPolicy;
  private checkpoint: Checkpoint;
  private dirty = true;
  private running = false;
  private pausedUntil = 0;
  private readonly window: BatchWindow;

  constructor(options: StreamPollerOptions) {
    const {
      functionArn,
      filters,
      maximumRetryAttempts: attempts = -1,
      maximumRecordAgeSeconds: age = -1,
      bisectOnError,
    } = options.mapping;
    this.options = options;
    this.label = `stream of ${functionArn.split(':').at(-1)}`;
    this.wanted = filters.map((filter) => compilePattern(filter));
    this.policy = {
      maximumAttempts: attempts < 0 ? Number.POSITIVE_INFINITY : attempts,
      maximumAge: age < 0 ? day : age * 1000,
      bisects: bisectOnError ?? false,
    };
    this.window = new BatchWindow(options.mapping);
    this.checkpoint = this.load();
  }

  changed(): void {
    this.dirty = true;
  }

  startOver(): void {
    this.save({ sequence: this.options.stream().start });
    this.window.hasten();
    this.pausedUntil = 0;
    this.dirty = true;
  }

  position(): string | undefined {
    return this.checkpoint.sequence;
  }

  async passOver(): Promise<void> {
    let at = this.checkpoint.sequence;
    for (;;) {
      const last = (await this.options.stream().read(at, passedAtOnce)).at(-1);
      if (!last) break;
      at = last.sequence;
    }
    this.save({ sequence: at });
  }

  nextInstant(): number | undefined {
    if (this.running || !this.options.mapping.enabled) return undefined;
    const { trouble } = this.checkpoint;
    if (trouble) return Math.max(trouble.retryAt, this.pausedUntil);
    if (this.window.isOpen) return Math.max(this.window.until, this.pausedUntil);
    return this.dirty ? this.pausedUntil : undefined;
  }

  waits(): boolean {
    return !this.running && this.window.isOpen;
  }

  hasten(): void {
    this.window.hasten();
  }

  busy(): boolean {
    return this.running;
  }

  async run(): Promise<boolean> {
    const { clock, stream, mapping, nudge } = this.options;
    const next = this.nextInstant();
    if (next === undefined || next > clock.now()) return false;
    if (!this.isPermitted()) {
      this.pausedUntil = clock.now() + pauseAfterRefusal;
      return true;
    }
    this.dirty = false;
    const records = await stream().read(this.checkpoint.sequence, this.checkpoint.trouble?.size ?? mapping.batchSize);
    if (this.waitsForMore(records)) return false;
    if (records.length === 0) {
      // What was in trouble has been trimmed away meanwhile.
      if (this.checkpoint.trouble) this.save({ sequence: this.checkpoint.sequence });
      return false;
    }
    this.dirty = true;
    this.running = true;
    void this.hand(records)
      .catch((error: unknown) =>
        process.stderr.write(`${this.label}: ${String(error instanceof Error ? error.stack : error)}\n`),
      )
      .finally(() => {
        this.running = false;
        nudge();
      });
    return true;
  }

  /** The first that is wanted waits for others, unless they fill a batch; what failed before is tried again at once. */
  private waitsForMore(records: readonly StreamRecord[]): boolean {
    const { mapping, clock } = this.options;
    if (this.window.isOver(clock.now()) || this.checkpoint.trouble || records.length >= mapping.batchSize) return false;
    return records.some((record) => this.isWanted(this.eventOf(record))) && this.window.open(clock.now());
  }

  private isWanted(event: unknown): boolean {
    return this.wanted.length === 0 || this.wanted.some((matches) => matches(event));
  }

  private async hand(records: readonly StreamRecord[]): Promise<void> {
    const { mapping, functions } = this.options;
    const events = records.map((record) => this.eventOf(record));
    const matching = events.filter((event) => this.isWanted(event));
    if (matching.length === 0) return this.done(records);
    const invocation = await functions.invoke(mapping.functionArn, { Records: matching });
    const sequences = records.map(({ sequence }) => sequence);
    const failed = failedIn(sequences, invocation, mapping.reportsItemFailures);
    if (failed === undefined) return this.done(records);
    this.fail(records, failed, invocation);
  }

  private done(records: readonly StreamRecord[]): void {
    this.save({ sequence: records.at(-1)?.sequence ?? this.checkpoint.sequence });
  }

  private fail(
    records: readonly StreamRecord[],
    failed: { readonly at: number; readonly named: boolean },
    invocation: Invocation,
  ): void {
    const now = this.options.clock.now();
    const failure = { now, records: records.length, failedAt: failed.at, named: failed.named };
    const verdict = afterFailure(failure, this.checkpoint.trouble, this.policy);
    if (verdict.kind === 'give up') {
      const events = records.slice(verdict.done).map((record) => this.eventOf(record));
      keepGivenUp(events, invocation, { ...this.options, label: this.label });
      this.done(records);
    } else
      this.save({
        sequence: records[verdict.done - 1]?.sequence ?? this.checkpoint.sequence,
        trouble: verdict.trouble,
      });
  }

  private eventOf(record: StreamRecord) {
    const { mapping, region, clock } = this.options;
    return streamEvent(record, { arn: mapping.eventSourceArn, region, offset: clock.now() - Date.now() });
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
    const { checkpoints, mapping, stream } = this.options;
    const known = checkpoints.load(mapping.id, stream().id);
    if (known === 'another stream' || (known === undefined && mapping.startingPosition === 'LATEST'))
      return { sequence: stream().start };
    return known ?? { sequence: undefined };
  }

  private save(checkpoint: Checkpoint): void {
    this.checkpoint = checkpoint;
    this.options.checkpoints.save(this.options.mapping.id, this.options.stream().id, checkpoint);
  }
}
