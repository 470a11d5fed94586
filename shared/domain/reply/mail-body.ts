import PostalMime, { type Address, type Email } from 'postal-mime';
import { ownWords } from './cut.ts';
import { textOfHtml } from './html.ts';
import { type Limits, thin } from './thin.ts';

export interface ReadMail {
  readonly kind: 'mail';
  /** What a person reads, quotes marked with `>`; of an HTML mail without its signature. */
  readonly text: string;
  readonly subject: string;
  /** Address alone; empty where the mail names none. */
  readonly from: string;
  /** Every address that the mail says it was sent to, `Delivered-To` included. */
  readonly to: readonly string[];
  readonly messageId?: string | undefined;
  /** Ids of the mail that is answered, the nearest first. */
  readonly answers: readonly string[];
  /** First of each name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** What came along; not its content. */
  readonly attachments: readonly {
    readonly name?: string | undefined;
    readonly type: string;
    /** Stands within the text, as logos and pasted pictures do. */
    readonly inline: boolean;
  }[];
}

export type Unreadable = {
  readonly kind: 'unreadable';
  readonly why: 'empty' | 'too-large' | 'headers' | 'parts' | 'multiparts' | 'malformed';
};

/** SES takes 40 MB; nobody needs that to answer a question. */
const largest = 25 * 1024 * 1024;
const limits: Limits = { headers: 256 * 1024, parts: 500, multiparts: 40, text: 3 * 1024 * 1024, lines: 40_000 };
const mostAddresses = 50;
const mostAttachments = 100;

/** Reads a raw mail within limits of size, headers, parts and text. Attachments are not read. Never throws. */
export const readMail = async (raw: Uint8Array): Promise<ReadMail | Unreadable> => {
  if (raw.length === 0) return { kind: 'unreadable', why: 'empty' };
  if (raw.length > largest) return { kind: 'unreadable', why: 'too-large' };
  const thinned = thin(raw, limits);
  if (thinned.kind === 'too-much') return { kind: 'unreadable', why: thinned.what };
  try {
    const options = {
      forceRfc822Attachments: true,
      maxNestingDepth: limits.multiparts,
      maxHeadersSize: 2 * limits.headers,
    };
    return mailOf(await PostalMime.parse(thinned.bytes, options));
  } catch {
    return { kind: 'unreadable', why: 'malformed' };
  }
};

const mailOf = (email: Email): ReadMail => ({
  kind: 'mail',
  text: textOf(email),
  subject: (email.subject ?? '').slice(0, 1_000),
  from: addressesOf([email.from])[0] ?? '',
  to: [
    ...new Set([
      ...addressesOf([...(email.to ?? []), ...(email.cc ?? [])]),
      ...(email.deliveredTo ? [email.deliveredTo] : []),
    ]),
  ].slice(0, mostAddresses),
  messageId: email.messageId,
  answers: idsOf(`${email.inReplyTo ?? ''} ${(email.references ?? '').slice(-8_000).split(/\s+/).reverse().join(' ')}`),
  headers: Object.fromEntries(email.headers.toReversed().map(({ key, value }) => [key, value])),
  attachments: email.attachments.slice(0, mostAttachments).map(({ filename, mimeType, disposition, related }) => ({
    ...(filename && { name: filename }),
    type: mimeType,
    inline: related === true || disposition === 'inline',
  })),
});

/** The plain text, as the customer's program marks quotes best there; the HTML where there is none. */
const textOf = ({ text = '', html = '' }: Email): string => {
  if (text.trim() !== '' || html === '') return text;
  const read = textOfHtml(html);
  return ownWords(read) === '' ? textOfHtml(html, { keepSignatures: true }) : read;
};

const addressesOf = (addresses: readonly (Address | undefined)[]): readonly string[] =>
  addresses.flatMap((one) => (one?.group ?? [one]).flatMap((mailbox) => (mailbox?.address ? [mailbox.address] : [])));

const idsOf = (text: string): readonly string[] =>
  [...new Set(text.slice(0, 10_000).match(/<[^<>\s]{1,990}>/g) ?? [])].slice(0, mostAddresses);
