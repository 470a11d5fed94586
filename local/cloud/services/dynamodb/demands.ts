import type { AccessRequest } from '../../model/access.ts';
import type { Topology } from '../../model/topology.ts';
import { leadingKey, partitionKeyOf } from './leading-keys.ts';

type Json = Readonly<Record<string, unknown>>;

interface Demand {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  readonly stream?: string;
  /** The parts of the request that name items. */
  readonly items?: readonly Json[];
}

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const name = (value: unknown): string =>
  String(value ?? '')
    .replace(/^.*:table\//, '')
    .replace(/\/.*$/, '');

/** Operations that IAM judges under their own name on the table that they name. */
const single = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'DescribeTable',
  'CreateTable',
  'DeleteTable',
  'UpdateTable',
  'DescribeTimeToLive',
  'UpdateTimeToLive',
];

const transacted: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

/** What a call asks to do, item by item: a transaction is judged by its parts, a batch by each table that it touches. */
const demandsOf = (operation: string, input: Json): readonly Demand[] => {
  if (single.includes(operation)) return [{ action: operation, table: name(input.TableName), items: [input] }];
  switch (operation) {
    case 'Query':
    case 'Scan':
      return [
        {
          action: operation,
          table: name(input.TableName),
          items: [input],
          ...(typeof input.IndexName === 'string' && { index: input.IndexName }),
        },
      ];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.entries(record(input.RequestItems)).map(([table, part]) => ({
        action: operation,
        table: name(table),
        items: batched(part),
      }));
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return (Array.isArray(input.TransactItems) ? input.TransactItems : []).flatMap((item) =>
        Object.entries(record(item)).map(([kind, part]) => ({
          action: transacted[kind] ?? kind,
          table: name(record(part).TableName),
          items: [record(part)],
        })),
      );
    case 'DescribeStream':
    case 'GetShardIterator':
      return [
        {
          action: operation,
          table: name(input.StreamArn),
          stream: String(input.StreamArn ?? '').split('/stream/')[1] ?? '',
        },
      ];
    default:
      return [{ action: operation, table: '*' }];
  }
};

/** Keys of a batch read, or puts and deletions of a batch write, in the shape that single requests have. */
const batched = (part: unknown): readonly Json[] => {
  if (Array.isArray(part)) return part.flatMap((write) => Object.values(record(write)).map(record));
  const { Keys } = record(part);
  return Array.isArray(Keys) ? Keys.map((Key: unknown) => ({ Key })) : [];
};

/** As requests to IAM, each different one once, with the partition keys that it touches. */
export const accessRequests = (
  operation: string,
  input: Json,
  topology: Topology,
): readonly Omit<AccessRequest, 'principal'>[] => {
  const byRequest = new Map<string, { action: string; resource: string; keys: string[] }>();
  for (const demand of demandsOf(operation, input)) {
    const [action, resource] = [`dynamodb:${demand.action}`, arnOf(demand, topology)];
    const known = byRequest.get(`${action} ${resource}`) ?? { action, resource, keys: [] };
    const partitionKey = partitionKeyOf(demand, topology);
    const keys =
      partitionKey === undefined ? [] : (demand.items ?? []).flatMap((item) => leadingKey(item, partitionKey) ?? []);
    byRequest.set(`${action} ${resource}`, { ...known, keys: [...known.keys, ...keys] });
  }
  return [...byRequest.values()].map(({ action, resource, keys }) => ({
    action,
    resource,
    ...(keys.length > 0 && { context: { 'dynamodb:LeadingKeys': keys } }),
  }));
};

const arnOf = (demand: Demand, { region, account }: Topology): string =>
  demand.table === '*' ? '*' : `arn:aws:dynamodb:${region}:${account}:table/${demand.table}${partOf(demand)}`;

const partOf = ({ index, stream }: Demand): string => {
  if (index !== undefined) return `/index/${index}`;
  return stream === undefined ? '' : `/stream/${stream}`;
};
