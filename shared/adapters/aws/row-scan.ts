import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { Row, RowKind } from '../../contracts/rows/row.ts';
import type { RowScan } from '../../ports/row-scan.ts';
import { decodeCursor, encodeCursor, rowOf } from './records.ts';

/** Rows that are looked at for one page; it may hold fewer of the wanted kinds, or none. */
const pageSize = 250;

export class DynamoScan implements RowScan {
  private readonly client: DynamoDBClient;
  private readonly table: string;

  constructor(client: DynamoDBClient, table: string) {
    this.client = client;
    this.table = table;
  }

  async page(
    kinds: readonly RowKind[],
    after: string | undefined,
  ): Promise<{ readonly rows: readonly Row[]; readonly next?: string }> {
    const names = kinds.map((_, at) => `:k${at}`);
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new ScanCommand({
        TableName: this.table,
        Limit: pageSize,
        FilterExpression: `kind IN (${names.join(', ')})`,
        ExpressionAttributeValues: marshall(Object.fromEntries(kinds.map((kind, at) => [`:k${at}`, kind]))),
        ...(after !== undefined && { ExclusiveStartKey: decodeCursor(after) }),
      }),
    );
    const rows = Items.map(rowOf);
    return LastEvaluatedKey ? { rows, next: encodeCursor(LastEvaluatedKey) } : { rows };
  }
}
