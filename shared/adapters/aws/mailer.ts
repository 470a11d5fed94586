import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mailer, OutgoingMail, SendOutcome } from '../../ports/ports.ts';
import { inAscii, mailboxOf } from './mailbox.ts';
import { outcomeOfFailure } from './send-failure.ts';

/** Mail through SES. The client must not repeat requests (`maxAttempts: 1`): SES would send twice. */
export class SesMailer implements Mailer {
  private readonly client: SESv2Client;
  private readonly configurationSet: string;

  constructor(client: SESv2Client, configurationSet: string) {
    this.client = client;
    this.configurationSet = configurationSet;
  }

  async send(mail: OutgoingMail): Promise<SendOutcome> {
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    try {
      const { MessageId } = await this.client.send(
        new SendEmailCommand({
          FromEmailAddress: mailboxOf(mail.from),
          Destination: { ToAddresses: [inAscii(mail.to)] },
          ReplyToAddresses: [mail.replyTo],
          ConfigurationSetName: this.configurationSet,
          ...tagsOf(mail),
          Content: {
            Simple: {
              Subject: utf8(mail.subject),
              Body: { Text: utf8(mail.text), Html: utf8(mail.html) },
              ...attachedTo(mail),
              Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
            },
          },
        }),
      );
      return MessageId
        ? { kind: 'sent', messageId: MessageId }
        : { kind: 'unknown', reason: 'SES answered without a message id.' };
    } catch (error) {
      return outcomeOfFailure(error);
    }
  }
}

/** Pictures within the body, which no mail program asks about before it shows them. */
const attachedTo = ({ pictures = [] }: OutgoingMail) => {
  const attachments = pictures.map(({ contentId, base64, type = 'image/png' }) => ({
    ...{ FileName: `${contentId}.${type.slice(6)}`, ContentType: type, ContentId: contentId },
    ContentDisposition: 'INLINE' as const,
    ContentTransferEncoding: 'BASE64' as const,
    RawContent: Buffer.from(base64, 'base64'),
  }));
  return attachments.length > 0 ? { Attachments: attachments } : {};
};

/** By them a report finds what it is about. */
const tagsOf = ({ surveyId, messageId }: OutgoingMail) => {
  const tags = Object.entries({ surveyId, messageId }).flatMap(([Name, Value]) =>
    Value === undefined ? [] : [{ Name, Value }],
  );
  return tags.length > 0 ? { EmailTags: tags } : {};
};
