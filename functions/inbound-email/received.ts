import * as z from 'zod/mini';

const verdict = z.optional(z.object({ status: z.string() }));

/** What SES says of a mail that it received, on the topic of the receipt rule that stored it. */
const ReceivedSchema = z.object({
  notificationType: z.literal('Received'),
  mail: z.object({ messageId: z.string(), source: z.optional(z.string()), timestamp: z.optional(z.string()) }),
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
}

/** PASS, FAIL, GRAY, PROCESSING_FAILED or DISABLED; https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html */
export type Verdicts = Readonly<Record<'spam' | 'virus' | 'spf' | 'dkim' | 'dmarc', string>>;

/** Reads SES's notice from a queue message; undefined for what is none. */
export const readReceived = (body: string): Received | undefined => {
  const parsed = ReceivedSchema.safeParse(jsonOf(body));
  if (!parsed.success) return undefined;
  const { mail, receipt } = parsed.data;
  const status = (given: z.infer<typeof verdict>): string => given?.status ?? 'GRAY';
  return {
    id: mail.messageId,
    key: receipt.action.objectKey,
    recipients: receipt.recipients,
    verdicts: {
      spam: status(receipt.spamVerdict),
      virus: status(receipt.virusVerdict),
      spf: status(receipt.spfVerdict),
      dkim: status(receipt.dkimVerdict),
      dmarc: status(receipt.dmarcVerdict),
    },
  };
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
