import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Row } from '../../contracts/rows/row.ts';
import type { Log } from '../../ports/ports.ts';
import { rowOf } from './records.ts';

interface RowChange {
  readonly before: Row | undefined;
  readonly after: Row;
}

/**
 * A function behind the table's stream: changes in order, so that the first that fails stops the batch and is tried again
 * from there.
 */
export const streamHandler = (handle: (change: RowChange) => Promise<void>, log: Log) =>
  middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler(async (event) => {
    for (const record of event.Records) {
      const sequence = record.dynamodb?.SequenceNumber ?? '';
      try {
        const change = changeOf(record);
        if (change) await handle(change);
      } catch (error) {
        log.error('stream.failed', { sequence, error: error instanceof Error ? error.name : 'unknown' });
        return { batchItemFailures: [{ itemIdentifier: sequence }] };
      }
    }
    return { batchItemFailures: [] };
  });

/**
 * The same for changes that are taken together: when one fails the batch is halved until that one stands alone, and no other
 * waits for it.
 */
export const streamBatchHandler = (handle: (changes: readonly RowChange[]) => Promise<void>) =>
  middy<DynamoDBStreamEvent, void>().handler(async ({ Records }) => {
    await handle(Records.flatMap((record) => changeOf(record) ?? []));
  });

/** Deletions are retention at work and concern nobody. */
const changeOf = ({ dynamodb }: DynamoDBRecord): RowChange | undefined => {
  if (!dynamodb?.NewImage) return undefined;
  return { before: dynamodb.OldImage && rowOf(imageOf(dynamodb.OldImage)), after: rowOf(imageOf(dynamodb.NewImage)) };
};

/** Lambda's typing of an attribute value is looser than the SDK's for the same JSON. */
const imageOf = (image: object): Record<string, AttributeValue> => image as Record<string, AttributeValue>;
