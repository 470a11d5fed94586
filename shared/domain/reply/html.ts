import { withoutEntities } from './entities.ts';
import { isWayOut } from './way-out.ts';

interface Tag {
  readonly name: string;
  readonly closes: boolean;
  /** Attributes as written, lower case. */
  readonly attributes: string;
}

const blocks = new Set(
  'p div br tr li ul ol dl dt dd table h1 h2 h3 h4 h5 h6 hr pre section article header footer center form address blockquote body'.split(
    ' ',
  ),
);
const raw = new Set('style script head title noscript xml svg object'.split(' '));
const empty = new Set('br hr img meta link input area base col wbr o:p'.split(' '));

const isQuote = ({ name, attributes }: Tag): boolean =>
  (name === 'blockquote' && (!/border(-left)?:\s?(none|0)/.test(attributes) || /cite|gmail_quote/.test(attributes))) ||
  /\byahoo_quoted\b|\bprotonmail_quote\b/.test(attributes);

/** Outlook marks where the quoted mail begins, not where it ends. */
const beginsTail = ({ attributes }: Tag): boolean =>
  /id=["']?(x_)?(appendonsend|divrplyfwdmsg|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|olk_src_body_section|replysplit)\b/.test(
    attributes,
  );

const isSignature = ({ attributes }: Tag): boolean =>
  /(class|id)=["']?[^"'>]{0,40}\b(gmail_signature|moz-signature|signature|ms-outlook-mobile-signature|applemailsignature|yahoo-signature|protonmail_signature_block)\b/.test(
    attributes,
  );

const isHidden = ({ attributes }: Tag): boolean =>
  /display:\s?none|mso-hide:\s?all|\bhidden\b(?!=)/.test(attributes) && !/overflow[^;]{0,10}hidden/.test(attributes);

const longestAttributes = 2_000;

/** Lines of text as tags and text arrive: quoted ones marked as plain text marks them, hidden ones and signatures left out. */
class Lines {
  private readonly lines: string[] = [];
  /** Open quotes with how deep elements of the same name are nested in them. */
  private readonly quotes: { readonly name: string; depth: number }[] = [];
  private readonly keepSignatures: boolean;
  private line = '';
  private tail = false;
  private preformatted = 0;
  private skipped: { readonly name: string; depth: number } | undefined;
  private link: { readonly to: string; readonly from: number } | undefined;

  constructor(keepSignatures: boolean) {
    this.keepSignatures = keepSignatures;
  }

  text(value: string): void {
    if (this.skipped) return;
    const parts = this.preformatted > 0 ? value.split('\n') : [value.replace(/[ \t\r\n\f]+/g, ' ')];
    for (const [at, part] of parts.entries()) {
      if (at > 0) this.flush();
      const decoded = withoutEntities(part);
      this.line += this.line === '' && this.preformatted === 0 ? decoded.trimStart() : decoded;
    }
  }

  tag(tag: Tag): void {
    if (this.skipped) this.skip(tag, this.skipped);
    else this.take(tag);
  }

  private take(tag: Tag): void {
    if (blocks.has(tag.name)) this.flush();
    if (tag.name === 'td' && this.line !== '') this.line += ' ';
    if (!empty.has(tag.name)) this.nest(tag);
    if (tag.name === 'a') this.anchor(tag);
    if (tag.closes) {
      if (tag.name === 'p') this.flush();
    } else this.open(tag);
  }

  end(): string {
    this.flush();
    return this.lines.join('\n').trim();
  }

  private open(tag: Tag): void {
    if (tag.name === 'img') this.text(emojiOf(tag));
    else if (beginsTail(tag)) this.tail = true;
    else if (!empty.has(tag.name) && (isHidden(tag) || (!this.keepSignatures && isSignature(tag))))
      this.skipped = { name: tag.name, depth: 1 };
  }

  /** A link that leads out of a mailing is told from words by its address, as it is where programs turn pages into text. */
  private anchor({ closes, attributes }: Tag): void {
    this.labelLink();
    const to = closes ? undefined : /href=["']?(https?:\/\/[^\s/"'<>]{1,200})/.exec(attributes)?.[1];
    this.link = to === undefined ? undefined : { to, from: this.line.length };
  }

  private labelLink(): void {
    if (this.link && isWayOut(this.line.slice(this.link.from))) this.line += ` <${this.link.to}>`;
  }

  private skip(tag: Tag, skipped: { readonly name: string; depth: number }): void {
    if (tag.name === skipped.name) skipped.depth += tag.closes ? -1 : 1;
    if (skipped.depth === 0) this.skipped = undefined;
  }

  private nest(tag: Tag): void {
    const step = tag.closes ? -1 : 1;
    if (tag.name === 'pre') this.preformatted = Math.max(0, this.preformatted + step);
    const quote = this.quotes.at(-1);
    if (!tag.closes && isQuote(tag)) this.quotes.push({ name: tag.name, depth: 1 });
    else if (quote?.name === tag.name) quote.depth += step;
    if (quote?.depth === 0) this.quotes.pop();
  }

  private flush(): void {
    this.labelLink();
    const mark = this.quotes.length > 0 || this.tail ? '> ' : '';
    const text = this.line.trim();
    if (text !== '' || (this.lines.at(-1) ?? '').trim() !== '') this.lines.push(mark + text);
    this.line = '';
    if (this.link) this.link = { ...this.link, from: 0 };
  }
}

/** Mail programs send emoji as pictures, and some name the reaction that a picture shows. */
const emojiOf = ({ attributes }: Tag): string => {
  const named = /alt=["']?(like|heart|celebrate|laugh|surprised|sad)(?=["'\s>])/.exec(attributes)?.[1];
  return named ? `[${named}] ` : (/alt=["']?(\p{Extended_Pictographic}{1,2})/u.exec(attributes)?.[1] ?? '');
};

/**
 * HTML as the text that a person reads: one line per block, what is quoted marked with `>`. Each character is looked at a fixed number
 * of times, whatever the markup.
 */
export const textOfHtml = (
  html: string,
  { keepSignatures = false }: { readonly keepSignatures?: boolean } = {},
): string => {
  const out = new Lines(keepSignatures);
  // Of the same length as the original, which toLowerCase() alone would not promise.
  const lower = html.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open !== at) out.text(html.slice(at, open < 0 ? html.length : open));
    if (open < 0) break;
    at = afterTag(lower, open, out);
  }
  return out.end();
};

/** @returns where the text goes on behind the markup that begins here. */
const afterTag = (lower: string, open: number, out: Lines): number => {
  if (lower.startsWith('<!--', open)) return behind(lower, '-->', open);
  if (!/[a-z/!?]/.test(lower[open + 1] ?? '')) {
    out.text('<');
    return open + 1;
  }
  const close = lower.indexOf('>', open);
  if (close < 0) return lower.length;
  const tag = tagOf(lower.slice(open + 1, Math.min(close, open + longestAttributes)));
  out.tag(tag);
  return raw.has(tag.name) && !tag.closes && lower[close - 1] !== '/'
    ? behind(lower, `</${tag.name}`, close)
    : close + 1;
};

/** What is never closed swallows the rest, as in a browser. */
const behind = (lower: string, mark: string, from: number): number => {
  const found = lower.indexOf(mark, from);
  if (found < 0) return lower.length;
  return mark.startsWith('</') ? Math.max(found + mark.length, lower.indexOf('>', found) + 1) : found + mark.length;
};

const tagOf = (body: string): Tag => {
  const closes = body.startsWith('/');
  const name = /^[a-z][a-z0-9:]{0,20}/.exec(closes ? body.slice(1) : body)?.[0] ?? '';
  return { name, closes, attributes: body.slice(name.length + Number(closes)) };
};
