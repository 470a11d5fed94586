import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { TableStream } from './stream.ts';

/** A stream by way of DynamoDB's API, for engines whose files we do not know. They keep a stream in one shard. */
export const openApiStream = (endpoint: string, arn: string): TableStream => {
  const client = new DynamoDBStreamsClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' },
  });
  return {
    id: arn,
    start: undefined,
    read: async (after, limit) => {
      const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
      const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
      if (ShardId === undefined) return [];
      const position =
        after === undefined
          ? { ShardIteratorType: 'TRIM_HORIZON' as const }
          : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER' as const, SequenceNumber: after };
      const { ShardIterator } = await client.send(
        new GetShardIteratorCommand({ StreamArn: arn, ShardId, ...position }),
      );
      const { Records = [] } = await client.send(new GetRecordsCommand({ ShardIterator, Limit: limit }));
      return Records.map(({ eventName, dynamodb }) => ({
        eventName: eventName ?? 'MODIFY',
        sequence: dynamodb?.SequenceNumber ?? '',
        createdAt: dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0,
        dynamodb: onTheWire(dynamodb ?? {}),
      }));
    },
    // Its engine does that by itself.
    trim: () => undefined,
  };
};

/** The SDK turns binary values into objects; in an event they travel as base64. */
const onTheWire = (dynamodb: object): Readonly<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(dynamodb, (_, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
    ),
  ) as Readonly<Record<string, unknown>>;
