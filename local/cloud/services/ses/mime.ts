export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface ReadMail {
  readonly headers: readonly MailHeader[];
  readonly text: string;
  readonly html: string;
}

interface Part {
  readonly headers: readonly MailHeader[];
  readonly body: string;
}

/** Reads a MIME message (RFC 5322, RFC 2045) as far as a person wants to see it: headers, text and HTML. */
export const readMail = (raw: Buffer): ReadMail => {
  const root = readPart(raw.toString('latin1'));
  return { headers: root.headers, text: findText(root, 'text/plain') ?? '', html: findText(root, 'text/html') ?? '' };
};

export const headerOf = (headers: readonly MailHeader[], name: string): string | undefined =>
  headers.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value;

const readPart = (source: string): Part => {
  const end = /\r?\n\r?\n/.exec(source);
  const head = end ? source.slice(0, end.index) : source;
  const headers = head
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line) => {
      const colon = line.indexOf(':');
      return colon > 0 ? [{ name: line.slice(0, colon), value: decodeWords(line.slice(colon + 1).trim()) }] : [];
    });
  return { headers, body: end ? source.slice(end.index + end[0].length) : '' };
};

const findText = (part: Part, wanted: string): string | undefined => {
  const type = headerOf(part.headers, 'content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (!boundary) return type.toLowerCase().startsWith(wanted) ? decodeBody(part, type) : undefined;
  const inner = part.body.split(`--${boundary}`).slice(1, -1);
  for (const source of inner) {
    const found = findText(readPart(source.replace(/^\r?\n/, '').replace(/\r?\n$/, '')), wanted);
    if (found !== undefined) return found;
  }
  return undefined;
};

const decodeBody = ({ headers, body }: Part, type: string): string => {
  const charset = /charset="?([^";\s]+)"?/i.exec(type)?.[1] ?? 'utf-8';
  const encoding = headerOf(headers, 'content-transfer-encoding')?.toLowerCase();
  const bytes =
    encoding === 'base64'
      ? Buffer.from(body, 'base64')
      : Buffer.from(encoding === 'quoted-printable' ? unquote(body.replace(/=\r?\n/g, '')) : body, 'latin1');
  return decodeBytes(bytes, charset);
};

const unquote = (text: string): string =>
  text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

const decodeBytes = (bytes: Buffer, charset: string): string => {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
};

/** Encoded words (RFC 2047); blanks between two of them do not count. */
const decodeWords = (text: string): string =>
  text.replace(/\?=\s+=\?/g, '?==?').replace(/=\?[^?]+\?[bq]\?[^?]*\?=/gi, decodeWord);

const decodeWord = (word: string): string => {
  const [, charset = '', encoding = '', value = ''] = word.split('?');
  const bytes =
    encoding.toLowerCase() === 'b'
      ? Buffer.from(value, 'base64')
      : Buffer.from(unquote(value.replaceAll('_', ' ')), 'latin1');
  return decodeBytes(bytes, charset);
};
