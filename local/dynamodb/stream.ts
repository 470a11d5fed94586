import { DescribeStreamCommand, DynamoDBStreamsClient, GetRecordsCommand, GetShardIteratorCommand } from '@aws-sdk/client-dynamodb-streams';
import { onTheWire } from './wire.ts';

/** A change of a row as Lambda's stream events carry it. */
export interface StreamRecord {
  readonly eventName: string;
  readonly sequence: string;
  readonly createdAt: number;
  /** The `dynamodb` part: keys and images in DynamoDB's own JSON. */
  readonly dynamodb: Readonly<Record<string, unknown>>;
}

export interface TableStream {
  /** Records after a sequence number, oldest first; from the beginning without one. */
  read(after: string | undefined, limit: number): Promise<readonly StreamRecord[]>;
}

/** The engine's stream of one table. It has one shard, whose sequence numbers count up. */
export const openStream = (endpoint: string, streamArn: string): TableStream => {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' },
  });
  return {
    read: async (after, limit) => {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: streamArn }));
      const shard = StreamDescription?.Shards?.[0]?.ShardId;
      if (shard === undefined) return [];
      const position =
        after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
      const { ShardIterator } = await client.send(new GetShardIteratorCommand({ StreamArn: streamArn, ShardId: shard, ...position }));
      const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: limit }));
      return Records.map(({ eventName, dynamodb }) => ({
        eventName: eventName ?? 'MODIFY',
        sequence: dynamodb?.SequenceNumber ?? '',
        createdAt: dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0,
        dynamodb: onTheWire(dynamodb ?? {}),
      }));
    },
  };
};
