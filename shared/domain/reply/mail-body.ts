import { ownWords } from './cut.ts';
import type { Attachment } from './mime/attachment.ts';
import { type Calendar, saidInCalendar } from './mime/calendar.ts';
import { isCarrier, isOwnMail } from './mime/carried.ts';
import { Gathering, type Sealed } from './mime/gather.ts';
import { headOf, type MailHead } from './mime/head.ts';
import { largestMail, longestText, mostLines, tree } from './mime/limits.ts';
import { isBesideSign, signOfText } from './mime/reaction.ts';
import { type Exceeded, treeOf } from './mime/tree.ts';
import { placeholdersIn, textOf, withoutPlaceholders } from './mime/words.ts';

export interface ReadMail extends MailHead {
  readonly kind: 'mail';
  /** What a person reads, quotes marked with `>`; of an HTML mail without its signature. */
  readonly text: string;
  /** Whether there was more than `text` holds, or more than was looked at. */
  readonly shortened: boolean;
  /** What came along, pictures within the text included. */
  readonly attachments: readonly Attachment[];
  /** What could not be opened, or `empty` where there is neither text nor anything else. */
  readonly unopened?: Sealed | 'empty' | undefined;
  /** A sign that was pressed below our mail; all of `text`, unless there are words beside it. */
  readonly sign?: string | undefined;
  /** An invitation, or the answer to one. */
  readonly calendar?: Calendar | undefined;
  /** Types of all parts, by which machines are known. */
  readonly parts: readonly string[];
}

/** Who wrote it, and under what subject, is known as far as the headers say. */
export interface Unreadable extends MailHead {
  readonly kind: 'unreadable';
  readonly why: 'empty' | 'malformed' | Exceeded;
}

/**
 * Reads a raw mail within limits of size, headers, parts and text; beyond them it is read as far as they go. Attachments are
 * named, not read. Never throws.
 */
export const readMail = async (raw: Uint8Array): Promise<ReadMail | Unreadable> => {
  if (raw.length === 0) return { kind: 'unreadable', why: 'empty', ...headOf([]) };
  try {
    return readFrom(withLineFeeds(raw.subarray(0, largestMail)), raw.length > largestMail);
  } catch {
    return { kind: 'unreadable', why: 'malformed', ...roughHead(raw) };
  }
};

const readFrom = (raw: Uint8Array, torn: boolean): ReadMail | Unreadable => {
  const { root, exceeded } = treeOf(raw, tree);
  const head = headOf(root.headers);
  const gathered = new Gathering();
  gathered.take(root);
  const read = withOwnMail(mailOf(head, gathered), gathered);
  if (exceeded && (read.unopened === 'empty' || read.text.trim() === ''))
    return { ...head, kind: 'unreadable', why: exceeded };
  return { ...read, shortened: read.shortened || torn || exceeded !== undefined };
};

/** What a mail holds that lies within this one, where it is the writer's own and this one only carries it. */
const withOwnMail = (read: ReadMail, { within }: Gathering): ReadMail => {
  if (!within || !(isCarrier(read) || ownWords(read.text) === '')) return read;
  const { root } = treeOf(within, tree);
  if (!isOwnMail(read, headOf(root.headers))) return read;
  const gathered = new Gathering();
  gathered.take(root);
  const inner = mailOf(read, gathered);
  return inner.unopened === 'empty' ? read : { ...inner, parts: [...read.parts, ...inner.parts] };
};

const mailOf = (head: MailHead, gathered: Gathering): ReadMail => {
  const blocks = gathered.blocks.map(textOf).filter(hasText);
  const { text: whole, shortened } = bounded((blocks.length > 0 ? blocks : gathered.notes).join('\n\n'));
  const placeholders = placeholdersIn(whole).map((name) => ({
    name: name || 'image',
    type: 'image/*',
    bytes: 0,
    inline: true,
  }));
  const words = withoutPlaceholders(whole);
  const own = ownWords(words);
  const sign = gathered.sign ?? signOfText(own);
  const said = gathered.calendar && own === '' ? saidInCalendar(gathered.calendar) : '';
  const isOnlySign = sign !== undefined && isBesideSign(own, sign);
  const text = isOnlySign ? sign : [said, words].filter((part) => part !== '').join('\n\n');
  const attachments = gathered.attachments.length > 0 ? gathered.attachments : placeholders;
  return {
    ...head,
    kind: 'mail',
    text,
    shortened: shortened || gathered.shortened,
    attachments,
    unopened: gathered.sealed ?? (hasText(text) || attachments.length > 0 ? undefined : 'empty'),
    sign,
    calendar: gathered.calendar,
    parts: gathered.types,
  };
};

const hasText = (text: string): boolean => text.trim() !== '';

/** Only a line that is no quote is a loss. */
const bounded = (text: string): { readonly text: string; readonly shortened: boolean } => {
  const lines = text.slice(0, longestText).split('\n', mostLines);
  const kept = lines.join('\n');
  const shortened = text.length > kept.length && /^(?![ \t]*>).*\S/m.test(text.slice(kept.length));
  return { text: kept.toWellFormed(), shortened };
};

/** Old machines end lines in CR alone. */
const withLineFeeds = (raw: Uint8Array): Uint8Array =>
  raw.includes(10) ? raw : raw.map((byte) => (byte === 13 ? 10 : byte));

/** From and Subject as they stand among the first lines, where nothing else can be read. */
const roughHead = (raw: Uint8Array): MailHead => {
  const text = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 20_000)).toString('latin1');
  const found = [...text.matchAll(/^(from|sender|reply-to|subject|to|message-id):[ \t]*([^\r\n]{0,500})/gim)];
  try {
    return headOf(found.map(([, key = '', value = '']) => ({ key: key.toLowerCase(), value })));
  } catch {
    return headOf([]);
  }
};
