import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Authorizer, Principal } from '../model/access.ts';
import { AwsError } from '../model/aws-error.ts';
import type { LocalReply } from '../model/local-api.ts';
import { parseBody } from '../protocols/operations.ts';
import type { CloudServices } from '../services/compose.ts';
import { type Verdicts, verdictNames } from '../services/ses/receive.ts';

/**
 * A raw mail arrives as SES would deliver it. `?to=` names the recipients of the envelope, and `?spam=`, `?virus=`,
 * `?spf=`, `?dkim=` and `?dmarc=` what SES finds; everything passes unless they say otherwise.
 */
export const receiveMail = ({ mailReceiver }: CloudServices, raw: Buffer, query: URLSearchParams): LocalReply => {
  if (raw.length === 0)
    throw new AwsError('BadRequest', 'Send a raw MIME message as the body (content-type: message/rfc822).');
  const to = query.getAll('to');
  const verdicts = Object.fromEntries(
    verdictNames.map((name) => [name, query.get(name)?.toUpperCase() ?? 'PASS']),
  ) as unknown as Verdicts;
  return { status: 202, body: mailReceiver.receive({ raw, verdicts, ...(to.length > 0 && { to }) }) };
};

const TextSchema = z.object({ from: z.string().check(z.minLength(1)), body: z.string(), id: z.optional(z.string()) });

/** The account's two-way number. */
const ownNumber = '+12025550100';

/** A text arrives: AWS End User Messaging publishes it to the topics that let it. `id` repeats an earlier one. */
export const receiveText = ({ topics, textEvents, authorizer }: CloudServices, body: Buffer): LocalReply => {
  const parsed = TextSchema.safeParse(parseBody(body));
  if (!parsed.success) throw new AwsError('BadRequest', 'Send {"from": "+12025550123", "body": "4"}.');
  const { from, body: messageBody, id = randomUUID() } = parsed.data;
  // Where texts are reported on, none are received.
  const reports = textEvents.sets.flatMap(({ destinations }) => destinations.map(({ topicArn }) => topicArn));
  const open = topics.arns.filter(
    (topic) => !reports.includes(topic) && isOpenTo('sms-voice.amazonaws.com', topic, authorizer),
  );
  if (open.length === 0) throw new AwsError('NoTopic', 'No topic lets AWS End User Messaging publish texts.', 404);
  const message = {
    originationNumber: from,
    destinationNumber: ownNumber,
    messageKeyword: messageBody.trim().split(/\s+/)[0]?.toUpperCase() ?? '',
    messageBody,
    inboundMessageId: id,
  };
  for (const topicArn of open) topics.send({ topicArn, message: JSON.stringify(message), attributes: {} });
  return { status: 202, body: { id } };
};

const isOpenTo = (service: string, topic: string, authorizer: Authorizer): boolean => {
  const principal: Principal = { kind: 'service', service, sourceArn: '' };
  return authorizer.judge({ principal, action: 'sns:Publish', resource: topic }).allowed;
};

/** What staff topics published: not those by which SES and carriers hand in what people wrote. */
export const staffNotices = ({ topics, authorizer }: CloudServices): unknown => {
  const wiring = topics.arns.filter((topic) =>
    ['ses.amazonaws.com', 'sms-voice.amazonaws.com'].some((service) => isOpenTo(service, topic, authorizer)),
  );
  const names = new Set(wiring.map((arn) => arn.split(':').at(-1)));
  return topics.notifications().filter(({ topic }) => !names.has(topic));
};
