import type { Kind, Named } from './kind.ts';
import { arnOf, nameOf, uuid } from './naming.ts';

const queueUrl = ({ origin, account, name: queue }: Named): string => `${origin}/${account}/${queue}`;
export const queueing: Readonly<Record<string, Kind>> = {
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    nameLimit: 80,
    arn: arnOf('sqs'),
    ref: queueUrl,
    attributes: { Arn: arnOf('sqs'), QueueName: nameOf, QueueUrl: queueUrl },
    properties: [
      'QueueName',
      'VisibilityTimeout',
      'DelaySeconds',
      'MessageRetentionPeriod',
      'ReceiveMessageWaitTimeSeconds',
      'MaximumMessageSize',
      'RedrivePolicy',
      'RedriveAllowPolicy',
      'SqsManagedSseEnabled',
      'KmsMasterKeyId',
      'KmsDataKeyReusePeriodSeconds',
      'FifoQueue',
      'ContentBasedDeduplication',
      'Tags',
    ],
  },
  'AWS::SQS::QueuePolicy': { properties: ['Queues', 'PolicyDocument'] },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    nameLimit: 256,
    arn: arnOf('sns'),
    ref: arnOf('sns'),
    attributes: { TopicArn: arnOf('sns'), TopicName: nameOf },
    properties: [
      'TopicName',
      'DisplayName',
      'KmsMasterKeyId',
      'Subscription',
      'Tags',
      'SignatureVersion',
      'TracingConfig',
    ],
  },
  'AWS::SNS::TopicPolicy': { properties: ['Topics', 'PolicyDocument'] },
  'AWS::SNS::Subscription': {
    arn: ({ property, logicalId }) => `${String(property('TopicArn'))}:${uuid(logicalId)}`,
    ref: ({ property, logicalId }) => `${String(property('TopicArn'))}:${uuid(logicalId)}`,
    properties: [
      'Protocol',
      'Endpoint',
      'TopicArn',
      'Region',
      'FilterPolicy',
      'FilterPolicyScope',
      'RawMessageDelivery',
      'RedrivePolicy',
    ],
  },
};
