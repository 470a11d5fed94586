import type { Store } from '../../machine/store.ts';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall, AwsService } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import { jsonService, operation } from '../../protocols/operations.ts';
import { attributesMd5, type MessageAttributes, md5, wantedAttributes } from './attributes.ts';
import { receiveWithin } from './long-poll.ts';
import { moveTasks } from './move-tasks.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { QueueStore } from './queues.ts';
import * as schemas from './schemas.ts';

export interface SqsOptions {
  readonly queues: QueueStore;
  readonly authorizer: Authorizer;
  readonly store: Store;
  readonly clock: CloudClock;
}

interface Entry {
  readonly Id: string;
}

/** SQS in its JSON protocol, over the template's queues. */
export const createSqs = ({ queues, authorizer, store, clock }: SqsOptions): AwsService => {
  const demand = (action: string, { principal }: AwsCall, { arn }: QueueSpec): void =>
    authorizer.demand({ principal, action: `sqs:${action}`, resource: arn });
  const permitted = (action: string, call: AwsCall, queue: string): QueueSpec => {
    const spec = queues.spec(queue);
    demand(action, call, spec);
    return spec;
  };

  const send = (
    spec: QueueSpec,
    entry: { MessageBody: string; DelaySeconds?: number | undefined; MessageAttributes: MessageAttributes },
  ) => {
    const { MessageBody: body, DelaySeconds, MessageAttributes: messageAttributes } = entry;
    const delay = DelaySeconds === undefined ? {} : { delaySeconds: DelaySeconds };
    const MessageId = queues.send(spec.arn, { body, messageAttributes, ...delay });
    const digest = attributesMd5(messageAttributes);
    return { MessageId, MD5OfMessageBody: md5(body), ...(digest ? { MD5OfMessageAttributes: digest } : {}) };
  };

  /** Runs each entry by itself and reports those that failed beside the others. */
  const batch = <E extends Entry>(entries: readonly E[], run: (entry: E) => object): unknown => {
    if (entries.length === 0)
      throw new AwsError('EmptyBatchRequest', 'There should be at least one entry in the request.');
    if (entries.length > 10)
      throw new AwsError(
        'TooManyEntriesInBatchRequest',
        `Maximum number of entries per request are 10. You have sent ${entries.length}.`,
      );
    if (new Set(entries.map(({ Id }) => Id)).size < entries.length)
      throw new AwsError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same Id.');
    const Successful: object[] = [];
    const Failed: object[] = [];
    for (const entry of entries) {
      try {
        Successful.push({ Id: entry.Id, ...run(entry) });
      } catch (error) {
        if (!(error instanceof AwsError)) throw error;
        Failed.push({ Id: entry.Id, Code: error.code, Message: error.message, SenderFault: true });
      }
    }
    return { Successful, ...(Failed.length > 0 ? { Failed } : {}) };
  };

  return jsonService({
    name: 'sqs',
    version: '1.0',
    operations: {
      SendMessage: operation(schemas.SendSchema, (input, call) =>
        send(permitted('SendMessage', call, input.QueueUrl), input),
      ),
      SendMessageBatch: operation(schemas.SendBatchSchema, ({ QueueUrl, Entries }, call) => {
        const spec = permitted('SendMessage', call, QueueUrl);
        return store.transaction(() => batch(Entries, (entry) => send(spec, entry)));
      }),
      ReceiveMessage: operation(schemas.ReceiveSchema, async (input, call) => {
        const spec = permitted('ReceiveMessage', call, input.QueueUrl);
        const max = input.MaxNumberOfMessages;
        if (max < 1 || max > 10)
          throw new AwsError(
            'InvalidParameterValue',
            `Value ${max} for parameter MaxNumberOfMessages is invalid. Reason: Must be between 1 and 10.`,
          );
        const receive = () => queues.receiveFor(spec.arn, max, input.VisibilityTimeout ?? spec.visibilitySeconds);
        const received = await receiveWithin(receive, queues, input.WaitTimeSeconds ?? spec.waitSeconds);
        const Messages = received.map((message) => {
          const MessageAttributes = wantedAttributes(message.messageAttributes, input.MessageAttributeNames ?? []);
          const digest = attributesMd5(MessageAttributes);
          return {
            MessageId: message.id,
            ReceiptHandle: message.receiptHandle,
            Body: message.body,
            MD5OfBody: md5(message.body),
            Attributes: wantedAttributes(message.attributes, [
              ...(input.AttributeNames ?? []),
              ...(input.MessageSystemAttributeNames ?? []),
            ]),
            ...(digest ? { MessageAttributes, MD5OfMessageAttributes: digest } : {}),
          };
        });
        return Messages.length > 0 ? { Messages } : {};
      }),
      DeleteMessage: operation(schemas.DeleteSchema, ({ QueueUrl, ReceiptHandle }, call) => {
        queues.remove(permitted('DeleteMessage', call, QueueUrl).arn, ReceiptHandle);
      }),
      DeleteMessageBatch: operation(schemas.DeleteBatchSchema, ({ QueueUrl, Entries }, call) => {
        const { arn } = permitted('DeleteMessage', call, QueueUrl);
        return batch(Entries, ({ ReceiptHandle }) => {
          queues.remove(arn, ReceiptHandle);
          return {};
        });
      }),
      ChangeMessageVisibility: operation(
        schemas.VisibilitySchema,
        ({ QueueUrl, ReceiptHandle, VisibilityTimeout }, call) => {
          queues.changeVisibility(
            permitted('ChangeMessageVisibility', call, QueueUrl).arn,
            ReceiptHandle,
            hidden(VisibilityTimeout),
          );
        },
      ),
      ChangeMessageVisibilityBatch: operation(schemas.VisibilityBatchSchema, ({ QueueUrl, Entries }, call) => {
        const { arn } = permitted('ChangeMessageVisibility', call, QueueUrl);
        return batch(Entries, ({ ReceiptHandle, VisibilityTimeout }) => {
          queues.changeVisibility(arn, ReceiptHandle, hidden(VisibilityTimeout));
          return {};
        });
      }),
      GetQueueUrl: operation(schemas.QueueNameSchema, ({ QueueName }, call) => ({
        QueueUrl: permitted('GetQueueUrl', call, QueueName).url,
      })),
      GetQueueAttributes: operation(schemas.AttributesSchema, ({ QueueUrl, AttributeNames }, call) => {
        const spec = permitted('GetQueueAttributes', call, QueueUrl);
        return { Attributes: wantedAttributes(queueAttributes(spec, queues), AttributeNames) };
      }),
      ListQueues: operation(schemas.ListQueuesSchema, ({ QueueNamePrefix }, { principal }) => {
        authorizer.demand({ principal, action: 'sqs:ListQueues', resource: '*' });
        return { QueueUrls: queues.specs.filter(({ name }) => name.startsWith(QueueNamePrefix)).map(({ url }) => url) };
      }),
      PurgeQueue: operation(schemas.QueueSchema, ({ QueueUrl }, call) =>
        queues.purge(permitted('PurgeQueue', call, QueueUrl).arn),
      ),
      ...moveTasks({ queues, store, clock, demand }),
    },
  });
};

/** Twelve hours are the longest that a message can be hidden. */
const hidden = (seconds: number): number => {
  if (Number.isInteger(seconds) && seconds >= 0 && seconds <= 43_200) return seconds;
  throw new AwsError(
    'InvalidParameterValue',
    `Value ${seconds} for parameter VisibilityTimeout is invalid. Reason: Must be between 0 and 43200, if provided.`,
  );
};

const queueAttributes = (spec: QueueSpec, queues: QueueStore): Record<string, string> => {
  const { visible, inFlight, delayed } = queues.counts(spec.arn);
  return {
    QueueArn: spec.arn,
    ApproximateNumberOfMessages: String(visible),
    ApproximateNumberOfMessagesNotVisible: String(inFlight),
    ApproximateNumberOfMessagesDelayed: String(delayed),
    VisibilityTimeout: String(spec.visibilitySeconds),
    DelaySeconds: String(spec.delaySeconds),
    MessageRetentionPeriod: String(spec.retentionSeconds),
    ReceiveMessageWaitTimeSeconds: String(spec.waitSeconds),
    MaximumMessageSize: String(spec.maximumSize),
    SqsManagedSseEnabled: 'true',
    ...(spec.redrive ? { RedrivePolicy: JSON.stringify(spec.redrive) } : {}),
  };
};
