import { personName } from '../domain/contact/name.ts';
import { oneLine } from './about.ts';
import { mailTexts } from './languages/mail-texts.ts';
import type { MailTexts } from './languages/texts.ts';
import { addressed, filled, languageFor, type Reader } from './texts.ts';

/** What stands in mail and texts, in the language that the pages are in. */
export const mailTextsFor = (reader: Reader): MailTexts => addressed<MailTexts>(reader, mailTexts, ({ mail }) => mail);

/** Where the family's name comes first, its bearer is not called by what comes before the blank. */
const familyFirst = new Set(['zh', 'ja']);

/**
 * How a mail begins, in the customer's language; whoever has no name that can be read aloud is greeted without. A brand that
 * addresses its customers informally calls them by their first name.
 */
export const greetingFor = (name: string | undefined, reader: Reader): string => {
  const { hello, helloPlain } = mailTextsFor(reader);
  const whole = personName(name);
  const isFirst = reader.tone === 'informal' && !familyFirst.has(languageFor(reader));
  const shown = isFirst ? whole?.split(' ')[0] : whole;
  return shown ? filled(hello, { name: oneLine(shown) }) : helloPlain;
};
