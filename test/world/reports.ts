import type { OutgoingMail, OutgoingText } from '../../shared/ports/ports.ts';

/** Bounces that pass, as SES names them. */
const passing = ['MailboxFull', 'MessageTooLarge', 'ContentRejected', 'AttachmentRejected'];

/** The body of a report. */
export type Report = (what: {
  readonly type: string;
  readonly subType?: string | undefined;
  readonly at: string;
}) => string;

/** What SES puts on the bus about a mail; `type` as in `/_local/email/event`. */
export const mailReport =
  (messageId: string, { surveyId, messageId: letter }: OutgoingMail): Report =>
  ({ type, subType, at }) => {
    const tags = { ...(surveyId && { surveyId: [surveyId] }), ...(letter && { messageId: [letter] }) };
    const outcome = {
      ...(type === 'bounce' && {
        bounce: { bounceType: passing.includes(subType ?? '') ? 'Transient' : 'Permanent', bounceSubType: subType },
      }),
      ...(type === 'complaint' && { complaint: { complaintFeedbackType: subType ?? 'abuse' } }),
    };
    return JSON.stringify({ time: at, detail: { eventType: type, mail: { messageId, tags }, ...outcome } });
  };

/** What End User Messaging publishes of a text. */
export const textReport =
  (id: string, { surveyId, messageId }: OutgoingText): Report =>
  ({ type, at }) =>
    JSON.stringify({
      ...{ eventType: type, eventTimestamp: Date.parse(at), isFinal: true, messageId: id },
      context: { ...(surveyId && { surveyId }), ...(messageId && { messageId }) },
    });
