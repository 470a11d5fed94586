import { randomUUID } from 'node:crypto';
import type { Store } from '../../machine/store.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import { type Operation, operation } from '../../protocols/operations.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { QueueStore } from './queues.ts';
import { ListMovesSchema, StartMoveSchema } from './schemas.ts';

const schema =
  'CREATE TABLE IF NOT EXISTS move_tasks (seq INTEGER PRIMARY KEY AUTOINCREMENT, source TEXT NOT NULL, destination TEXT, moved INTEGER NOT NULL, started_at REAL NOT NULL);';

interface MoveOptions {
  readonly queues: QueueStore;
  readonly store: Store;
  readonly clock: CloudClock;
  demand(action: string, call: AwsCall, spec: QueueSpec): void;
}

/** Redrive: dead letters go back to their queue, or to another, all at once. */
export const moveTasks = ({ queues, store, clock, demand }: MoveOptions): Readonly<Record<string, Operation>> => {
  store.define(schema);
  return {
    StartMessageMoveTask: operation(StartMoveSchema, ({ SourceArn, DestinationArn }, call) => {
      const source = queues.spec(SourceArn);
      for (const action of ['StartMessageMoveTask', 'ReceiveMessage', 'DeleteMessage']) demand(action, call, source);
      if (!queues.specs.some(({ redrive }) => redrive?.deadLetterTargetArn === source.arn)) {
        throw new AwsError('UnsupportedOperation', 'Source queue must be configured as a Dead Letter Queue.');
      }
      const destination = DestinationArn === undefined ? undefined : queues.spec(DestinationArn);
      if (destination) demand('SendMessage', call, destination);
      store.transaction(() => {
        const moved = queues.moveAll(source.arn, destination?.arn);
        store.run(
          'INSERT INTO move_tasks (source, destination, moved, started_at) VALUES (?, ?, ?, ?)',
          source.arn,
          destination?.arn ?? null,
          moved,
          clock.now(),
        );
      });
      return {
        TaskHandle: Buffer.from(JSON.stringify({ taskId: randomUUID(), sourceArn: source.arn })).toString('base64'),
      };
    }),
    ListMessageMoveTasks: operation(ListMovesSchema, ({ SourceArn, MaxResults }, call) => {
      const { arn } = queues.spec(SourceArn);
      demand('ListMessageMoveTasks', call, queues.spec(SourceArn));
      const rows = store.all('SELECT * FROM move_tasks WHERE source = ? ORDER BY seq DESC LIMIT ?', arn, MaxResults);
      return {
        Results: rows.map(({ source, destination, moved, started_at: startedAt }) => ({
          Status: 'COMPLETED',
          SourceArn: source,
          ...(destination === null ? {} : { DestinationArn: destination }),
          ApproximateNumberOfMessagesMoved: moved,
          ApproximateNumberOfMessagesToMove: moved,
          StartedTimestamp: startedAt,
        })),
      };
    }),
  };
};
