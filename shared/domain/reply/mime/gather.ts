import { type Attachment, attachmentName, decodedSize } from './attachment.ts';
import { addTo, type Block } from './block.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import { signedContent } from './cms.ts';
import { decodeWords } from './encoded-words.ts';
import { headerOf } from './header-block.ts';
import { longestNote, longestPart, mostAttachments, tree } from './limits.ts';
import {
  type Form,
  formOf,
  guessedChildren,
  isInline,
  isTechnical,
  nameOf,
  type Part,
  partOf,
  textOfPart,
} from './part.ts';
import { signOfJson } from './reaction.ts';
import { tnefOf } from './tnef.ts';
import { transferred } from './transfer.ts';
import { type Node, treeOf } from './tree.ts';
import { withoutUuencoded } from './uuencoded.ts';

/**
 * A container that cannot be opened here, or holds no text: encrypted by `smime` or `pgp`, Outlook's `tnef`, a `calendar`,
 * another `mail`.
 */
export type Sealed = 'smime' | 'pgp' | 'tnef' | 'calendar' | 'mail';

/** Exchange names the text behind a picture so, and calls it an attachment. */
const isTornOff = (name: string): boolean => /^att\d{5}\.(txt|html?)$/i.test(name);

/** What the parts of a mail hold, each put where it belongs. */
export class Gathering {
  readonly blocks: Block[] = [];
  readonly attachments: Attachment[] = [];
  /** Types of all parts, by which machines are known. */
  readonly types: string[] = [];
  sealed: Sealed | undefined;
  calendar: Calendar | undefined;
  sign: string | undefined;
  /** Short texts that came as files. */
  readonly notes: string[] = [];
  /** The first mail that lies within this one, as its bytes came. */
  within: Uint8Array | undefined;
  shortened = false;

  /** @param block into which alternatives of one text go. */
  take(node: Node, block?: Block): void {
    const part = partOf(node);
    const name = part.type.value;
    this.types.push(name);
    if (name.startsWith('multipart/') && this.multipart(part, block)) return;
    if (!this.container(part)) this.content(part, block);
  }

  /** @returns false for one without parts, which is read as if it were a text. */
  private multipart({ node, type }: Part, block: Block | undefined): boolean {
    const children = node.children.length > 0 ? node.children : guessedChildren(node);
    if (type.value === 'multipart/encrypted') this.sealed ??= 'pgp';
    else if (type.value === 'multipart/alternative') this.alternatives(children);
    else for (const child of children) this.one(child, type.value, block);
    return children.length > 0 || type.value === 'multipart/encrypted';
  }

  /** In a digest what names no type is a mail (RFC 2046, 5.1.5). */
  private one(child: Node, parent: string, block: Block | undefined): void {
    const part = partOf(child);
    if (parent !== 'multipart/digest' || part.type.value !== '') this.take(child, block);
    else {
      this.types.push('message/rfc822');
      this.mail({ ...part, type: { ...part.type, value: 'message/rfc822' } });
    }
  }

  private alternatives(children: readonly Node[]): void {
    const block = { plain: '', html: '' };
    this.blocks.push(block);
    for (const child of children) this.take(child, block);
  }

  /** What holds something else than a text or a file. */
  private container(part: Part): boolean {
    const name = part.type.value;
    if (/^message\/(rfc822|global|news)$/.test(name)) this.mail(part);
    else if (name === 'message/partial') this.piece(part);
    else if (/^application\/(x-)?pkcs7-mime$/.test(name)) this.smime(part);
    else if (name === 'application/ms-tnef' || /^winmail\.dat$/i.test(nameOf(part))) this.tnef(part);
    else if (name === 'text/calendar') this.meeting(part);
    else if (name === 'text/vnd.google.email-reaction+json') this.sign ??= signOfJson(this.textOf(part));
    else return isTechnical(name);
    return true;
  }

  private mail(part: Part): void {
    const bytes = transferred(part.node.body, part.encoding);
    const inner = treeOf(bytes.subarray(0, tree.headers), tree).root;
    const subject = decodeWords(headerOf(inner.headers, 'subject') ?? '');
    this.sealed ??= 'mail';
    this.within ??= bytes;
    this.attach(part, nameOf(part) || (subject === '' ? '' : `${subject.replaceAll(/[\\/]/g, ' ')}.eml`));
  }

  /** The first piece of a mail that was sent in several begins as all of it would; the others are no words by themselves. */
  private piece(part: Part): void {
    this.shortened = true;
    if (part.type.parameters.get('number') === '1') this.take(treeOf(part.node.body, tree).root);
    else this.attach(part, nameOf(part));
  }

  private smime(part: Part): void {
    const opened = signedContent(transferred(part.node.body, part.encoding));
    if (opened) this.take(treeOf(opened, tree).root);
    else this.sealed ??= 'smime';
  }

  private tnef(part: Part): void {
    const opened = tnefOf(transferred(part.node.body, part.encoding));
    if (opened && opened.text + opened.html !== '') this.blocks.push({ plain: opened.text, html: opened.html });
    else this.sealed ??= 'tnef';
    if (!opened) this.attach(part, nameOf(part));
    for (const { name, bytes } of opened?.files ?? [])
      this.add({ name, type: 'application/octet-stream', bytes, inline: false });
  }

  private meeting(part: Part): void {
    this.calendar ??= calendarOf(this.textOf(part), part.type.parameters.get('method'));
    this.sealed ??= 'calendar';
  }

  private content(part: Part, block: Block | undefined): void {
    const { type, disposition } = part;
    const form = formOf(type.value);
    const isNamed = nameOf(part) !== '' && this.blocks.some(({ plain, html }) => plain + html !== '');
    if (form && isTornOff(nameOf(part))) this.text(form, this.textOf(part), block);
    else if (!form || disposition.value === 'attachment' || isNamed) this.file(part, form);
    else this.text(form, this.textOf(part), block);
  }

  /** What gateways of phones send as a file is a text where nothing else is said. */
  private file(part: Part, form: Form | undefined): void {
    this.attach(part, nameOf(part));
    if (form === 'plain' && part.node.body.length <= longestNote) this.notes.push(this.textOf(part));
  }

  private text(form: Form, text: string, block: Block = this.opened()): void {
    const { words, files } = form === 'plain' ? withoutUuencoded(text) : { words: text, files: [] };
    for (const file of files) this.add({ ...file, type: 'application/octet-stream', inline: false });
    if (addTo(block, form, words)) this.sealed ??= 'pgp';
  }

  private opened(): Block {
    const block = { plain: '', html: '' };
    this.blocks.push(block);
    return block;
  }

  private textOf(part: Part): string {
    if (part.node.body.length > longestPart) this.shortened = true;
    return textOfPart(part);
  }

  private attach(part: Part, name: string): void {
    const type = part.type.value || 'application/octet-stream';
    this.add({ name, type, bytes: decodedSize(part.node.body, part.encoding), inline: isInline(part) });
  }

  private add({ name, type, ...rest }: Attachment): void {
    if (this.attachments.length < mostAttachments)
      this.attachments.push({ name: attachmentName(name, type), type, ...rest });
  }
}
