import { type Address, addressParser } from 'postal-mime';
import { decodeWords } from './encoded-words.ts';
import { type Header, headerOf } from './header-block.ts';
import { longestSubject, mostAddresses } from './limits.ts';

/** Who wrote, by each header that says so. */
export interface Writer {
  /** As the person calls themselves; empty where they do not. */
  readonly name: string;
  /** From, or, where that names no address, Sender, Reply-To or Return-Path; empty where nothing does. */
  readonly address: string;
  /** Where it is not the address: who sent in their place, and where they want answers. */
  readonly sender?: string | undefined;
  readonly replyTo?: string | undefined;
}

/** What the headers of a mail say, which is known of every mail, however broken the rest. */
export interface MailHead {
  readonly subject: string;
  /** The address alone that the mail is from (From, else Sender); empty where it names none. */
  readonly from: string;
  readonly writer: Writer;
  /** Every address that the mail says it was sent to, `Delivered-To` included. */
  readonly to: readonly string[];
  readonly messageId?: string | undefined;
  /** Ids of the mail that is answered, the nearest first. */
  readonly answers: readonly string[];
  /** First of each name, in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

export const headOf = (headers: readonly Header[]): MailHead => {
  const text = (name: string): string => headerOf(headers, name) ?? '';
  const addresses = (...names: readonly string[]): readonly string[] =>
    names.flatMap((name) => mailboxes(text(name)).map(({ address }) => address));
  const referenced = text('references').slice(-8_000).split(/\s+/).reverse().join(' ');
  return {
    subject: decodeWords(text('subject')).replace(/\s+/g, ' ').trim().slice(0, longestSubject).toWellFormed(),
    from: addresses('from', 'sender')[0] ?? '',
    writer: writerOf(text),
    to: [...new Set(addresses('to', 'cc', 'delivered-to'))].slice(0, mostAddresses),
    messageId: idsOf(text('message-id'))[0] ?? (text('message-id').slice(0, 990) || undefined),
    answers: idsOf(`${text('in-reply-to')} ${referenced}`),
    headers: Object.fromEntries(headers.toReversed().map(({ key, value }) => [key, value])),
  };
};

const writerOf = (text: (name: string) => string): Writer => {
  const named = ['from', 'sender', 'reply-to', 'return-path'].flatMap((name) => mailboxes(text(name)));
  const address = named[0]?.address ?? '';
  const other = (name: string): string | undefined =>
    mailboxes(text(name)).find((mailbox) => !isSame(mailbox.address, address))?.address;
  return { name: nameIn(text('from')), address, sender: other('sender'), replyTo: other('reply-to') };
};

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const longestName = 200;

const nameIn = (header: string): string =>
  (parsed(header)[0]?.name ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, longestName)
    .toWellFormed();

const longestAddresses = 20_000;

const parsed = (header: string): readonly Address[] =>
  header === '' ? [] : addressParser(decodedNames(header.slice(0, longestAddresses)));

/** Names in quotation marks may be encoded too, though they must not be; and what they decode to must stay a name. */
const decodedNames = (header: string): string =>
  header.includes('=?')
    ? header.replace(
        /"?(=\?[^?\s]{1,60}\?[qb]\?[^?]{0,2000}\?=(?:\s*=\?[^?\s]{1,60}\?[qb]\?[^?]{0,2000}\?=)*)"?/gi,
        (_, words: string) => JSON.stringify(decodeWords(words).replace(/["\\<>@,;:()]+/g, ' ')),
      )
    : header;

const mailboxes = (header: string): readonly { readonly address: string }[] =>
  parsed(header)
    .flatMap((one) => one.group ?? [one])
    .flatMap(({ address }) => (address?.includes('@') ? [{ address: address.trim() }] : []));

const idsOf = (text: string): readonly string[] =>
  [...new Set(text.slice(0, 10_000).match(/<[^<>\s]{1,990}>/g) ?? [])].slice(0, mostAddresses);
