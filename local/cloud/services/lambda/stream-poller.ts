import { randomUUID } from 'node:crypto';
import type { Authorizer, Principal } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { Buckets } from '../../model/buckets.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Functions, Invocation } from '../../model/functions.ts';
import type { Timed } from '../../model/timed.ts';
import type { EventSourceMapping } from '../../model/topology.ts';
import type { StreamRecord, TableStream } from '../dynamodb/stream.ts';
import { compilePattern } from '../eventbridge/pattern.ts';
import type { Checkpoint, Checkpoints } from './checkpoints.ts';
import { failedIn, streamEvent } from './stream-batch.ts';
import { afterFailure, type RetryPolicy } from './stream-retry.ts';

export interface StreamPollerOptions {
  readonly mapping: EventSourceMapping;
  readonly role: Principal;
  readonly region: string;
  readonly stream: () => TableStream;
  readonly checkpoints: Checkpoints;
  readonly functions: Functions;
  readonly authorizer: Authorizer;
  readonly buckets: Buckets;
  readonly clock: CloudClock;
  readonly nudge: () => void;
}

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
    this.checkpoint = this.load();
  }

  changed(): void {
    this.dirty = true;
  }

  startOver(): void {
    this.save({ sequence: this.options.stream().start });
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
      this.pausedUntil = clock.now() + pauseAfterRefusal;
      return true;
    }
    this.dirty = false;
    const records = await stream().read(this.checkpoint.sequence, this.checkpoint.trouble?.size ?? mapping.batchSize);
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

  private async hand(records: readonly StreamRecord[]): Promise<void> {
    const { mapping, functions } = this.options;
    const events = records.map((record) => this.eventOf(record));
    const matching =
      this.wanted.length === 0 ? events : events.filter((event) => this.wanted.some((matches) => matches(event)));
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
      this.giveUp(records.slice(verdict.done), invocation);
      this.done(records);
    } else
      this.save({
        sequence: records[verdict.done - 1]?.sequence ?? this.checkpoint.sequence,
        trouble: verdict.trouble,
      });
  }

  /** As Lambda does it: with the function's role, under a prefix of its own choice; what is refused there is lost. */
  private giveUp(records: readonly StreamRecord[], { error }: Invocation): void {
    const { mapping, authorizer, buckets, clock, role } = this.options;
    if (mapping.onFailureArn === undefined) return;
    const reason = error ? `${error.type}: ${error.message}` : 'The function could not handle it; its log says why.';
    const at = new Date(clock.now()).toISOString();
    const key = `aws/lambda/${mapping.id}/${at.slice(0, 10).replaceAll('-', '/')}/${at.replaceAll(':', '.')}-${randomUUID()}`;
    const kept = {
      queue: this.label,
      reason,
      at,
      body: { Records: records.map((record) => this.eventOf(record)) },
      requestContext: { functionArn: mapping.functionArn, condition: 'RetryAttemptsExhausted' },
      DDBStreamBatchInfo: {
        startSequenceNumber: records[0]?.sequence,
        endSequenceNumber: records.at(-1)?.sequence,
        batchSize: records.length,
        streamArn: mapping.eventSourceArn,
      },
    };
    try {
      authorizer.demand({ principal: role, action: 's3:PutObject', resource: `${mapping.onFailureArn}/${key}` });
      buckets.put(
        mapping.onFailureArn.replace('arn:aws:s3:::', ''),
        key,
        Buffer.from(JSON.stringify(kept)),
        'application/json',
      );
    } catch (refusal) {
      if (!(refusal instanceof AwsError)) throw refusal;
    }
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
