import * as z from 'zod/mini';
import { publishedIn } from '../../shared/domain/sns-message.ts';

const verdict = z.optional(z.object({ status: z.string() }));

/** What SES says of a mail that it received, on the topic of the receipt rule that stored it. */
const ReceivedSchema = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({
    messageId: z.string(),
    source: z.optional(z.string()),
    headers: z.optional(z.array(z.object({ name: z.string(), value: z.string() }))),
  }),
  receipt: z.object({
    recipients: z.array(z.string()),
    spamVerdict: verdict,
    virusVerdict: verdict,
    spfVerdict: verdict,
    dkimVerdict: verdict,
    dmarcVerdict: verdict,
    action: z.object({ type: z.string(), objectKey: z.string() }),
  }),
});

export interface Received {
  /** SES's own id of the mail, and the name of the object that holds it. */
  readonly id: string;
  readonly key: string;
  readonly recipients: readonly string[];
  readonly verdicts: Verdicts;
  /** Of the envelope; absent for reports of machines. */
  readonly source?: string | undefined;
  /** Whom it claims to be from, as SES read it. */
  readonly from?: string | undefined;
  /** As SES read them, for a mail that cannot be read. */
  readonly subject?: string | undefined;
  readonly messageId?: string | undefined;
  /** A person had it taken although it looked like a machine's, or failed a check. */
  readonly byPerson?: boolean | undefined;
}

/** PASS, FAIL, GRAY, PROCESSING_FAILED or DISABLED; https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html */
export type Verdicts = Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', string>>;

/** Reads SES's notice from a queue message; undefined for what is none. */
export const readReceived = (body: string): Received | undefined => {
  const parsed = ReceivedSchema.safeParse(publishedIn(body));
  if (!parsed.success) return undefined;
  const { mail, receipt } = parsed.data;
  const header = (wanted: string): string | undefined =>
    mail.headers?.find(({ name }) => name.toLowerCase() === wanted)?.value.slice(0, 1_000);
  const status = (given: z.infer<typeof verdict>): string => given?.status ?? 'GRAY';
  return {
    id: mail.messageId,
    key: receipt.action.objectKey,
    recipients: receipt.recipients,
    source: mail.source,
    from: addressIn(header('from')),
    subject: header('subject'),
    messageId: header('message-id'),
    verdicts: {
      spam: status(receipt.spamVerdict),
      virus: status(receipt.virusVerdict),
      spf: status(receipt.spfVerdict),
      dkim: status(receipt.dkimVerdict),
      dmarc: status(receipt.dmarcVerdict),
    },
  };
};

/** The address of `Ada Byron <ada@example.com>`, or all of it. */
const addressIn = (from: string | undefined): string | undefined => /<([^<>]+)>\s*$/.exec(from ?? '')?.[1] ?? from;

const ReplaySchema = z.object({ replay: z.object({ id: z.string() }) });

/** The mail that a person wants taken after all; undefined for what says nothing of the kind. */
export const readReplay = (body: string): string | undefined => {
  const parsed = ReplaySchema.safeParse(publishedIn(body));
  return parsed.success ? parsed.data.replay.id : undefined;
};

/** As if every check had passed: a person has looked at it. */
export const replayed = ({ id, key, recipients }: Pick<Received, 'id' | 'key' | 'recipients'>): Received => {
  const verdicts = { spam: 'PASS', virus: 'PASS', spf: 'PASS', dkim: 'PASS', dmarc: 'PASS' };
  return { id, key, recipients, verdicts, byPerson: true };
};
