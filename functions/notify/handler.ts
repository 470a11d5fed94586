import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ChangeMessageVisibilityCommand, SQSClient } from '@aws-sdk/client-sqs';
import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import config from '#config';
import { keyringReader } from '../../shared/adapters/aws/keyring.ts';
import { DynamoRecords } from '../../shared/adapters/aws/records.ts';
import { postOnce } from '../../shared/adapters/http/post.ts';
import { jsonLog, systemClock } from '../../shared/adapters/node/system.ts';
import { readEnvironment } from '../../shared/contracts/wiring/environment.ts';
import { notify } from './notify.ts';

const environment = readEnvironment(['table', 'secret', 'notifyQueueUrl', 'publicUrl'], process.env);
const records = new DynamoRecords(new DynamoDBClient({}), environment.table);
const keyring = keyringReader(new SecretsManagerClient({}), environment.secret);
const queue = new SQSClient({});

/** Each on its own; what is to be tried again waits longer each time, and only then comes back. */
export const handler = middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
  const deps = {
    records,
    clock: systemClock,
    keyring: await keyring(),
    config,
    publicUrl: environment.publicUrl,
    post: postOnce,
  };
  const failures = await Promise.all(
    Records.map(async ({ messageId, receiptHandle, body, attributes }) => {
      try {
        const outcome = await notify(body, Number(attributes.ApproximateReceiveCount), deps);
        jsonLog.info(`notify.${outcome.kind}`, { messageId });
        if (outcome.kind !== 'again') return [];
        const VisibilityTimeout = outcome.inSeconds;
        await queue.send(
          new ChangeMessageVisibilityCommand({
            QueueUrl: environment.notifyQueueUrl,
            ReceiptHandle: receiptHandle,
            VisibilityTimeout,
          }),
        );
      } catch (error) {
        jsonLog.error('notify.failed', { messageId, error: error instanceof Error ? error.name : 'unknown' });
      }
      return [{ itemIdentifier: messageId }];
    }),
  );
  return { batchItemFailures: failures.flat() };
});
