import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import type { Resource, Topology } from '../model.ts';
import type { Engine } from './engine.ts';
import { openStream, type TableStream } from './stream.ts';

export interface Tables {
  /** The stream of a table, by the table's name. */
  readonly stream: (table: string) => TableStream;
  /** Drops the tables and makes them again. */
  empty(): Promise<void>;
  close(): void;
}

/** The template's tables in the engine; made where they do not exist. */
export const openTables = async (topology: Topology, { endpoint }: Engine): Promise<Tables> => {
  // For the engine itself, past the door that judges and meters.
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' } });
  const tables = topology.ofType('AWS::DynamoDB::GlobalTable');
  const streams = new Map<string, TableStream>();
  const ensure = async (): Promise<void> => {
    for (const table of tables) streams.set(table.ref, openStream(endpoint, await ensureTable(table, client)));
  };
  await ensure();
  return {
    stream: (table) => {
      const stream = streams.get(table);
      if (!stream) throw new Error(`There is no table ${table}.`);
      return stream;
    },
    empty: async () => {
      for (const { ref } of tables) await client.send(new DeleteTableCommand({ TableName: ref }));
      await ensure();
    },
    close: () => client.destroy(),
  };
};

const ensureTable = async (table: Resource, client: DynamoDBClient): Promise<string> => {
  const existing = await client.send(new DescribeTableCommand({ TableName: table.ref })).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
  if (existing) return existing.Table?.LatestStreamArn ?? '';
  const { TableDescription } = await client.send(new CreateTableCommand(inputFor(table)));
  return TableDescription?.LatestStreamArn ?? '';
};

const inputFor = ({ ref, properties }: Resource): CreateTableCommandInput => {
  // The template's properties are the API's own, save where a global table keeps them elsewhere.
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } = properties as Partial<CreateTableCommandInput>;
  return {
    TableName: ref,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema,
    AttributeDefinitions,
    ...(GlobalSecondaryIndexes && {
      GlobalSecondaryIndexes: GlobalSecondaryIndexes.map(({ IndexName, KeySchema: keys, Projection }) => ({
        IndexName,
        KeySchema: keys,
        Projection,
      })),
    }),
    ...(StreamSpecification && { StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType } }),
  };
};
