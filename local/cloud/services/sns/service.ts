import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsService } from '../../model/aws-service.ts';
import { type QueryOperation, queryService, xml } from '../../protocols/query.ts';
import type { Phones } from './phones.ts';
import { publishing } from './publish.ts';
import type { TopicStore } from './topics.ts';

export interface SnsOptions {
  readonly topics: TopicStore;
  readonly phones: Phones;
  readonly authorizer: Authorizer;
}

type Operations = Readonly<Record<string, QueryOperation>>;

/** SNS in the query protocol: notices to topics and texts to telephones. */
export const createSns = (options: SnsOptions): AwsService =>
  queryService('sns', 'http://sns.amazonaws.com/doc/2010-03-31/', {
    Publish: publishing(options),
    ...topicOperations(options),
    ...phoneOperations(options),
  });

const topicOperations = ({ topics, authorizer }: SnsOptions): Operations => ({
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
});

const phoneOperations = ({ phones, authorizer }: SnsOptions): Operations => ({
  CheckIfPhoneNumberIsOptedOut: (input, { principal }) => {
    authorizer.demand({ principal, action: 'sns:CheckIfPhoneNumberIsOptedOut', resource: '*' });
    return xml({ isOptedOut: String(phones.hasOptedOut(input.get('phoneNumber') ?? '')) });
  },
  OptInPhoneNumber: (input, { principal }) => {
    authorizer.demand({ principal, action: 'sns:OptInPhoneNumber', resource: '*' });
    phones.optIn(input.get('phoneNumber') ?? '');
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
