import * as z from 'zod';
import { language } from './languages.ts';
import { font, logo } from './look.ts';
import { domain, zone } from './values.ts';

export const brand = z.strictObject({
  name: z.string().min(1).max(60),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, {
    error: (issue) => `is ${JSON.stringify(issue.input)}; write a colour such as '#1d6b54'`,
  }),
  /** In the place of the name at the top of pages and mail. */
  logo: logo.optional(),
  font: font.default('sans'),
  /** Zone of the company: calendars without one of their own, and customers of whom nothing is known. */
  timezone: zone,
  language: language.default('en'),
  /** How customers are addressed, where their language has two ways: Sie or du, vous or tu. Formally where nothing is said. */
  tone: z
    .enum(['formal', 'informal'], { error: "write 'formal' (Sie, vous, usted) or 'informal' (du, tu, tú)" })
    .optional(),
  /** Sender of the mail. Its domain is verified in SES. */
  from: z.email({ error: 'is no e-mail address; write the address that customers see as the sender' }),
  /** Domain at which replies arrive. */
  replies: domain,
  postalAddress: z.string().min(1),
});
