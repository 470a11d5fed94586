import { givenName } from './attachment.ts';
import { latin1 } from './bytes.ts';
import { decodeText } from './charset.ts';
import { unflowed } from './flowed.ts';
import { headerOf } from './header-block.ts';
import { longestPart, tree } from './limits.ts';
import { parametersOf, type Structured } from './parameters.ts';
import { transferred } from './transfer.ts';
import { type Node, treeOf } from './tree.ts';

/** A part with those of its headers read that say how to read it. */
export interface Part {
  readonly node: Node;
  readonly type: Structured;
  readonly disposition: Structured;
  readonly encoding: string;
}

export const partOf = (node: Node): Part => ({
  node,
  type: parametersOf(headerOf(node.headers, 'content-type') ?? ''),
  disposition: parametersOf(headerOf(node.headers, 'content-disposition') ?? ''),
  encoding: headerOf(node.headers, 'content-transfer-encoding') ?? '',
});

export const nameOf = ({ type, disposition }: Part): string => givenName(type, disposition);

/** Said so, or a picture that the text points to. */
export const isInline = ({ node, type, disposition }: Part): boolean =>
  disposition.value === 'inline' ||
  (disposition.value === '' && type.value.startsWith('image/') && headerOf(node.headers, 'content-id') !== undefined);

export type Form = 'plain' | 'html';

/** How a type is read as words; undefined for what is a file. What names no type is text. */
export const formOf = (type: string): Form | undefined => {
  if (/^(text\/(html|enriched|richtext)|application\/xhtml\+xml)$/.test(type)) return 'html';
  return /^(text\/(plain|markdown|x-markdown|ascii|x-plain)$|application\/(plain|text)$|plain\/text$|multipart\/|[^/]*$)/.test(
    type,
  )
    ? 'plain'
    : undefined;
};

/** Of signatures and reports: neither words nor something that a person attached. */
export const isTechnical = (type: string): boolean =>
  /^(application\/((x-)?pkcs7-signature|pgp-(signature|keys|encrypted))|message\/.*|text\/(rfc822-headers|x-amp-html))$/.test(
    type,
  );

/** The words of a text part, decoded and with its lines put together. */
export const textOfPart = ({ node, type, encoding }: Part): string => {
  const bytes = transferred(node.body.subarray(0, longestPart), encoding);
  const label = type.parameters.get('charset') ?? (type.value === 'text/html' ? metaCharset(bytes) : undefined);
  const text = decodeText(bytes, label).replace(/^\ufeff/, '');
  const isFlowed = /^flowed$/i.test(type.parameters.get('format') ?? '') && formOf(type.value) === 'plain';
  if (type.value.startsWith('multipart/')) return text.replace(preamble, '');
  return isFlowed ? unflowed(text, /^yes$/i.test(type.parameters.get('delsp') ?? '')) : text;
};

/** What programs write above the parts, for those that know none. */
const preamble = /^\s*this is a (multi-?part message|mime-encoded message|cryptographically signed message)\b.*$/im;

const metaCharset = (bytes: Uint8Array): string | undefined =>
  /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(latin1(bytes.subarray(0, 4_000)))?.[1];

/** Of a multipart whose boundary is not the one that it names: the line that headers follow sets its parts apart. */
export const guessedChildren = ({ body }: Node): readonly Node[] => {
  const text = latin1(body.subarray(0, 20_000));
  const found = /^--([!-~]{1,200})[ \t]*\r?\n(?=content-[a-z-]+[ \t]*:)/im.exec(text)?.[1];
  if (found === undefined) return [];
  const head = Buffer.from(`Content-Type: multipart/mixed; boundary="${found.replace(/["\\]/g, '\\$&')}"\r\n\r\n`);
  return treeOf(new Uint8Array(Buffer.concat([head, body])), tree).root.children;
};
