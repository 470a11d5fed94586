import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { tableShape } from '../../shared/contracts/wiring/table.ts';

export interface Engine {
  readonly client: DynamoDBClient;
  stop(): Promise<void>;
}

const binary = resolve(import.meta.dirname, '../../node_modules/@dynoxide/linux-x64/dynoxide');
export const hasEngine = existsSync(binary);

/** A real DynamoDB engine in memory: a mock cannot judge a condition expression. */
export const startEngine = async (): Promise<Engine> => {
  const port = await freePort();
  const child = spawn(binary, ['serve', '--port', String(port)], { stdio: 'ignore' });
  const client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 20,
  });
  await client.send(new ListTablesCommand({}));
  return { client, stop: () => stop(client, child) };
};

/** A table as infra makes it. */
export const createTable = async (client: DynamoDBClient, name: string): Promise<void> => {
  const keys = ([hash, range]: readonly [string, string]) => [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ];
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: keys(tableShape.keys),
      AttributeDefinitions: [...tableShape.keys, ...tableShape.indexes.flatMap((index) => index.keys)].map(
        (AttributeName) => ({
          AttributeName,
          AttributeType: 'S',
        }),
      ),
      GlobalSecondaryIndexes: tableShape.indexes.map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index.keys),
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    }),
  );
};

const stop = async (client: DynamoDBClient, child: ChildProcess): Promise<void> => {
  client.destroy();
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
};

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No port could be had.');
  return address.port;
};
