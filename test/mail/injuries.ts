import { bytesOf } from './part.ts';

const latin = (raw: Uint8Array): string => Buffer.from(raw).toString('latin1');
const back = (text: string): Buffer => Buffer.from(text, 'latin1');
const inText =
  (change: (text: string) => string) =>
  (raw: Uint8Array): Buffer =>
    back(change(latin(raw)));

const lastDelimiter = /\r\n--[^\r\n]+--\r\n(?![\s\S]*--\r\n)/;

/** What happens to mail on its way, none of which takes the words away. */
export const injuries: Readonly<Record<string, (raw: Uint8Array) => Uint8Array>> = {
  whole: (raw) => raw,
  'bare line feeds': inText((text) => text.replaceAll('\r\n', '\n')),
  'bare carriage returns': inText((text) => text.replaceAll('\r\n', '\r')),
  'a sender that comes twice': inText((text) => text.replace('To: ', 'From: Ann <ann@other.example>\r\nTo: ')),
  'a raw name': inText((text) => text.replace('Kim Ito', 'J\u00f6rg')),
  'no last delimiter': inText((text) => text.replace(lastDelimiter, '\r\n')),
  'a line of a mailbox before it': (raw) => bytesOf('From kim@customer.example Tue Nov  3 10:12:00 2026\r\n', raw),
  'a byte order mark before it': (raw) => bytesOf('\ufeff', raw),
  'blank lines before it': (raw) => bytesOf('\r\n\r\n', raw),
  'headers in lower case': inText((text) => text.replace(/^(Content-[A-Za-z-]+):/gm, (name) => name.toLowerCase())),
  'headers that shout': inText((text) => text.replace(/^(Content-[A-Za-z-]+):/gm, (name) => name.toUpperCase())),
  'headers without a space': inText((text) => text.replace(/^([A-Z][A-Za-z-]+): /gm, '$1:')),
  'folded parameters': inText((text) => text.replace(/^(Content-Type: [^;\r\n]+); /gm, '$1;\r\n\t')),
  'types that come twice': inText((text) => text.replace(/^(Content-Type: .*)$/m, '$1\r\nContent-Type: image/x')),
  'boundaries with blanks behind': inText((text) => text.replace(/^(--=_part-\d+)$/gm, '$1 \t')),
  'a header that is none': inText((text) => text.replace('MIME-Version', 'this is no header\r\nMIME-Version')),
  'no MIME-Version': inText((text) => text.replace('MIME-Version: 1.0\r\n', '')),
  'a long epilogue': (raw) => bytesOf(raw, '\r\n'.repeat(2_000)),
  'a header of 20 KB': inText((text) => text.replace('MIME-Version', `X-Route: ${'a'.repeat(20_000)}\r\nMIME-Version`)),
};
