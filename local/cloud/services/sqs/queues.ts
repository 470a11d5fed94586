import { randomUUID } from 'node:crypto';
import type { Row, Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { QueueMessage, Queues } from '../../model/queues.ts';
import type { Topology } from '../../model/topology.ts';
import { messageSize } from './attributes.ts';
import { idOf, receivedMessage, type StoredMessage, storedMessage } from './message.ts';
import { deadLetterQueues, type QueueSpec, queueSpecs } from './queue-spec.ts';

const schema = `
CREATE TABLE IF NOT EXISTS messages (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL, queue TEXT NOT NULL, body TEXT NOT NULL, attributes TEXT NOT NULL,
  sent_at REAL NOT NULL, visible_at REAL NOT NULL, first_received_at REAL, receive_count INTEGER NOT NULL DEFAULT 0,
  receipt TEXT, failure TEXT, came_from TEXT);
CREATE INDEX IF NOT EXISTS messages_visible ON messages (queue, visible_at);
CREATE INDEX IF NOT EXISTS messages_id ON messages (queue, id);`;

/** The queues of the template, on disk. */
export interface QueueStore extends Queues {
  readonly specs: readonly QueueSpec[];
  /** @throws AwsError when there is no such queue. */
  spec(arnOrUrl: string): QueueSpec;
  contents(queueArn: string): readonly StoredMessage[];
  counts(queueArn: string): { readonly visible: number; readonly inFlight: number; readonly delayed: number };
  /** Messages for somebody to handle now, and those of them that somebody had received. */
  backlog(): { readonly waiting: number; readonly inHand: number };
  receiveFor(queueArn: string, max: number, visibilitySeconds: number): readonly QueueMessage[];
  purge(queueArn: string): void;
  /** Moves every message to the given queue, or back to where it came from; gives their number. */
  moveAll(fromArn: string, toArn: string | undefined): number;
  /** Calls back when a message has arrived anywhere. */
  onArrival(listener: () => void): () => void;
}

export interface QueueOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  /** Tells the pump that there is something to do. */
  readonly nudge: () => void;
}

export const createQueues = (options: QueueOptions): QueueStore => new SqliteQueues(options);

class SqliteQueues implements QueueStore {
  readonly specs: readonly QueueSpec[];
  private readonly byName = new Map<string, QueueSpec>();
  private readonly store: Store;
  private readonly clock: CloudClock;
  private readonly topology: Topology;
  private readonly listeners = new Set<() => void>();

  constructor({ topology, store, clock, nudge }: QueueOptions) {
    this.store = store;
    this.clock = clock;
    this.topology = topology;
    this.listeners.add(nudge);
    this.specs = queueSpecs(topology);
    for (const spec of this.specs) this.byName.set(spec.name, spec);
    store.define(schema);
    this.release();
  }

  /** Whoever held a message when the cloud ended is gone; nobody waits for a time-out that protects nothing. */
  private release(): void {
    const now = this.clock.now();
    this.store.run('UPDATE messages SET visible_at = ? WHERE receipt IS NOT NULL AND visible_at > ?', now, now);
  }

  spec(arnOrUrl: string): QueueSpec {
    // Clients may reach the cloud under several addresses: a queue's URL is known by its last part.
    const found = this.byName.get(arnOrUrl.split(arnOrUrl.startsWith('arn:') ? ':' : '/').at(-1) ?? '');
    if (!found) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
    return found;
  }

  send(queueArn: string, { body, messageAttributes = {}, delaySeconds }: Parameters<Queues['send']>[1]): string {
    const spec = this.spec(queueArn);
    if (body.length === 0)
      throw new AwsError('MissingParameter', 'The request must contain the parameter MessageBody.');
    if (messageSize(body, messageAttributes) > spec.maximumSize) {
      throw new AwsError(
        'InvalidParameterValue',
        `One or more parameters are invalid. Reason: Message must be shorter than ${spec.maximumSize} bytes.`,
      );
    }
    const id = randomUUID();
    const now = this.clock.now();
    this.store.run(
      'INSERT INTO messages (id, queue, body, attributes, sent_at, visible_at) VALUES (?, ?, ?, ?, ?, ?)',
      ...[id, spec.arn, body, JSON.stringify(messageAttributes), now, now + (delaySeconds ?? spec.delaySeconds) * 1000],
    );
    this.arrived();
    return id;
  }

  receive(queueArn: string, max: number): readonly QueueMessage[] {
    return this.receiveFor(queueArn, max, this.spec(queueArn).visibilitySeconds);
  }

  receiveFor(queueArn: string, max: number, visibilitySeconds: number): readonly QueueMessage[] {
    const spec = this.spec(queueArn);
    const now = this.clock.now();
    if (this.earliestVisible(spec.arn) === undefined) return [];
    return this.store.transaction(() => {
      const received: QueueMessage[] = [];
      for (const row of this.store.all(
        'SELECT * FROM messages WHERE queue = ? AND visible_at <= ? ORDER BY visible_at, seq LIMIT ?',
        spec.arn,
        now,
        max + 100,
      )) {
        if (received.length === max) break;
        if (spec.redrive && Number(row.receive_count) >= spec.redrive.maxReceiveCount) this.giveUp(row, spec);
        else received.push(this.hide(row, visibilitySeconds));
      }
      return received;
    });
  }

  remove(queueArn: string, receiptHandle: string): void {
    this.store.run(
      'DELETE FROM messages WHERE queue = ? AND id = ? AND receipt = ?',
      this.spec(queueArn).arn,
      idOf(receiptHandle),
      receiptHandle,
    );
  }

  changeVisibility(queueArn: string, receiptHandle: string, seconds: number): void {
    const now = this.clock.now();
    const changed = this.store.run(
      'UPDATE messages SET visible_at = ? WHERE queue = ? AND id = ? AND receipt = ? AND visible_at > ?',
      ...[now + seconds * 1000, this.spec(queueArn).arn, idOf(receiptHandle), receiptHandle, now],
    );
    if (changed === 0) throw new AwsError('MessageNotInflight', 'The specified message is not in flight.');
    this.arrived();
  }

  noteFailure(queueArn: string, messageId: string, reason: string): void {
    this.store.run(
      'UPDATE messages SET failure = ? WHERE queue = ? AND id = ?',
      reason,
      this.spec(queueArn).arn,
      messageId,
    );
  }

  earliestVisible(queueArn: string): number | undefined {
    const { arn, retentionSeconds } = this.spec(queueArn);
    const first = this.store.one('SELECT MIN(visible_at) AS instant FROM messages WHERE queue = ?', arn)?.instant;
    if (typeof first !== 'number') return undefined;
    const expired = this.store.run(
      'DELETE FROM messages WHERE queue = ? AND sent_at < ?',
      arn,
      this.clock.now() - retentionSeconds * 1000,
    );
    return expired > 0 ? this.earliestVisible(arn) : first;
  }

  contents(queueArn: string): readonly StoredMessage[] {
    const { arn } = this.spec(queueArn);
    return this.store.all('SELECT * FROM messages WHERE queue = ? ORDER BY seq', arn).map(storedMessage);
  }

  counts(queueArn: string): { readonly visible: number; readonly inFlight: number; readonly delayed: number } {
    const { arn } = this.spec(queueArn);
    const now = this.clock.now();
    const count = (condition: string): number =>
      Number(this.store.one(`SELECT COUNT(*) AS n FROM messages WHERE queue = ? AND ${condition}`, arn, now)?.n);
    return {
      visible: count('visible_at <= ?'),
      inFlight: count('visible_at > ? AND receipt IS NOT NULL'),
      delayed: count('visible_at > ? AND receipt IS NULL'),
    };
  }

  backlog(): { readonly waiting: number; readonly inHand: number } {
    const rows = this.store.all(
      'SELECT queue, receipt IS NOT NULL AS held, COUNT(*) AS n FROM messages WHERE visible_at <= ? GROUP BY 1, 2',
      this.clock.now(),
    );
    const givenUp = new Set(deadLetterQueues(this.topology));
    const handled = rows.filter(({ queue }) => !givenUp.has(String(queue)));
    const sum = (held: number): number =>
      handled.filter((row) => Number(row.held) === held).reduce((all, { n }) => all + Number(n), 0);
    return { waiting: sum(0), inHand: sum(1) };
  }

  purge(queueArn: string): void {
    this.store.run('DELETE FROM messages WHERE queue = ?', this.spec(queueArn).arn);
  }

  moveAll(fromArn: string, toArn: string | undefined): number {
    const now = this.clock.now();
    const moved = this.store.run(
      `UPDATE messages SET queue = COALESCE(?, came_from), sent_at = ?, visible_at = ?, receive_count = 0, receipt = NULL, failure = NULL, came_from = NULL
       WHERE queue = ? AND COALESCE(?, came_from) IS NOT NULL`,
      ...[toArn ?? null, now, now, this.spec(fromArn).arn, toArn ?? null],
    );
    this.arrived();
    return moved;
  }

  onArrival(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private arrived(): void {
    for (const listener of [...this.listeners]) listener();
  }

  /** Moves a message that was received too often; the same message, with the same id. */
  private giveUp(row: Row, { arn, redrive }: QueueSpec): void {
    this.store.run(
      'UPDATE messages SET queue = ?, came_from = ?, visible_at = ?, receipt = NULL, receive_count = 0 WHERE seq = ?',
      ...[redrive?.deadLetterTargetArn ?? '', arn, this.clock.now(), Number(row.seq)],
    );
  }

  private hide(row: Row, visibilitySeconds: number): QueueMessage {
    const now = this.clock.now();
    const receiptHandle = `${String(row.id)}#${randomUUID()}`;
    const receiveCount = Number(row.receive_count) + 1;
    const firstReceivedAt = Number(row.first_received_at ?? now);
    this.store.run(
      'UPDATE messages SET visible_at = ?, receive_count = ?, first_received_at = ?, receipt = ? WHERE seq = ?',
      ...[now + visibilitySeconds * 1000, receiveCount, firstReceivedAt, receiptHandle, Number(row.seq)],
    );
    return receivedMessage(row, { receiptHandle, receiveCount, firstReceivedAt });
  }
}
