import type { MessageRow } from '../contracts/rows/conversation.ts';
import { greets } from '../domain/message/greeting.ts';
import { shownTitle } from '../domain/message/title.ts';
import { oneLine } from './about.ts';
import { isolatedIn } from './direction.ts';
import { greetingFor } from './greeting.ts';
import { paragraph } from './mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from './mail-layouts/frame.ts';
import { quotation } from './mail-layouts/quotation.ts';
import { signature } from './mail-layouts/signature.ts';
import { readerOf, type Tone, textsFor } from './texts.ts';

export interface LetterView {
  readonly brand: {
    readonly name: string;
    readonly accent: string;
    readonly language: string;
    readonly tone?: Tone | undefined;
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
  const reader = readerOf(message.language, brand);
  const { language, texts } = textsFor(reader);
  const parts = [shownTitle(title), brand.name].filter((part) => part !== undefined);
  const words = greets(message.words) ? message.words : `${greetingFor(name, reader)}\n\n${message.words}`;
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
