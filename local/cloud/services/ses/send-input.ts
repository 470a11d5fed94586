import * as z from 'zod/mini';

const content = z.object({ Data: z.string(), Charset: z.optional(z.string()) });
const addresses = z._default(z.array(z.string()), []);
const pairs = z._default(z.array(z.object({ Name: z.string(), Value: z.string() })), []);

const Attachment = z.object({
  RawContent: z.string(),
  FileName: z.string(),
  ContentType: z.optional(z.string()),
  ContentDisposition: z.optional(z.enum(['ATTACHMENT', 'INLINE'])),
  ContentId: z.optional(z.string()),
});

/** `SendEmail` of SES v2, without templates. */
export const SendEmailSchema = z.object({
  FromEmailAddress: z.optional(z.string()),
  Destination: z._default(z.object({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }), {
    ToAddresses: [],
    CcAddresses: [],
    BccAddresses: [],
  }),
  ReplyToAddresses: addresses,
  ConfigurationSetName: z.optional(z.string()),
  EmailTags: pairs,
  Content: z.object({
    Simple: z.optional(
      z.object({
        Subject: content,
        Body: z.object({ Text: z.optional(content), Html: z.optional(content) }),
        Headers: pairs,
        Attachments: z._default(z.array(Attachment), []),
      }),
    ),
    Raw: z.optional(z.object({ Data: z.string() })),
    Template: z.optional(z.unknown()),
  }),
});
export type SendEmailInput = z.infer<typeof SendEmailSchema>;
