import {
  GetQueueAttributesCommand,
  paginateListQueues,
  type QueueAttributeName,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { deadLettersOf, stageName } from '../../shared/contracts/wiring/resources.ts';

/** Where what lies in a dead-letter queue belongs. */
type Home =
  | { readonly kind: 'queue'; readonly name: string; readonly url: string; readonly arn: string }
  | { readonly kind: 'function'; readonly name: string };

export interface DeadLetterQueue {
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  /** About: AWS counts what it finds. */
  readonly messages: number;
  /** Seconds. */
  readonly kept: number;
  readonly home: Home;
}

/** All dead-letter queues of a stage, by name: what belongs to no queue of the same name belongs to the function of that name. */
export const findDeadLetters = async (sqs: SQSClient, stage: string): Promise<readonly DeadLetterQueue[]> => {
  const urls = new Map<string, string>();
  for await (const { QueueUrls = [] } of paginateListQueues(
    { client: sqs },
    { QueueNamePrefix: 'heardback-', MaxResults: 1000 },
  ))
    for (const url of QueueUrls) urls.set(nameIn(url), url);
  const named = [...urls].flatMap(([name, url]) => {
    const own = baseOf(name, stage);
    return own === undefined ? [] : [{ name, url, own: stageName(own, stage) }];
  });
  const found = named.map(async ({ name, url, own }) => {
    const [attributes, home] = await Promise.all([attributesOf(sqs, url), homeOf(own, urls.get(own), sqs)]);
    return { name, url, ...attributes, home };
  });
  return (await Promise.all(found)).sort((a, b) => (a.name < b.name ? -1 : 1));
};

const nameIn = (url: string): string => url.split('/').at(-1) ?? url;

/** `heardback-intake` of `heardback-intake-dlq-dev` on stage `dev`; undefined for any other queue. */
const baseOf = (name: string, stage: string): string | undefined => {
  const base = /^(heardback-[a-z-]+)-dlq(?:-|$)/.exec(name)?.[1];
  return base !== undefined && name === deadLettersOf(base, stage) ? base : undefined;
};

const homeOf = async (name: string, url: string | undefined, sqs: SQSClient): Promise<Home> =>
  url === undefined
    ? { kind: 'function', name }
    : { kind: 'queue', name, url, arn: (await attributesOf(sqs, url)).arn };

const wanted: QueueAttributeName[] = ['QueueArn', 'ApproximateNumberOfMessages', 'MessageRetentionPeriod'];

const attributesOf = async (sqs: SQSClient, url: string) => {
  const { Attributes = {} } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: wanted }));
  const { QueueArn: arn = '', ApproximateNumberOfMessages: messages, MessageRetentionPeriod: kept } = Attributes;
  return { arn, messages: Number(messages ?? 0), kept: Number(kept ?? 0) };
};
