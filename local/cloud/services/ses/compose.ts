import MailComposer from 'nodemailer/lib/mail-composer';
import { AwsError } from '../../model/aws-error.ts';
import type { SendEmailInput } from './send-input.ts';

/** Limits of SES v2 on custom headers (https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_MessageHeader.html). */
const longestName = 126;
const longestValue = 870;
const maximumHeaders = 15;

type Simple = NonNullable<SendEmailInput['Content']['Simple']>;

/** The message as it would travel. */
export const compose = async (
  input: SendEmailInput,
  { messageId, at }: { readonly messageId: string; readonly at: number },
): Promise<Buffer> => {
  const { Simple, Raw } = input.Content;
  if (Raw) return Buffer.from(Raw.Data, 'base64');
  if (!Simple)
    throw new AwsError(
      'BadRequestException',
      'The embedded cloud sends mail with simple or raw content; it has no templates.',
    );
  checkHeaders(Simple);
  const { Text, Html } = Simple.Body;
  const node = new MailComposer({
    from: input.FromEmailAddress,
    to: input.Destination.ToAddresses,
    cc: input.Destination.CcAddresses,
    replyTo: input.ReplyToAddresses,
    subject: Simple.Subject.Data,
    ...(Text ? { text: Text.Data } : {}),
    ...(Html ? { html: Html.Data } : {}),
    headers: Simple.Headers.map(({ Name: key, Value: value }) => ({ key, value })),
    messageId: `<${messageId}@email.amazonses.com>`,
    date: new Date(at),
    attachments: Simple.Attachments.map(({ RawContent, FileName, ContentType, ContentId, ContentDisposition }) => ({
      filename: FileName,
      content: Buffer.from(RawContent, 'base64'),
      ...(ContentType ? { contentType: ContentType } : {}),
      ...(ContentId ? { cid: ContentId } : {}),
      contentDisposition: ContentDisposition === 'INLINE' ? ('inline' as const) : ('attachment' as const),
    })),
  }).compile();
  return node.build();
};

const checkHeaders = ({ Headers }: Simple): void => {
  if (Headers.length > maximumHeaders)
    throw new AwsError(
      'BadRequestException',
      `Too many headers: ${Headers.length}, at most ${maximumHeaders} are taken.`,
    );
  for (const { Name, Value } of Headers) {
    if (!/^[\x21-\x39\x3b-\x7e]+$/.test(Name) || Name.length > longestName)
      throw new AwsError('BadRequestException', `Invalid header name ${Name}.`);
    if (!/^[\x20-\x7e]*$/.test(Value) || Value.length > longestValue)
      throw new AwsError('BadRequestException', `Invalid value of the header ${Name}.`);
  }
};
