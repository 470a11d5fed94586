import { withoutEntities } from './entities.ts';

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

/** Collects lines, marks quoted ones as plain text does, and leaves out what is skipped. */
const writer = (keepSignatures: boolean) => {
  const lines: string[] = [];
  const quotes: string[] = [];
  let [line, quoted, tail, pre] = ['', 0, false, 0];
  let skipped: { readonly name: string; depth: number } | undefined;
  const flush = (): void => {
    const mark = quoted > 0 || tail ? '> ' : '';
    if (line.trim() !== '' || (lines.at(-1) ?? '').trim() !== '') lines.push(mark + line.trim());
    line = '';
  };
  const text = (value: string): void => {
    if (skipped) return;
    for (const [at, part] of (pre > 0 ? value.split('\n') : [value.replace(/[ \t\r\n\f]+/g, ' ')]).entries()) {
      if (at > 0) flush();
      const decoded = withoutEntities(part);
      line += line === '' && pre === 0 ? decoded.trimStart() : decoded;
    }
  };
  const count = (tag: Tag): void => {
    const step = tag.closes ? -1 : 1;
    if (tag.name === 'pre') pre = Math.max(0, pre + step);
    if (!tag.closes && isQuote(tag)) quotes.push(tag.name);
    else if (quotes.length > 0 && quotes.at(-1)?.split(' ')[0] === tag.name) nest(tag);
    quoted = quotes.length;
  };
  const nest = (tag: Tag): void => {
    const [name = '', depth = '1'] = quotes.pop()?.split(' ') ?? [];
    const left = Number(depth) + (tag.closes ? -1 : 1);
    if (left > 0) quotes.push(`${name} ${left}`);
  };
  const tagged = (tag: Tag): void => {
    if (skipped) {
      if (tag.name === skipped.name) skipped.depth += tag.closes ? -1 : 1;
      if (skipped.depth === 0) skipped = undefined;
      return;
    }
    if (blocks.has(tag.name)) flush();
    if (tag.name === 'td' && line !== '') line += ' ';
    if (tag.closes || !empty.has(tag.name)) count(tag);
    if (tag.closes) {
      if (tag.name === 'p') flush();
      return;
    }
    if (tag.name === 'img') text(emojiOf(tag));
    else if (beginsTail(tag)) tail = true;
    else if (!empty.has(tag.name) && (isHidden(tag) || (!keepSignatures && isSignature(tag)))) skipped = { name: tag.name, depth: 1 };
  };
  return {
    text,
    tagged,
    end: (): string => {
      flush();
      return lines.join('\n').trim();
    },
  };
};

/** Mail programs send emoji as pictures. */
const emojiOf = ({ attributes }: Tag): string => /alt=["']?(\p{Extended_Pictographic}{1,2})/u.exec(attributes)?.[1] ?? '';

/**
 * HTML as the text that a person reads: one line per block, what is quoted marked with `>`. Each character is looked at a fixed number
 * of times, whatever the markup.
 */
export const textOfHtml = (html: string, { keepSignatures = false }: { readonly keepSignatures?: boolean } = {}): string => {
  const out = writer(keepSignatures);
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
const afterTag = (lower: string, open: number, out: ReturnType<typeof writer>): number => {
  if (lower.startsWith('<!--', open)) return behind(lower, '-->', open);
  if (!/[a-z/!?]/.test(lower[open + 1] ?? '')) {
    out.text('<');
    return open + 1;
  }
  const close = lower.indexOf('>', open);
  if (close < 0) return lower.length;
  const tag = tagOf(lower.slice(open + 1, Math.min(close, open + longestAttributes)));
  out.tagged(tag);
  return raw.has(tag.name) && !tag.closes && lower[close - 1] !== '/' ? behind(lower, `</${tag.name}`, close) : close + 1;
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
