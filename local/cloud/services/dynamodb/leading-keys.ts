import type { Topology } from '../../model/topology.ts';

type Json = Readonly<Record<string, unknown>>;

interface Keyed {
  readonly KeySchema?: readonly { readonly AttributeName: string; readonly KeyType: string }[];
}

/** The attribute by which a table, or an index of it, is partitioned. */
export const partitionKeyOf = (
  { table, index }: { readonly table: string; readonly index?: string },
  topology: Topology,
): string | undefined => {
  const properties = topology.ofType('AWS::DynamoDB::GlobalTable').find(({ ref }) => ref === table)?.properties as
    | (Keyed & { readonly GlobalSecondaryIndexes?: readonly (Keyed & { readonly IndexName: string })[] })
    | undefined;
  const keyed =
    index === undefined ? properties : properties?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index);
  return keyed?.KeySchema?.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName;
};

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const scalar = (value: unknown): string | undefined => {
  const [content] = Object.values(record(value));
  return typeof content === 'string' ? content : undefined;
};

/** The partition key's value of the item that a request names, or of the items that it queries. */
export const leadingKey = (part: Json, partitionKey: string): string | undefined =>
  scalar(record(part.Key)[partitionKey]) ?? scalar(record(part.Item)[partitionKey]) ?? queriedKey(part, partitionKey);

const queriedKey = (
  { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: Json,
  partitionKey: string,
): string | undefined => {
  for (const [, name = '', value = ''] of String(KeyConditionExpression ?? '').matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    if ((record(ExpressionAttributeNames)[name] ?? name) === partitionKey)
      return scalar(record(ExpressionAttributeValues)[value]);
  }
  return undefined;
};
