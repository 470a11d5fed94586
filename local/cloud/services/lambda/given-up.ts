import { randomUUID } from 'node:crypto';
import { AwsError } from '../../model/aws-error.ts';
import type { Invocation } from '../../model/functions.ts';
import type { streamEvent } from './stream-batch.ts';
import type { StreamPollerOptions } from './stream-poller-options.ts';

type Keeping = Pick<StreamPollerOptions, 'mapping' | 'authorizer' | 'buckets' | 'clock' | 'role'> & {
  readonly label: string;
};

/**
 * Where records go that a function could not handle, as Lambda does it: with the function's role, under a prefix of its own
 * choice; what is refused there is lost.
 */
export const keepGivenUp = (
  records: readonly ReturnType<typeof streamEvent>[],
  { error }: Invocation,
  { mapping, authorizer, buckets, clock, role, label }: Keeping,
): void => {
  if (mapping.onFailureArn === undefined) return;
  const at = new Date(clock.now()).toISOString();
  const key = `aws/lambda/${mapping.id}/${at.slice(0, 10).replaceAll('-', '/')}/${at.replaceAll(':', '.')}-${randomUUID()}`;
  const kept = {
    queue: label,
    reason: error ? `${error.type}: ${error.message}` : 'The function could not handle it; its log says why.',
    at,
    body: { Records: records },
    requestContext: { functionArn: mapping.functionArn, condition: 'RetryAttemptsExhausted' },
    DDBStreamBatchInfo: {
      startSequenceNumber: sequenceOf(records[0]),
      endSequenceNumber: sequenceOf(records.at(-1)),
      batchSize: records.length,
      streamArn: mapping.eventSourceArn,
    },
  };
  try {
    authorizer.demand({ principal: role, action: 's3:PutObject', resource: `${mapping.onFailureArn}/${key}` });
    const bucket = mapping.onFailureArn.replace('arn:aws:s3:::', '');
    buckets.put({ bucket, key }, Buffer.from(JSON.stringify(kept)), 'application/json');
  } catch (refusal) {
    if (!(refusal instanceof AwsError)) throw refusal;
  }
};

const sequenceOf = (record: ReturnType<typeof streamEvent> | undefined): unknown =>
  (record?.dynamodb as { readonly SequenceNumber?: unknown } | undefined)?.SequenceNumber;
