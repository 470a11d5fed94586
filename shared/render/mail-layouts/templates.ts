import mjml2html from 'mjml';
import { type Direction, type MailKind, type MailTemplates, mailKinds } from '../../contracts/mail-template.ts';
import { layout } from './layout.ts';

/** Less to carry and to send: no comments but Outlook's, no white space between tags. */
const minified = (html: string): string =>
  html
    .replace(/<!--(?!\[if|<!\[endif)[^>]*-->(?!<!\[endif)/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .replace(/\s*([{};:,])\s*(?=[^<>]*<\/style>)/g, '$1')
    .trim();

const compiled = async (kind: MailKind, direction: Direction): Promise<string> => {
  const { html, errors } = await mjml2html(layout(kind, direction), {
    fonts: {},
    keepComments: true,
    validationLevel: 'skip',
  });
  if (errors.length > 0)
    throw new Error(
      `The layout of ${kind} does not fit MJML: ${errors.map((error) => error.formattedMessage).join('; ')}`,
    );
  // A mail is read alone: what it says is its main part, for those who jump from part to part.
  return minified(html).replace(/aria-roledescription="email"([^>]*)role="article"/, '$1role="main"');
};

const directions: readonly Direction[] = ['ltr', 'rtl'];
const templates = Object.fromEntries(
  await Promise.all(
    mailKinds.flatMap((kind) =>
      directions.map(async (direction) => [`${kind}.${direction}`, await compiled(kind, direction)] as const),
    ),
  ),
) as unknown as MailTemplates;

/** The layouts of all mail, compiled by MJML once, when this module is loaded. Bundles carry them compressed, as `#mail-templates`. */
export const mailTemplates = (): MailTemplates => templates;
