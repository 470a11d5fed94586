import { pictureKind } from '../contracts/config/people.ts';
import type { MessageRow } from '../contracts/rows/conversation.ts';
import { greets } from '../domain/message/greeting.ts';
import { shownTitle } from '../domain/message/title.ts';
import { oneLine } from './about.ts';
import { isolatedIn } from './direction.ts';
import { greetingFor } from './greeting.ts';
import type { MailPicture } from './logo.ts';
import { paragraph } from './mail-layouts/blocks.ts';
import { laidOut, type RenderedMail } from './mail-layouts/frame.ts';
import { quotation } from './mail-layouts/quotation.ts';
import { faceId, signature } from './mail-layouts/signature.ts';
import { type Sender, signedBy } from './sender.ts';
import { readerOf, type Tone, textsFor } from './texts.ts';

export interface LetterView {
  readonly brand: {
    readonly name: string;
    readonly accent: string;
    readonly language: string;
    readonly tone?: Tone | undefined;
    readonly postalAddress: string;
  };
  readonly message: Pick<MessageRow, 'words' | 'subject' | 'quote' | 'language' | 'purpose'>;
  /** Whoever signs, where a person does. */
  readonly sender?: Sender | undefined;
  /** The customer's, as it was given to us. */
  readonly name?: string | undefined;
  /** What it is about, as the customer would call it. */
  readonly title: string | undefined;
  readonly unsubscribeUrl: string | undefined;
}

/** A letter from a person looks like one: their words, their name, and no more furniture than that. */
export const letterMail = (view: LetterView): RenderedMail => {
  const { brand, message, sender, name, title, unsubscribeUrl } = view;
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
      signature(signedBy(sender, brand.name), sender?.face !== undefined),
      ...(message.quote ? [quotation(message.quote.words)] : []),
    ],
    ...(sender?.face && { pictures: [faceOf(sender.face)] }),
    foot: [brand.postalAddress, unsubscribeUrl ? { label: texts.page.unsubscribe, url: unsubscribeUrl } : undefined],
  });
};

const faceOf = (base64: string): MailPicture => ({ contentId: faceId, base64, type: pictureKind(base64) });
