import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsService } from '../../model/aws-service.ts';
import { queryService, xml } from '../../protocols/query.ts';
import type { MessageAttributes } from '../sqs/attributes.ts';
import { messageSize } from '../sqs/attributes.ts';
import type { TopicStore } from './topics.ts';

export interface SnsOptions {
  readonly topics: TopicStore;
  readonly authorizer: Authorizer;
}

const maximumSize = 256 * 1024;
/** Characters of a text, however many parts it is sent in: https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html */
const longestText = 1600;
/** E.164. */
const phone = /^\+[1-9]\d{6,14}$/;

/** SNS in the query protocol: notices to topics and texts to telephones. */
export const createSns = ({ topics, authorizer }: SnsOptions): AwsService =>
  queryService('sns', 'http://sns.amazonaws.com/doc/2010-03-31/', {
    Publish: (input, { principal }) => {
      const message = input.get('Message') ?? '';
      const attributes = readAttributes(input);
      const recipient = input.get('PhoneNumber');
      const topicArn = input.get('TopicArn') ?? input.get('TargetArn') ?? undefined;
      const resource = recipient ? '*' : topicArn;
      if (!resource)
        throw new AwsError(
          'InvalidParameter',
          'Invalid parameter: TopicArn or TargetArn Reason: no value for required parameter',
        );
      authorizer.demand({ principal, action: 'sns:Publish', resource });
      if (message.trim() === '') throw new AwsError('InvalidParameter', 'Invalid parameter: Empty message');
      if (messageSize(message, attributes) > maximumSize)
        throw new AwsError('InvalidParameter', 'Invalid parameter: Message too long');
      if (recipient) {
        if (!phone.test(recipient))
          throw new AwsError(
            'InvalidParameter',
            `Invalid parameter: PhoneNumber Reason: ${recipient} is not valid to publish to`,
          );
        checkText(message, attributes);
        return xml({ MessageId: topics.text(recipient, message) });
      }
      const subject = input.get('Subject') ?? undefined;
      return xml({
        MessageId: topics.send({
          topicArn: resource,
          message,
          ...(subject === undefined ? {} : { subject }),
          attributes,
        }),
      });
    },
    ListTopics: (_, { principal }) => {
      authorizer.demand({ principal, action: 'sns:ListTopics', resource: '*' });
      return `<Topics>${topics.arns.map((TopicArn) => `<member>${xml({ TopicArn })}</member>`).join('')}</Topics>`;
    },
    ListSubscriptions: (_, { principal }) => {
      authorizer.demand({ principal, action: 'sns:ListSubscriptions', resource: '*' });
      return subscriptionList(topics.subscriptions);
    },
    ListSubscriptionsByTopic: (input, { principal }) => {
      const topic = input.get('TopicArn') ?? '';
      authorizer.demand({ principal, action: 'sns:ListSubscriptionsByTopic', resource: topic });
      if (!topics.arns.includes(topic)) throw new AwsError('NotFound', 'Topic does not exist', 404);
      return subscriptionList(topics.subscriptions.filter(({ topicArn }) => topicArn === topic));
    },
    Subscribe: refusedToSubscribe,
    Unsubscribe: refusedToSubscribe,
    CheckIfPhoneNumberIsOptedOut: (input, { principal }) => {
      authorizer.demand({ principal, action: 'sns:CheckIfPhoneNumberIsOptedOut', resource: '*' });
      return xml({ isOptedOut: String(topics.optedOut(input.get('phoneNumber') ?? '')) });
    },
    OptInPhoneNumber: (input, { principal }) => {
      authorizer.demand({ principal, action: 'sns:OptInPhoneNumber', resource: '*' });
      topics.setOptedOut(input.get('phoneNumber') ?? '', false);
      return '';
    },
  });

const subscriptionList = (subscriptions: TopicStore['subscriptions']): string => {
  const members = subscriptions.map(
    ({ arn, protocol, endpoint, topicArn }) =>
      `<member>${xml({ SubscriptionArn: arn, Protocol: protocol, Endpoint: endpoint, TopicArn: topicArn })}</member>`,
  );
  return `<Subscriptions>${members.join('')}</Subscriptions>`;
};

const refusedToSubscribe = (): never => {
  throw new AwsError('UnsupportedOperation', 'Subscriptions are the template’s here: add one to it, and start again.');
};

const smsAttributes: Readonly<Record<string, RegExp>> = {
  // One to eleven letters and digits, of which one is a letter.
  'AWS.SNS.SMS.SenderID': /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/,
  'AWS.SNS.SMS.SMSType': /^(Promotional|Transactional)$/,
  'AWS.SNS.SMS.MaxPrice': /^\d+(\.\d+)?$/,
  'AWS.MM.SMS.OriginationNumber': /^\+?\d{5,14}$/,
};

const checkText = (message: string, attributes: MessageAttributes): void => {
  if (message.length > longestText) throw new AwsError('InvalidParameter', 'Invalid parameter: Message too long');
  for (const [name, pattern] of Object.entries(smsAttributes)) {
    const value = attributes[name]?.StringValue;
    if (value !== undefined && !pattern.test(value))
      throw new AwsError('InvalidParameterValue', `Invalid parameter: MessageAttributes Reason: ${name} is not valid`);
  }
};

/** `MessageAttributes.entry.1.Name`, `MessageAttributes.entry.1.Value.StringValue`, ... */
const readAttributes = (input: URLSearchParams): MessageAttributes => {
  const attributes: Record<string, MessageAttributes[string]> = {};
  for (let index = 1; input.has(`MessageAttributes.entry.${index}.Name`); index += 1) {
    const value = (name: string): string | undefined =>
      input.get(`MessageAttributes.entry.${index}.Value.${name}`) ?? undefined;
    attributes[input.get(`MessageAttributes.entry.${index}.Name`) ?? ''] = {
      DataType: value('DataType') ?? 'String',
      ...(value('StringValue') === undefined ? {} : { StringValue: value('StringValue') }),
      ...(value('BinaryValue') === undefined ? {} : { BinaryValue: value('BinaryValue') }),
    };
  }
  return attributes;
};
