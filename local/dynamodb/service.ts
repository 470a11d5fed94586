import type { Authorizer, AwsCall, AwsReply, AwsService, Metered, Topology } from '../model.ts';
import { parseBody } from '../services/operations.ts';
import { accessRequests } from './demands.ts';

export interface DynamoDbOptions {
  readonly endpoint: string;
  readonly topology: Topology;
  readonly authorizer: Authorizer;
  /** Called after each write. */
  readonly wrote: () => void;
}

type Json = Record<string, unknown>;

/** Operations that report the capacity they used. */
const reporting = /^(?:Get|Put|Update|Delete|BatchGet|BatchWrite|TransactGet|TransactWrite)Items?$|^(?:Query|Scan)$/;
const writing = /^(?:Put|Update|Delete|BatchWrite|TransactWrite)Items?$/;

/** DynamoDB as the engine does it, behind IAM and a meter. */
export const createDynamoDb = ({ endpoint, topology, authorizer, wrote }: DynamoDbOptions): AwsService => ({
  name: 'dynamodb',
  handle: async (call) => {
    const operation = (call.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const input = parseBody(call.body) as Json;
    for (const request of accessRequests(operation, input, topology)) authorizer.demand({ principal: call.principal, ...request });
    const asked = input.ReturnConsumedCapacity;
    const metering = reporting.test(operation);
    const reply = await forward(endpoint, call, metering ? { ...input, ReturnConsumedCapacity: 'INDEXES' } : input);
    if (writing.test(operation)) wrote();
    return metering ? metered(operation, reply, asked) : { ...reply, metered: { operation } };
  },
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const forward = async (endpoint: string, { headers }: AwsCall, input: Json): Promise<Answer> => {
  const sent = {
    'content-type': headers['content-type'] ?? 'application/x-amz-json-1.0',
    'x-amz-target': headers['x-amz-target'] ?? '',
    'x-amz-date': headers['x-amz-date'] ?? new Date().toISOString().replace(/[-:]|\.\d+/g, ''),
    authorization: headers.authorization ?? '',
  };
  const response = await fetch(endpoint, { method: 'POST', headers: sent, body: JSON.stringify(input) });
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? sent['content-type'] },
    body: await response.text(),
  };
};

interface Capacity {
  readonly CapacityUnits?: number;
}

/** Notes what was used; the caller sees it only if they asked. */
const metered = (operation: string, { status, headers, body }: Answer, asked: unknown): AwsReply => {
  if (status !== 200) return { status, headers, body, metered: { operation } };
  const { ConsumedCapacity, ...answer } = JSON.parse(body) as Json & { ConsumedCapacity?: Capacity | readonly Capacity[] };
  const used = (
    Array.isArray(ConsumedCapacity) ? (ConsumedCapacity as readonly Capacity[]) : [ConsumedCapacity as Capacity | undefined]
  ).reduce((sum, capacity) => sum + (capacity?.CapacityUnits ?? 0), 0);
  const units: Metered = { operation, ...(writing.test(operation) ? { writeUnits: used } : { readUnits: used }) };
  return { status, headers, body: asked === undefined || asked === 'NONE' ? JSON.stringify(answer) : body, metered: units };
};
