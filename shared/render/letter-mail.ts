import type { MessageRow } from '../contracts/rows/conversation.ts';
import { personName } from '../domain/contact/name.ts';
import { greets } from '../domain/message/greeting.ts';
import { shownTitle } from '../domain/message/title.ts';
import { oneLine } from './about.ts';
import { isolatedIn } from './direction.ts';
import { mailTexts } from './languages/mail-texts.ts';
import { paragraph } from './mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from './mail-layouts/frame.ts';
import { quotation } from './mail-layouts/quotation.ts';
import { signature } from './mail-layouts/signature.ts';
import { filled, languageFor, type Reader, textsFor } from './texts.ts';

export interface LetterView {
  readonly brand: {
    readonly name: string;
    readonly accent: string;
    readonly language: string;
    readonly postalAddress: string;
  };
  readonly message: Pick<MessageRow, 'words' | 'subject' | 'quote' | 'by' | 'language' | 'purpose'>;
  /** The customer's, as it was given to us. */
  readonly name?: string | undefined;
  /** What it is about, as the customer would call it. */
  readonly title: string | undefined;
  readonly unsubscribeUrl: string | undefined;
}

/** A letter from a person looks like one: their words, their name, and no more furniture than that. */
export const letterMail = ({ brand, message, name, title, unsubscribeUrl }: LetterView): RenderedMail => {
  const { by } = message;
  const language = languageFor({ language: message.language, brandLanguage: brand.language });
  const { texts } = textsFor({ language, brandLanguage: brand.language });
  const parts = [shownTitle(title), brand.name].filter((part) => part !== undefined);
  const words = greets(message.words)
    ? message.words
    : `${greetingFor(name, { language, brandLanguage: brand.language })}\n\n${message.words}`;
  return laidOut({
    brand,
    language,
    direction: texts.dir,
    subject: message.subject ?? parts.map((part) => isolatedIn(texts.dir, part)).join(' – '),
    preview: oneLine(message.words.slice(0, 300)).slice(0, 150),
    look: 'letter',
    body: [
      ...words.split(/\n\s*\n/).map(paragraph),
      signature(by ? [by.name, brand.name] : [brand.name]),
      ...(message.quote ? [quotation(message.quote.words)] : []),
    ],
    foot: [brand.postalAddress, unsubscribeUrl ? { label: texts.page.unsubscribe, url: unsubscribeUrl } : undefined],
  });
};

/** How a letter begins, in the customer's language; whoever has no name that can be read aloud is greeted without. */
export const greetingFor = (name: string | undefined, reader: Reader): string => {
  const texts = mailTexts[languageFor(reader)];
  const shown = personName(name);
  return shown ? filled(texts?.hello ?? '', { name: oneLine(shown) }) : (texts?.helloPlain ?? '');
};
