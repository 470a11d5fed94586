import { randomUUID } from 'node:crypto';
import type { Store } from '../../machine/store.ts';
import type { Authorizer } from '../../model/access.ts';
import { AwsError } from '../../model/aws-error.ts';
import type { AwsCall } from '../../model/aws-service.ts';
import type { CloudClock } from '../../model/clock.ts';
import type { Topology } from '../../model/topology.ts';
import { addressOf, checkHeaderText, checkMailbox } from './addresses.ts';
import { compose } from './compose.ts';
import type { MailEvents } from './mail-events.ts';
import type { Mail, Mailbox } from './mailbox.ts';
import { headerOf, readMail } from './mime.ts';
import type { SendEmailInput } from './send-input.ts';

export interface SendOptions {
  readonly topology: Topology;
  readonly store: Store;
  readonly clock: CloudClock;
  readonly authorizer: Authorizer;
  readonly mailbox: Mailbox;
  readonly events: MailEvents;
}

/** Recipients of one message. */
const maximumRecipients = 50;
/** Bytes of one message, encoded. */
const largestMessage = 40 * 1024 * 1024;

/** Takes a message as SES does: judged, composed, kept and reported; gives its id. */
export const createSender = (options: SendOptions): ((input: SendEmailInput, call: AwsCall) => Promise<string>) => {
  const { store, clock, mailbox, events } = options;
  return async (input, call) => {
    const recipients = [input.Destination.ToAddresses, input.Destination.CcAddresses, input.Destination.BccAddresses]
      .flat()
      .map(addressOf);
    const rawMail = input.Content.Raw ? readMail(Buffer.from(input.Content.Raw.Data, 'base64')) : undefined;
    const from = input.FromEmailAddress ?? headerOf(rawMail?.headers ?? [], 'from') ?? '';
    const to =
      recipients.length > 0
        ? recipients
        : (headerOf(rawMail?.headers ?? [], 'to') ?? '').split(',').filter(Boolean).map(addressOf);
    if (to.length === 0 || to.length > maximumRecipients)
      throw new AwsError('BadRequestException', `A message has 1 to ${maximumRecipients} recipients.`);
    check(input, { from, recipients: to });
    judge({ input, call, from, recipients: to }, options);
    const at = clock.now();
    const id = messageId(at);
    const raw = await compose(input, { messageId: id, at });
    if (raw.length > largestMessage)
      throw new AwsError(
        'BadRequestException',
        `Message length is more than ${largestMessage} bytes long: ${raw.length}.`,
      );
    const read = readMail(raw);
    const refused = to.filter((recipient) => isRefused(recipient, input.ConfigurationSetName, options));
    const mail: Mail = {
      id,
      recipients: to,
      from,
      replyTo: input.ReplyToAddresses.join(', ') || (headerOf(read.headers, 'reply-to') ?? ''),
      subject: headerOf(read.headers, 'subject') ?? '',
      headers: read.headers,
      text: read.text,
      html: read.html,
      raw,
      at,
      tags: Object.fromEntries(input.EmailTags.map(({ Name, Value }) => [Name, [Value]])),
      ...(input.ConfigurationSetName ? { configurationSet: input.ConfigurationSetName } : {}),
      arrived: refused.length < to.length,
    };
    store.transaction(() => {
      mailbox.add(mail);
      events.report(mail, 'Send');
      if (refused.length > 0) events.reportLater(mail, 'Bounce', 'OnAccountSuppressionList');
      if (mail.arrived) followUp(mail, events);
    });
    return id;
  };
};

/** Ids of SES look so: sixteen digits of time, a UUID, a counter. */
const messageId = (at: number): string => `0100${Math.floor(at).toString(16).padStart(12, '0')}-${randomUUID()}-000000`;

/** What is no address, and what would become another header, is refused whoever sends it. */
const check = (input: SendEmailInput, { from, recipients }: Pick<Judged, 'from' | 'recipients'>): void => {
  const { ToAddresses, CcAddresses, BccAddresses } = input.Destination;
  const given = [...ToAddresses, ...CcAddresses, ...BccAddresses];
  const sender = input.FromEmailAddress ?? addressOf(from);
  for (const mailbox of [sender, ...(given.length > 0 ? given : recipients), ...input.ReplyToAddresses])
    checkMailbox(mailbox);
  checkHeaderText(input.Content.Simple?.Subject.Data ?? '', 'subject');
};

interface Judged {
  readonly input: SendEmailInput;
  readonly call: AwsCall;
  readonly from: string;
  readonly recipients: readonly string[];
}

/** The sender's identity must be the account's, and the caller may send as it and through the configuration set. */
const judge = ({ input, call, from, recipients }: Judged, { topology, authorizer }: SendOptions): void => {
  const address = addressOf(from);
  const { region, account } = topology;
  const identities = topology.ofType('AWS::SES::EmailIdentity');
  const domains = address.split('@').at(-1)?.split('.') ?? [];
  const names = [address, ...domains.map((_, index) => domains.slice(index).join('.'))].map((name) =>
    name.toLowerCase(),
  );
  const identity = names
    .map((name) => identities.find(({ ref }) => ref.toLowerCase() === name))
    .find((found) => found !== undefined);
  const action = input.Content.Raw ? 'ses:SendRawEmail' : 'ses:SendEmail';
  const context = {
    'ses:FromAddress': address,
    'ses:FromDisplayName': from.includes('<') ? from.replace(/\s*<[^>]*>\s*$/, '').replace(/^"|"$/g, '') : '',
    'ses:Recipients': recipients,
    'ses:ApiVersion': '2',
  };
  const { principal } = call;
  authorizer.demand({
    principal,
    action,
    resource: identity?.arn ?? `arn:aws:ses:${region}:${account}:identity/${address}`,
    context,
  });
  const set = input.ConfigurationSetName;
  if (set !== undefined)
    authorizer.demand({
      principal,
      action,
      resource: `arn:aws:ses:${region}:${account}:configuration-set/${set}`,
      context,
    });
  if (!identity) {
    const where = region.toUpperCase();
    throw new AwsError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region ${where}: ${address}`,
      400,
    );
  }
  if (set !== undefined && !topology.ofType('AWS::SES::ConfigurationSet').some(({ ref }) => ref === set)) {
    throw new AwsError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
  }
};

const isRefused = (
  recipient: string,
  configurationSet: string | undefined,
  { mailbox, topology }: SendOptions,
): boolean => {
  if (recipient.toLowerCase() === 'suppressionlist@simulator.amazonses.com') return true;
  const entry = mailbox.suppressed(recipient);
  if (!entry) return false;
  const set = topology.ofType('AWS::SES::ConfigurationSet').find(({ ref }) => ref === configurationSet);
  const options = set?.properties.SuppressionOptions as { SuppressedReasons?: readonly string[] } | undefined;
  return (options?.SuppressedReasons ?? ['BOUNCE', 'COMPLAINT']).includes(entry.reason);
};

/** The mailbox simulator bounces and complains; every other mailbox takes what comes. */
const followUp = (mail: Mail, events: MailEvents): void => {
  const simulated = mail.recipients.map((recipient) =>
    /^([a-z]+)(?:\+.*)?@simulator\.amazonses\.com$/i.exec(recipient)?.[1]?.toLowerCase(),
  );
  const bounces = simulated.includes('bounce');
  if (bounces) events.reportLater(mail, 'Bounce', 'General');
  else events.reportLater(mail, 'Delivery');
  if (!bounces && simulated.includes('complaint')) events.reportLater(mail, 'Complaint');
};
