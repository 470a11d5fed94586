import * as z from 'zod/mini';

/** Mail events as SES publishes them to EventBridge; only what we act on. */
const recipients = z.array(z.object({ emailAddress: z.string() }));
const MailEventSchema = z.object({
  time: z.string(),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(
      z.object({
        bounceType: z.string(),
        bounceSubType: z.optional(z.string()),
        bouncedRecipients: z.optional(recipients),
      }),
    ),
  }),
});

export type MailEvent =
  | {
      readonly kind: 'delivered' | 'complained' | 'hard-bounce' | 'soft-bounce' | 'rejected';
      readonly surveyId: string;
      readonly messageId: string;
      readonly at: string;
    }
  /** What a person wrote did not arrive. */
  | { readonly kind: 'letter-lost'; readonly id: string; readonly isFinal: boolean; readonly at: string }
  /** What a person wrote was reported as unwanted. */
  | { readonly kind: 'letter-unwanted'; readonly id: string; readonly at: string }
  | { readonly kind: 'irrelevant' }
  | { readonly kind: 'unfit'; readonly reason: string };

/** Name of the tag by which a mail event finds its survey. */
const tag = 'surveyId';
const letterTag = 'messageId';

/** Reads a mail event from a queue message; mail of others and steps that change nothing are irrelevant. */
export const parseMailEvent = (body: string): MailEvent => {
  const parsed = MailEventSchema.safeParse(jsonOf(body));
  if (!parsed.success)
    return {
      kind: 'unfit',
      reason: 'Not a mail event of SES. The rule that feeds this queue must match `aws.ses` alone.',
    };
  const { detail, time } = parsed.data;
  const surveyId = detail.mail.tags?.[tag]?.[0];
  const kind = kindOf(detail);
  const letter = detail.mail.tags?.[letterTag]?.[0];
  const isLost = kind === 'hard-bounce' || kind === 'soft-bounce' || kind === 'rejected';
  const at = new Date(time).toISOString();
  if (letter && isLost) return { kind: 'letter-lost', id: letter, isFinal: kind === 'hard-bounce', at };
  if (letter && kind === 'complained') return { kind: 'letter-unwanted', id: letter, at };
  if (!surveyId || !kind) return { kind: 'irrelevant' };
  return { kind, surveyId, messageId: detail.mail.messageId, at };
};

const kindOf = ({
  eventType,
  bounce,
}: z.infer<typeof MailEventSchema>['detail']): Extract<MailEvent, { surveyId: string }>['kind'] | undefined => {
  switch (eventType.toLowerCase()) {
    case 'delivery':
      return 'delivered';
    case 'complaint':
      return 'complained';
    case 'bounce':
      // SES has tried for hours before it calls a mail undeliverable for a passing reason.
      return bounce?.bounceType === 'Permanent' ? 'hard-bounce' : 'soft-bounce';
    case 'reject':
    case 'rendering failure':
      return 'rejected';
    default:
      return undefined;
  }
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
