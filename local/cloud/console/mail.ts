import * as z from 'zod/mini';
import { AwsError } from '../model/aws-error.ts';
import type { LocalReply } from '../model/local-api.ts';
import { parseBody } from '../protocols/operations.ts';
import type { CloudServices } from '../services/compose.ts';
import type { MailEventType } from '../services/ses/configuration-sets.ts';
import type { Mail } from '../services/ses/mailbox.ts';

/** `subType` as SES names them: `MailboxFull` for a bounce that passes, `not-spam` for feedback that is no complaint. */
const EventSchema = z.object({
  id: z.string(),
  type: z.enum(['bounce', 'complaint', 'delivery', 'delay', 'reject']),
  subType: z.optional(z.string()),
});
const types: Readonly<Record<z.infer<typeof EventSchema>['type'], MailEventType>> = {
  bounce: 'Bounce',
  complaint: 'Complaint',
  delivery: 'Delivery',
  delay: 'DeliveryDelay',
  reject: 'Reject',
};

/** Sent mail, oldest first: all of it, that to somebody, or the last of all. */
export const sentMail = ({ mailbox }: CloudServices, query: URLSearchParams): unknown => {
  const last = /^\d{1,4}$/.exec(query.get('last') ?? '')?.[0];
  return (last === undefined ? mailbox.list(query.get('to') ?? undefined) : mailbox.latest(Number(last))).map(shown);
};

const shown = (mail: Mail): unknown => ({
  id: mail.id,
  to: mail.recipients.join(', '),
  from: mail.from,
  replyTo: mail.replyTo,
  subject: mail.subject,
  headers: Object.fromEntries(mail.headers.map(({ name, value }) => [name, value])),
  text: mail.text,
  html: mail.html,
  raw: mail.raw.toString('utf8'),
  sentAt: new Date(mail.at).toISOString(),
  tags: mail.tags,
});

/** Something happened to a mail that was sent, and SES reports it. */
export const mailEvent = ({ mailbox, mailEvents }: CloudServices, body: Buffer): LocalReply => {
  const parsed = EventSchema.safeParse(parseBody(body));
  if (!parsed.success)
    throw new AwsError(
      'BadRequest',
      'Send {"id": the id of a sent mail, "type": "bounce", "complaint", "delivery", "delay" or "reject"}.',
    );
  const mail = mailbox.find(parsed.data.id);
  if (!mail) throw new AwsError('NotFound', 'No mail with this id was sent; GET /_local/email lists them.', 404);
  mailEvents.report(mail, types[parsed.data.type], parsed.data.subType);
  return { status: 200, body: { reported: parsed.data.type } };
};
