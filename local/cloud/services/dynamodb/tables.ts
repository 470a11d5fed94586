import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Resource, Topology } from '../../model/topology.ts';
import { openApiStream } from './api-stream.ts';
import type { Engine } from './engine.ts';
import { openEngineFile } from './file-stream.ts';
import type { TableStream } from './stream.ts';

export interface Tables {
  /** The stream of a table, by the table's name. */
  readonly stream: (table: string) => TableStream;
  /** Drops the tables and makes them again. */
  empty(): Promise<void>;
  close(): void;
}

/** The template's tables in the engine; made where they do not exist. */
export const openTables = async (
  topology: Topology,
  { endpoint, file }: Pick<Engine, 'endpoint' | 'file'>,
): Promise<Tables> => {
  // For the engine itself, past the door that judges and meters.
  const client = new DynamoDBClient({
    endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'engine', secretAccessKey: 'engine' },
  });
  const tables = topology.ofType('AWS::DynamoDB::GlobalTable');
  const streams = new Map<string, TableStream>();
  const engineFile = file === undefined ? undefined : openEngineFile(file);
  const ensure = async (): Promise<void> => {
    for (const table of tables) {
      const { LatestStreamArn: arn } = await ensureTable(table, client);
      if (arn !== undefined) streams.set(table.ref, engineFile?.stream(table.ref, arn) ?? openApiStream(endpoint, arn));
    }
  };
  await ensure();
  return {
    stream: (table) => {
      const stream = streams.get(table);
      if (!stream) throw new Error(`There is no table ${table} with a stream.`);
      return stream;
    },
    empty: async () => {
      for (const { ref } of tables) await client.send(new DeleteTableCommand({ TableName: ref }));
      await ensure();
    },
    close: () => {
      engineFile?.close();
      client.destroy();
    },
  };
};

const ensureTable = async (table: Resource, client: DynamoDBClient): Promise<TableDescription> => {
  const existing = await client.send(new DescribeTableCommand({ TableName: table.ref })).catch((error: unknown) => {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  });
  if (existing?.Table) return existing.Table;
  const { TableDescription: made = {} } = await client.send(new CreateTableCommand(inputFor(table)));
  const { TimeToLiveSpecification: ttl } = table.properties as {
    readonly TimeToLiveSpecification?: { readonly AttributeName: string };
  };
  if (ttl) {
    const TimeToLiveSpecification = { AttributeName: ttl.AttributeName, Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName: table.ref, TimeToLiveSpecification }));
  }
  return made;
};

const inputFor = ({ ref, properties }: Resource): CreateTableCommandInput => {
  // The template's properties are the API's own, save where a global table keeps them elsewhere.
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, StreamSpecification } =
    properties as Partial<CreateTableCommandInput>;
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
    ...(StreamSpecification && {
      StreamSpecification: { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
    }),
  };
};
