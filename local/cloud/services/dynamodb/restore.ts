import { AwsError } from '../../model/aws-error.ts';
import type { Topology } from '../../model/topology.ts';
import type { Engine } from './engine.ts';
import { engineClient } from './engine-client.ts';

/** Most items that one transaction takes; the engine takes them faster together than in batches of less. */
const atOnce = 100;

/** An item in DynamoDB's own JSON. */
export type Item = Readonly<Record<string, unknown>>;

/** Writes items into a table of the template, past door, meter and permissions. What is there under the same key is replaced. */
export const restorer = (
  { endpoint }: Pick<Engine, 'endpoint'>,
  topology: Topology,
): ((table: string, items: readonly Item[]) => Promise<void>) => {
  const ask = engineClient(endpoint);
  const headers = { 'x-amz-target': 'DynamoDB_20120810.TransactWriteItems', authorization: signature };
  const write = async (TableName: string, items: readonly Item[]): Promise<void> => {
    const TransactItems = items.map((Item) => ({ Put: { TableName, Item } }));
    const { status, body } = await ask({ headers }, JSON.stringify({ TransactItems }));
    if (status !== 200) throw new AwsError('ValidationException', `The engine refuses these items: ${body}`);
  };
  return async (table, items) => {
    if (!topology.ofType('AWS::DynamoDB::GlobalTable').some(({ ref }) => ref === table))
      throw new AwsError('ResourceNotFoundException', `There is no table ${table}.`, 404);
    for (let at = 0; at < items.length; at += atOnce) await write(table, items.slice(at, at + atOnce));
  };
};

/** The engine wants one, and reads no more of it than its form. */
const signature =
  'AWS4-HMAC-SHA256 Credential=engine/20200101/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0';
