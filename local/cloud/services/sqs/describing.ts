import { type Operation, operation } from '../../protocols/operations.ts';
import { wantedAttributes } from './attributes.ts';
import { permittedOn, type SqsParts } from './permission.ts';
import type { QueueSpec } from './queue-spec.ts';
import type { QueueStore } from './queues.ts';
import * as schemas from './schemas.ts';

/** Finds, describes and empties queues. */
export const describing = (parts: SqsParts): Readonly<Record<string, Operation>> => {
  const { queues, authorizer } = parts;
  const permitted = permittedOn(parts);
  return {
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
  };
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
