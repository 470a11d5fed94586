import { isRecord, TemplateError } from '../../assembly/place.ts';
import type { Topology } from '../../model/topology.ts';
import { compilePattern, type Pattern } from '../eventbridge/pattern.ts';

export interface Subscription {
  readonly arn: string;
  readonly topicArn: string;
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw: boolean;
  readonly filter?: { readonly scope: 'MessageAttributes' | 'MessageBody'; readonly fits: Pattern };
  readonly deadLetterArn?: string;
}

/** Protocols that deliver into the cloud, and those of which only the notice is kept. */
export const delivered = ['sqs', 'lambda'];
const recorded = ['email', 'email-json', 'sms', 'https', 'http'];

/**
 * The template's subscriptions, with those that stand in a topic itself.
 * @throws TemplateError for a protocol or filter that is not understood.
 */
export const readSubscriptions = (topology: Topology): readonly Subscription[] => [
  ...topology
    .ofType('AWS::SNS::Subscription')
    .map(({ arn, properties, stack, logicalId }) => subscription(arn, properties, `${stack}/${logicalId}`)),
  ...topology
    .ofType('AWS::SNS::Topic')
    .flatMap(({ arn, properties, stack, logicalId }) =>
      (Array.isArray(properties.Subscription) ? (properties.Subscription as unknown[]) : []).map((entry, index) =>
        subscription(
          `${arn}:${index}`,
          { ...(isRecord(entry) ? entry : {}), TopicArn: arn },
          `${stack}/${logicalId}.Subscription[${index}]`,
        ),
      ),
    ),
];

const subscription = (arn: string, properties: Readonly<Record<string, unknown>>, place: string): Subscription => {
  const { TopicArn, Protocol, Endpoint, RawMessageDelivery, FilterPolicy, FilterPolicyScope, RedrivePolicy } =
    properties;
  const protocol = String(Protocol);
  if (![...delivered, ...recorded].includes(protocol))
    throw new TemplateError(place, `Subscriptions by ${protocol} are not understood.`);
  return {
    arn,
    topicArn: String(TopicArn),
    protocol,
    endpoint: String(Endpoint),
    raw: String(RawMessageDelivery) === 'true',
    ...(isRecord(FilterPolicy)
      ? {
          filter: {
            scope: FilterPolicyScope === 'MessageBody' ? 'MessageBody' : 'MessageAttributes',
            fits: compiled(FilterPolicy, place),
          },
        }
      : {}),
    ...(isRecord(RedrivePolicy) ? { deadLetterArn: String(RedrivePolicy.deadLetterTargetArn) } : {}),
  };
};

const compiled = (policy: unknown, place: string): Pattern => {
  try {
    return compilePattern(policy);
  } catch (error) {
    throw new TemplateError(place, (error as Error).message);
  }
};
