/** One node of a mail as it goes over the wire: header lines, and a body already encoded. */
export interface Part {
  readonly headers: readonly string[];
  readonly body: Uint8Array;
}

export type Transfer = '7bit' | '8bit' | 'binary' | 'quoted-printable' | 'base64';

export const bytesOf = (...pieces: readonly (string | Uint8Array)[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === 'string' ? Buffer.from(piece) : piece)));

const wrapped = (text: string): string => text.replace(/.{76}/g, '$&\r\n');

const quoted = (bytes: Uint8Array): string =>
  [...Buffer.from(bytes).toString('latin1')]
    .map((letter) => (/[\n\r\t -<>-~]/.test(letter) ? letter : `=${hex(letter.charCodeAt(0))}`))
    .join('')
    .replace(/ (?=\r?\n)/g, '=20')
    .replace(/[^\r\n]{60}(?=[^\r\n]{4})/g, (run) => softened(run));

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0');

/** Breaks a line without tearing an escape. */
const softened = (run: string): string => {
  const torn = run.lastIndexOf('=') >= run.length - 2 ? run.lastIndexOf('=') : run.length;
  return `${run.slice(0, torn)}=\r\n${run.slice(torn)}`;
};

export const encoded = (bytes: Uint8Array, transfer: Transfer): Uint8Array => {
  if (transfer === 'base64') return bytesOf(wrapped(Buffer.from(bytes).toString('base64')));
  return transfer === 'quoted-printable' ? bytesOf(quoted(bytes)) : bytes;
};

export interface LeafOptions {
  readonly transfer?: Transfer;
  readonly name?: string;
  readonly disposition?: 'inline' | 'attachment';
  readonly headers?: readonly string[];
}

/** @param type of the content with its parameters; an empty one leaves the header out. */
export const leaf = (type: string, content: string | Uint8Array, options: LeafOptions = {}): Part => {
  const { transfer = '8bit', name, disposition, headers = [] } = options;
  const named = name === undefined ? '' : `; filename="${name}"`;
  return {
    headers: [
      ...(type === '' ? [] : [`Content-Type: ${type}`]),
      `Content-Transfer-Encoding: ${transfer}`,
      ...(disposition ? [`Content-Disposition: ${disposition}${named}`] : []),
      ...headers,
    ],
    body: encoded(bytesOf(content), transfer),
  };
};

let boundaries = 0;

/** @param type the subtype, with further parameters: `mixed`, `signed; micalg=sha-256`. */
export const multi = (type: string, ...parts: readonly Part[]): Part => {
  boundaries += 1;
  const boundary = `=_part-${boundaries}`;
  return {
    headers: [`Content-Type: multipart/${type}; boundary="${boundary}"`],
    body: bytesOf(
      'This is a multi-part message in MIME format.\r\n',
      ...parts.flatMap((part) => [`\r\n--${boundary}\r\n`, rawOf(part)]),
      `\r\n--${boundary}--\r\n`,
    ),
  };
};

export const rawOf = ({ headers, body }: Part): Buffer => bytesOf(`${headers.join('\r\n')}\r\n\r\n`, body);

export const envelope = {
  from: 'Kim Ito <kim@customer.example>',
  to: 'r-abc@reply.example',
  subject: 'Re: How did we do?',
} as const;

/** A whole mail around a part. `subject`: undefined for one that has none. */
export const mailAround = (part: Part, subject: string | undefined = envelope.subject): Buffer =>
  rawOf({
    headers: [
      `From: ${envelope.from}`,
      `To: ${envelope.to}`,
      ...(subject === undefined ? [] : [`Subject: ${subject}`]),
      'Message-ID: <made@customer.example>',
      'MIME-Version: 1.0',
      ...part.headers,
    ],
    body: part.body,
  });
