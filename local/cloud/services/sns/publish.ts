import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import { type QueryOperation, xml } from '../../protocols/query.ts';
import { type MessageAttributes, messageSize } from '../sqs/attributes.ts';
import type { Phones } from './phones.ts';
import type { TopicStore } from './topics.ts';

const maximumSize = 256 * 1024;
/** Characters of a text, however many parts it is sent in: https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html */
const longestText = 1600;
/** E.164. */
const phone = /^\+[1-9]\d{6,14}$/;

const invalid = (reason: string): AwsError => new AwsError('InvalidParameter', `Invalid parameter: ${reason}`);

interface PublishOptions {
  readonly topics: TopicStore;
  readonly phones: Phones;
  readonly authorizer: Authorizer;
}

/** Publish: a text where a telephone number is given, else a notice to a topic. */
export const publishing =
  ({ topics, phones, authorizer }: PublishOptions): QueryOperation =>
  (input, { principal }) => {
    const message = input.get('Message') ?? '';
    const attributes = readAttributes(input);
    const recipient = input.get('PhoneNumber');
    const topicArn = input.get('TopicArn') ?? input.get('TargetArn') ?? undefined;
    const resource = recipient ? '*' : topicArn;
    if (!resource) throw invalid('TopicArn or TargetArn Reason: no value for required parameter');
    authorizer.demand({ principal, action: 'sns:Publish', resource });
    const key = topics.keyOf(resource);
    const context = { 'kms:ViaService': `sns.${resource.split(':')[3]}.amazonaws.com` };
    for (const action of key ? ['kms:Decrypt', 'kms:GenerateDataKey'] : [])
      authorizer.demand({ principal, action, resource: key ?? '', context });
    checkSize(message, attributes);
    if (recipient) {
      checkText(recipient, message, attributes);
      return xml({ MessageId: phones.text(recipient, message) });
    }
    const subject = input.get('Subject');
    const notice = { topicArn: resource, message, ...(subject === null ? {} : { subject }), attributes };
    return xml({ MessageId: topics.send(notice) });
  };

const checkSize = (message: string, attributes: MessageAttributes): void => {
  if (message.trim() === '') throw invalid('Empty message');
  if (messageSize(message, attributes) > maximumSize) throw invalid('Message too long');
};

const smsAttributes: Readonly<Record<string, RegExp>> = {
  // One to eleven letters and digits, of which one is a letter.
  'AWS.SNS.SMS.SenderID': /^(?=.*[A-Za-z])[A-Za-z0-9]{1,11}$/,
  'AWS.SNS.SMS.SMSType': /^(Promotional|Transactional)$/,
  'AWS.SNS.SMS.MaxPrice': /^\d+(\.\d+)?$/,
  'AWS.MM.SMS.OriginationNumber': /^\+?\d{5,14}$/,
};

const checkText = (recipient: string, message: string, attributes: MessageAttributes): void => {
  if (!phone.test(recipient)) throw invalid(`PhoneNumber Reason: ${recipient} is not valid to publish to`);
  if (message.length > longestText) throw invalid('Message too long');
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
