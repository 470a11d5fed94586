import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DescribeTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { DescribeStreamCommand, DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildTopology } from '../../../local/cloud/assembly/topology.ts';
import { createGateway, type Gateway } from '../../../local/cloud/gateway/gateway.ts';
import { createAuthorizer } from '../../../local/cloud/iam/authorizer.ts';
import type { Metered } from '../../../local/cloud/model/meter.ts';
import { type Engine, startEngine } from '../../../local/cloud/services/dynamodb/engine.ts';
import { createDynamoDb } from '../../../local/cloud/services/dynamodb/service.ts';
import { openTables, type Tables } from '../../../local/cloud/services/dynamodb/tables.ts';
import { hasEngine } from '../engine.ts';

const rows = 'arn:aws:dynamodb:us-east-1:000000000000:table/rows';
const template = {
  Resources: {
    Rows: {
      Type: 'AWS::DynamoDB::GlobalTable',
      Properties: {
        TableName: 'rows',
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: ['pk', 'tag'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
        GlobalSecondaryIndexes: [
          {
            IndexName: 'by-tag',
            KeySchema: [{ AttributeName: 'tag', KeyType: 'HASH' }],
            Projection: { ProjectionType: 'KEYS_ONLY' },
          },
        ],
        BillingMode: 'PAY_PER_REQUEST',
        StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
        TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
        Replicas: [{ Region: 'us-east-1' }],
      },
    },
    Writer: {
      Type: 'AWS::IAM::Role',
      Properties: {
        RoleName: 'writer',
        AssumeRolePolicyDocument: { Statement: [] },
        Policies: [
          {
            PolicyName: 'own',
            PolicyDocument: {
              Statement: [{ Effect: 'Allow', Action: ['dynamodb:PutItem', 'dynamodb:Query'], Resource: rows }],
            },
          },
        ],
      },
    },
  },
};

interface Running {
  readonly engine: Engine;
  readonly tables: Tables;
  readonly gateway: Gateway;
  readonly client: (key: string) => {
    endpoint: string;
    region: string;
    credentials: { accessKeyId: string; secretAccessKey: string };
  };
  readonly counted: Metered[];
  readonly writes: readonly string[];
  stop(): Promise<void>;
}

const run = async (folder: string): Promise<Running> => {
  const engine = await startEngine({ folder });
  const topology = buildTopology(
    { stacks: [{ name: 'Test', template }], assets: new Map() },
    { origin: 'http://127.0.0.1' },
  );
  const tables = await openTables(topology, engine);
  const clock = { now: () => Date.now(), moveTo: () => {}, shared: new SharedArrayBuffer(8) };
  const authorizer = createAuthorizer({ topology, clock });
  const counted: Metered[] = [];
  const writes: string[] = [];
  const gateway = createGateway({
    clock,
    services: [createDynamoDb({ engine, topology, authorizer, wrote: () => writes.push('one') })],
    principals: (key) =>
      key === 'WRITER'
        ? { kind: 'role', roleArn: 'arn:aws:iam::000000000000:role/writer', session: 'writer' }
        : undefined,
    localRoutes: [],
    web: async () => ({ status: 404, headers: {}, body: '' }),
    meter: { count: (_, metered) => void counted.push(metered) },
  });
  const port = await gateway.listen(0);
  const running: Running = {
    engine,
    tables,
    gateway,
    counted,
    writes,
    client: (accessKeyId) => ({
      endpoint: `http://127.0.0.1:${port}`,
      region: 'us-east-1',
      credentials: { accessKeyId, secretAccessKey: 'any' },
    }),
    stop: async () => {
      await gateway.close();
      tables.close();
      await engine.stop();
    },
  };
  return running;
};

describe.skipIf(!hasEngine)('the tables of the embedded cloud', () => {
  let folder: string;
  let cloud: Running;
  let owner: DynamoDBClient;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'heardback-dynamodb-'));
    cloud = await run(folder);
    owner = new DynamoDBClient(cloud.client('OWNER'));
  });
  afterEach(async () => {
    owner.destroy();
    await cloud.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (pk: string, client = owner): Promise<unknown> =>
    client.send(new PutItemCommand({ TableName: 'rows', Item: { pk: { S: pk }, tag: { S: 'a' } } }));
  const streamed = async (after?: string) =>
    (await cloud.tables.stream('rows').read(after, 100)).map(({ sequence }) => sequence);

  it('say AWS where the engine says its own name', async () => {
    const { Table } = await owner.send(new DescribeTableCommand({ TableName: rows }));
    expect(Table?.TableArn).toBe(rows);
    expect(Table?.LatestStreamArn).toContain(`${rows}/stream/`);
    const streams = new DynamoDBStreamsClient(cloud.client('OWNER'));
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: Table?.LatestStreamArn ?? '' }),
    );
    expect(StreamDescription?.StreamArn).toBe(Table?.LatestStreamArn);
    streams.destroy();
  });

  it('judge a transaction item by item', async () => {
    const writer = new DynamoDBClient(cloud.client('WRITER'));
    const Put = { TableName: 'rows', Item: { pk: { S: '1' } } };
    await writer.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }] }));
    const ConditionCheck = {
      TableName: 'rows',
      Key: { pk: { S: '2' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    };
    await expect(
      writer.send(new TransactWriteItemsCommand({ TransactItems: [{ Put }, { ConditionCheck }] })),
    ).rejects.toThrow(
      `User: arn:aws:sts::000000000000:assumed-role/writer/writer is not authorized to perform: dynamodb:ConditionCheckItem on resource: ${rows}`,
    );
    writer.destroy();
  });

  it('judge a query of an index by the index', async () => {
    const writer = new DynamoDBClient(cloud.client('WRITER'));
    const query = {
      TableName: 'rows',
      KeyConditionExpression: 'pk = :v',
      ExpressionAttributeValues: { ':v': { S: '1' } },
    };
    await writer.send(new QueryCommand(query));
    await expect(
      writer.send(new QueryCommand({ ...query, IndexName: 'by-tag', KeyConditionExpression: 'tag = :v' })),
    ).rejects.toThrow(`dynamodb:Query on resource: ${rows}/index/by-tag`);
    writer.destroy();
  });

  it('tell the meter what was used, indexes included, and the caller only when asked', async () => {
    expect(await put('1')).not.toHaveProperty('ConsumedCapacity');
    expect(cloud.counted.at(-1)).toEqual({ operation: 'PutItem', writeUnits: 2 });
    const asked = { TableName: 'rows', Key: { pk: { S: '1' } }, ReturnConsumedCapacity: 'TOTAL' as const };
    expect((await owner.send(new GetItemCommand(asked))).ConsumedCapacity?.CapacityUnits).toBe(0.5);
    expect(cloud.counted.at(-1)).toEqual({ operation: 'GetItem', readUnits: 0.5 });
  });

  it('count a write whose condition fails', async () => {
    await put('1');
    const again = new PutItemCommand({
      TableName: 'rows',
      Item: { pk: { S: '1' } },
      ConditionExpression: 'attribute_not_exists(pk)',
    });
    await expect(owner.send(again)).rejects.toThrow('The conditional request failed');
    expect(cloud.counted.at(-1)).toEqual({ operation: 'PutItem', writeUnits: 1 });
  });

  it('ring for writes and not for reads', async () => {
    await put('1');
    await owner.send(new GetItemCommand({ TableName: 'rows', Key: { pk: { S: '1' } } }));
    expect(cloud.writes).toHaveLength(1);
  });

  it('stream changes in order, with keys and images', async () => {
    await put('1');
    await owner.send(
      new PutItemCommand({ TableName: 'rows', Item: { pk: { S: '1' }, bytes: { B: Buffer.from('hi') } } }),
    );
    const records = await cloud.tables.stream('rows').read(undefined, 10);
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY']);
    expect(records[1]?.dynamodb).toMatchObject({
      Keys: { pk: { S: '1' } },
      OldImage: { pk: { S: '1' }, tag: { S: 'a' } },
      NewImage: { pk: { S: '1' }, bytes: { B: Buffer.from('hi').toString('base64') } },
    });
    expect(await streamed(records[0]?.sequence)).toEqual([records[1]?.sequence]);
  });

  it('start behind the old records when they are made anew, and count on', async () => {
    await put('1');
    await put('2');
    const before = cloud.tables.stream('rows').id;
    await cloud.tables.empty();
    const stream = cloud.tables.stream('rows');
    expect(stream.id).not.toBe(before);
    expect(await streamed(stream.start)).toEqual([]);
    await put('3');
    expect(await streamed(stream.start)).toHaveLength(1);
  });

  it('forget what is done with, but never where they are', async () => {
    for (const pk of ['1', '2', '3']) await put(pk);
    const stream = cloud.tables.stream('rows');
    const all = await streamed();
    stream.trim(all[1] ?? '');
    expect(await streamed()).toEqual([all[2]]);
    stream.trim(all[2] ?? '');
    await put('4');
    expect(Number((await streamed()).at(-1))).toBe(Number(all[2]) + 1);
  });

  it('come back with what they took when the engine is killed', async () => {
    await put('1');
    const { pid } = JSON.parse(readFileSync(join(folder, 'dynamodb.pid'), 'utf8')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    const { Item } = await owner.send(new GetItemCommand({ TableName: 'rows', Key: { pk: { S: '1' } } }));
    expect(Item).toMatchObject({ pk: { S: '1' } });
  });

  it('are there again after a restart', async () => {
    await put('1');
    const id = cloud.tables.stream('rows').id;
    await cloud.stop();
    cloud = await run(folder);
    owner.destroy();
    owner = new DynamoDBClient(cloud.client('OWNER'));
    expect((await owner.send(new GetItemCommand({ TableName: 'rows', Key: { pk: { S: '1' } } }))).Item).toBeDefined();
    expect(cloud.tables.stream('rows').id).toBe(id);
    expect(await streamed()).toHaveLength(1);
  });
});
