import type { Authorizer } from '../../model/access.ts';
import type { AwsService } from '../../model/aws-service.ts';
import type { Topology } from '../../model/topology.ts';
import { parseBody } from '../../protocols/operations.ts';
import { reportsCapacity, takeCapacity } from './capacity.ts';
import { accessRequests } from './demands.ts';
import type { Engine } from './engine.ts';
import { engineClient } from './engine-client.ts';

export interface DynamoDbOptions {
  readonly engine: Pick<Engine, 'endpoint' | 'region'>;
  readonly topology: Topology;
  readonly authorizer: Authorizer;
  /** Called after each call that may have written. */
  readonly wrote: () => void;
}

type Json = Record<string, unknown>;

const reading = /^(?:(?:Batch|Transact)?GetItems?|Query|Scan|Describe\w+|List\w+|GetShardIterator|GetRecords)$/;

/** DynamoDB and its streams as the engine does them, behind IAM and a meter. */
export const createDynamoDb = ({ engine, topology, authorizer, wrote }: DynamoDbOptions): AwsService => {
  const ask = engineClient(engine.endpoint);
  // The engine has a region of its own, which shows in its ARNs.
  const there = (arn: string): string =>
    arn.replace(`arn:aws:dynamodb:${topology.region}:`, `arn:aws:dynamodb:${engine.region}:`);
  const named = (table: string): string => table.replace(/^arn:.*:table\//, '');
  const here = (body: string): string =>
    body
      .replaceAll(`arn:aws:dynamodb:${engine.region}:`, `arn:aws:dynamodb:${topology.region}:`)
      .replaceAll(`"awsRegion":"${engine.region}"`, `"awsRegion":"${topology.region}"`);
  const translated = ({ TableName, StreamArn, ...input }: Json): Json => ({
    ...input,
    ...(typeof TableName === 'string' && { TableName: named(TableName) }),
    ...(typeof StreamArn === 'string' && { StreamArn: there(StreamArn) }),
  });

  return {
    name: 'dynamodb',
    handle: async (call) => {
      const operation = (call.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      const input = parseBody(call.body) as Json;
      for (const request of accessRequests(operation, input, topology))
        authorizer.demand({ principal: call.principal, ...request });
      const metering = reportsCapacity(operation);
      const sent = { ...translated(input), ...(metering && { ReturnConsumedCapacity: 'INDEXES' }) };
      const answer = await ask(call, JSON.stringify(sent));
      if (!reading.test(operation)) wrote();
      if (metering) return { ...answer, ...takeCapacity(operation, input, answer) };
      return { ...answer, body: here(answer.body), metered: { operation } };
    },
  };
};
