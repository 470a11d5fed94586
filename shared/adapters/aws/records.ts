import { randomBytes } from 'node:crypto';
import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Retention } from '../../contracts/config/retention.ts';
import { kept } from '../../contracts/rows/event.ts';
import { type Row, type RowKind, type RowOf, RowSchema } from '../../contracts/rows/row.ts';
import {
  type Change,
  type Commit,
  type Counter,
  InvalidCursorError,
  type List,
  type ListOptions,
  type Page,
  type ReadOptions,
  type Records,
  type Ref,
} from '../../ports/records.ts';
import { indexAttributes, type Keys, keysOfList, keysOfRef, refOf, refOfKeys } from '../row-keys.ts';
import { lifeOf } from '../row-life.ts';
import { hasEntries, signedWith, trailed } from '../trailed.ts';
import { Conflict } from './conflict.ts';

type Item = Record<string, AttributeValue>;

/** Attribute that names the write a row comes from: a repeated request recognises its own success by it. */
const writeId = 'writeId';

interface RecordsSetting {
  /** Signs the entries of the audit trail; whoever writes none needs none. */
  readonly trailKey?: () => Promise<Uint8Array>;
  /** How long rows are kept that do not say it themselves; whoever writes none of them needs none. */
  readonly retention?: Partial<Retention>;
}

export class DynamoRecords implements Records {
  private readonly client: DynamoDBClient;
  private readonly table: string;
  private readonly trailKey: (() => Promise<Uint8Array>) | undefined;
  private readonly retention: Partial<Retention>;

  constructor(client: DynamoDBClient, table: string, { trailKey, retention = {} }: RecordsSetting = {}) {
    this.retention = retention;
    this.client = client;
    this.table = table;
    this.trailKey = trailKey;
  }

  async get<K extends RowKind>(ref: Ref<K>): Promise<RowOf<K> | undefined> {
    if (!isPossible(ref)) return undefined;
    const { Item } = await this.client.send(
      new GetItemCommand({ TableName: this.table, Key: keyOf(ref), ConsistentRead: true }),
    );
    // The key carries the kind, so the row found under it is of that kind.
    return Item && (rowOf(Item) as RowOf<K>);
  }

  async getAll(refs: readonly Ref[], { mayLag = false }: ReadOptions = {}): Promise<readonly (Row | undefined)[]> {
    const wanted = new Map(refs.filter(isPossible).map((ref) => [textOf(keysOfRef(ref)), keyOf(ref)]));
    const found = new Map<string, Row>();
    const keys = [...wanted.values()];
    for (let at = 0; at < keys.length; at += 100) await this.getBatch(keys.slice(at, at + 100), found, mayLag);
    return refs.map((ref) => found.get(textOf(keysOfRef(ref))));
  }

  async commit(changes: readonly Change[]): Promise<Commit> {
    // A kilobyte is a unit of price: names in each row are short.
    const id = randomBytes(16).toString('base64url');
    const writes = (await this.signed(trailed(changes))).map((change) => this.writeOf(change, id));
    const [only] = writes;
    try {
      if (writes.length === 1 && only?.Put) {
        await this.client.send(new PutItemCommand(only.Put));
      } else {
        await this.client.send(new TransactWriteItemsCommand({ TransactItems: writes, ClientRequestToken: id }));
      }
      return { kind: 'committed' };
    } catch (error) {
      return conflictOf(error, id);
    }
  }

  async count(counter: Counter, by = 1): Promise<number> {
    const row: Row = { ...counter, version: 0, count: 0 };
    const { Attributes } = await this.client.send(
      new UpdateItemCommand({
        TableName: this.table,
        Key: keyOf(refOf(row)),
        // The version moves too, so that a commit which read an older count is refused.
        UpdateExpression: `SET ${Object.keys(counter)
          .map((name) => `#${name} = :${name}`)
          .join(', ')} ADD #count :by, version :one`,
        ExpressionAttributeNames: Object.fromEntries(
          ['count', ...Object.keys(counter)].map((name) => [`#${name}`, name]),
        ),
        ExpressionAttributeValues: marshall({
          ...Object.fromEntries(Object.entries(counter).map(([name, value]) => [`:${name}`, value])),
          ':one': 1,
          ':by': by,
        }),
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.count?.N ?? by);
  }

  async list(list: List, { limit = 100, after, newestFirst = false, mayLag = false }: ListOptions = {}): Promise<Page> {
    const { index, partition, prefix } = keysOfList(list);
    const query = new QueryCommand({
      TableName: this.table,
      IndexName: index,
      KeyConditionExpression: prefix ? '#p = :p AND begins_with(#s, :s)' : '#p = :p',
      ExpressionAttributeNames: { '#p': partition[0], ...(prefix && { '#s': prefix[0] }) },
      ExpressionAttributeValues: marshall({ ':p': partition[1], ...(prefix && { ':s': prefix[1] }) }),
      Limit: limit,
      ScanIndexForward: !newestFirst,
      ...(after !== undefined && { ExclusiveStartKey: decodeCursor(after) }),
      // An index lags behind by its nature; the table itself need not.
      ...(index === undefined && { ProjectionExpression: 'pk, sk', ConsistentRead: !mayLag }),
    });
    const { Items = [], LastEvaluatedKey } = await this.client.send(query).catch((error: unknown) => {
      // The only part of the query that comes from outside.
      if (after !== undefined && (error as FailedCondition).name === 'ValidationException')
        throw new InvalidCursorError('The cursor belongs to another list.', { cause: error });
      throw error;
    });
    const refs = Items.map((item) => refOfKeys(unmarshall(item) as Keys));
    return LastEvaluatedKey ? { refs, next: encodeCursor(LastEvaluatedKey) } : { refs };
  }

  private async signed(changes: readonly Change[]): Promise<readonly Change[]> {
    if (!hasEntries(changes)) return changes;
    if (!this.trailKey) throw new Error('An entry of the audit trail would be stored without its signature.');
    return signedWith(changes, await this.trailKey());
  }

  private async getBatch(keys: Item[], found: Map<string, Row>, mayLag: boolean): Promise<void> {
    let left = keys;
    for (let round = 0; left.length > 0; round += 1) {
      if (round === 5) throw new Error('DynamoDB leaves keys unprocessed; trying again later.');
      const { Responses, UnprocessedKeys } = await this.client.send(
        new BatchGetItemCommand({ RequestItems: { [this.table]: { Keys: left, ConsistentRead: !mayLag } } }),
      );
      for (const item of Responses?.[this.table] ?? []) found.set(textOf(unmarshall(item) as Keys), rowOf(item));
      left = UnprocessedKeys?.[this.table]?.Keys ?? [];
    }
  }

  private writeOf(change: Change, id: string): TransactWriteItem & { Put?: { TableName: string; Item: Item } } {
    const version = 'put' in change ? change.put.version : change.version;
    const condition = {
      TableName: this.table,
      ConditionExpression: version === 0 ? 'attribute_not_exists(pk)' : 'version = :version',
      ...(version > 0 && { ExpressionAttributeValues: { ':version': { N: String(version) } } }),
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    };
    if ('require' in change) return { ConditionCheck: { ...condition, Key: keyOf(change.require) } };
    if ('erase' in change) return { Delete: { ...condition, Key: keyOf(change.erase) } };
    const { put } = change;
    const item = {
      ...put,
      ...lifeOf(put, this.retention),
      ...keysOfRef(refOf(put)),
      ...indexAttributes(put),
      version: version + 1,
      [writeId]: id,
    };
    return { Put: { ...condition, Item: itemOf(item) } };
  }
}

/**
 * A row as a table item. The marshaller takes a record with an entry named `constructor` for an instance of a class, and
 * refuses those unless it is told to store them as what they hold.
 */
export const itemOf = (row: { readonly kind: string }): Item =>
  marshall(kept(row), { removeUndefinedValues: true, convertClassInstanceToMap: true });

/** Reads a row from a table item or a stream image. */
export const rowOf = (item: Item): Row => RowSchema.parse(unmarshall(item));

/** DynamoDB refuses to look for a longer key, under which nothing can be. */
const isPossible = (ref: Ref): boolean => {
  const { pk, sk } = keysOfRef(ref);
  return Buffer.byteLength(pk) <= 2048 && Buffer.byteLength(sk) <= 1024;
};

const keyOf = (ref: Ref): Item => marshall(keysOfRef(ref));
const textOf = ({ pk, sk }: Keys): string => `${pk} ${sk}`;
export const encodeCursor = (key: Item): string => Buffer.from(JSON.stringify(unmarshall(key))).toString('base64url');
export const decodeCursor = (cursor: string): Item => {
  try {
    return marshall(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as Record<string, string>);
  } catch (error) {
    throw new InvalidCursorError('The cursor was not one of ours.', { cause: error });
  }
};

interface FailedCondition {
  readonly name?: string;
  readonly Item?: Item;
  readonly CancellationReasons?: readonly { readonly Code?: string; readonly Item?: Item }[];
}

const conflictOf = (error: unknown, id: string): Commit => {
  const { name, Item: old, CancellationReasons: reasons = [] } = error as FailedCondition;
  if (name === 'ConditionalCheckFailedException') return isOwn(old, id) ? { kind: 'committed' } : new Conflict();
  if (name === 'TransactionConflictException') return new Conflict();
  const failed = reasons.filter((reason) => reason.Code !== 'None');
  const lostRace =
    failed.length > 0 &&
    failed.every((reason) => reason.Code === 'ConditionalCheckFailed' || reason.Code === 'TransactionConflict');
  if (name !== 'TransactionCanceledException' || !lostRace) throw error;
  return failed.some((reason) => isOwn(reason.Item, id)) ? { kind: 'committed' } : new Conflict();
};

const isOwn = (item: Item | undefined, id: string): boolean => item?.[writeId]?.S === id;
