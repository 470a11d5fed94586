import type { AccessRequest } from '../model.ts';

type Json = Readonly<Record<string, unknown>>;

interface Demand {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  readonly stream?: string;
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
  if (single.includes(operation)) return [{ action: operation, table: name(input.TableName) }];
  switch (operation) {
    case 'Query':
    case 'Scan':
      return [
        {
          action: operation,
          table: name(input.TableName),
          ...(typeof input.IndexName === 'string' && { index: input.IndexName }),
        },
      ];
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(record(input.RequestItems)).map((table) => ({ action: operation, table: name(table) }));
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return (Array.isArray(input.TransactItems) ? input.TransactItems : []).flatMap((item) =>
        Object.entries(record(item)).map(([kind, part]) => ({ action: transacted[kind] ?? kind, table: name(record(part).TableName) })),
      );
    case 'DescribeStream':
    case 'GetShardIterator':
      return [{ action: operation, table: name(input.StreamArn), stream: String(input.StreamArn ?? '').split('/stream/')[1] ?? '' }];
    default:
      return [{ action: operation, table: '*' }];
  }
};

/** As requests to IAM, each different one once. */
export const accessRequests = (
  operation: string,
  input: Json,
  { region, account }: { readonly region: string; readonly account: string },
): readonly Omit<AccessRequest, 'principal'>[] => {
  const arnOf = ({ table, index, stream }: Demand): string => {
    if (table === '*') return '*';
    const part = index === undefined ? (stream === undefined ? '' : `/stream/${stream}`) : `/index/${index}`;
    return `arn:aws:dynamodb:${region}:${account}:table/${table}${part}`;
  };
  const requests = demandsOf(operation, input).map((demand) => ({ action: `dynamodb:${demand.action}`, resource: arnOf(demand) }));
  return [...new Map(requests.map((request) => [`${request.action} ${request.resource}`, request])).values()];
};
