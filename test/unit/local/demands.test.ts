import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../local/cloud/assembly/topology.ts';
import { accessRequests } from '../../../local/cloud/services/dynamodb/demands.ts';

const key = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' }];
const Properties = {
  TableName: 'rows',
  KeySchema: key('pk'),
  AttributeDefinitions: [],
  GlobalSecondaryIndexes: [{ IndexName: 'due', KeySchema: key('dpk'), Projection: { ProjectionType: 'KEYS_ONLY' } }],
  Replicas: [{ Region: 'us-east-1' }],
};
const topology = buildTopology(
  {
    stacks: [{ name: 'Test', template: { Resources: { Rows: { Type: 'AWS::DynamoDB::GlobalTable', Properties } } } }],
    assets: new Map(),
  },
  { origin: 'http://127.0.0.1' },
);
const rows = 'arn:aws:dynamodb:us-east-1:000000000000:table/rows';
const TableName = 'rows';
const text = (S: string) => ({ S });
const leading = (...keys: string[]) => ({ context: { 'dynamodb:LeadingKeys': keys } });

describe('what a call to DynamoDB asks of IAM', () => {
  it.each([
    [
      'GetItem',
      { TableName, Key: { pk: text('a') } },
      [{ action: 'dynamodb:GetItem', resource: rows, ...leading('a') }],
    ],
    [
      'PutItem',
      { TableName: rows, Item: { pk: text('a'), b: text('c') } },
      [{ action: 'dynamodb:PutItem', resource: rows, ...leading('a') }],
    ],
    [
      'Query',
      {
        TableName,
        IndexName: 'due',
        KeyConditionExpression: '#p = :p AND dsk <= :s',
        ExpressionAttributeNames: { '#p': 'dpk' },
        ExpressionAttributeValues: { ':p': text('hour'), ':s': text('z') },
      },
      [{ action: 'dynamodb:Query', resource: `${rows}/index/due`, ...leading('hour') }],
    ],
    ['Scan', { TableName }, [{ action: 'dynamodb:Scan', resource: rows }]],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName, Item: { pk: text('a') } } },
          { Put: { TableName, Item: { pk: text('b') } } },
          { ConditionCheck: { TableName, Key: { pk: text('c') } } },
        ],
      },
      [
        { action: 'dynamodb:PutItem', resource: rows, ...leading('a', 'b') },
        { action: 'dynamodb:ConditionCheckItem', resource: rows, ...leading('c') },
      ],
    ],
    [
      'BatchGetItem',
      { RequestItems: { rows: { Keys: [{ pk: text('a') }, { pk: text('b') }] } } },
      [{ action: 'dynamodb:BatchGetItem', resource: rows, ...leading('a', 'b') }],
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          rows: [{ PutRequest: { Item: { pk: text('a') } } }, { DeleteRequest: { Key: { pk: text('b') } } }],
        },
      },
      [{ action: 'dynamodb:BatchWriteItem', resource: rows, ...leading('a', 'b') }],
    ],
    [
      'DescribeStream',
      { StreamArn: `${rows}/stream/1` },
      [{ action: 'dynamodb:DescribeStream', resource: `${rows}/stream/1` }],
    ],
    ['ListTables', {}, [{ action: 'dynamodb:ListTables', resource: '*' }]],
  ])('%s', (operation, input, expected) => {
    expect(accessRequests(operation, input, topology)).toEqual(expected);
  });
});
