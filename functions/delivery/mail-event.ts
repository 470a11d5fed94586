import * as z from 'zod/mini';
import { bounceFate, complaintFate, mailFates } from './mail-fates.ts';
import { aboutOf, type ParsedReport, type Verdict } from './report.ts';

/** Mail events as SES publishes them to EventBridge; only what we act on. */
export const MailEventSchema = z.object({
  time: z.string().check(z.refine((time) => !Number.isNaN(Date.parse(time)))),
  detail: z.object({
    eventType: z.string(),
    mail: z.object({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(z.object({ bounceType: z.string(), bounceSubType: z.nullish(z.string()) })),
    complaint: z.optional(
      z.object({ complaintFeedbackType: z.nullish(z.string()), complaintSubType: z.nullish(z.string()) }),
    ),
  }),
});
type MailEvent = z.infer<typeof MailEventSchema>;

/** Mail of others and steps that change nothing are irrelevant. */
export const readMailEvent = ({ detail, time }: MailEvent): ParsedReport => {
  const { tags = {}, messageId } = detail.mail;
  const about = aboutOf({ surveyId: tags.surveyId?.[0], messageId: tags.messageId?.[0] });
  const verdict = verdictOn(detail);
  if (!about || !verdict) return { kind: 'irrelevant' };
  return { kind: 'report', ...verdict, channel: 'email', about, messageId, at: new Date(time).toISOString() };
};

/** A delay is no outcome: SES goes on trying, and says how it ended. */
const verdictOn = ({ eventType, bounce, complaint }: MailEvent['detail']): Verdict | undefined => {
  switch (eventType.toLowerCase().replaceAll(/[\s_]/g, '')) {
    case 'delivery':
      return mailFates.delivered;
    case 'complaint':
      return complaintFate(complaint);
    case 'bounce':
      return bounceFate(bounce ?? { bounceType: '' });
    case 'reject':
      return mailFates.rejected;
    case 'renderingfailure':
      return mailFates.notRendered;
    default:
      return undefined;
  }
};
