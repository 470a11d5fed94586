/** Bytes as letters of the same number. */
export const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Lines end in CR LF or in LF. */
export const lineEnd = (raw: Uint8Array, from: number): number => {
  const found = raw.indexOf(10, from);
  return found < 0 ? raw.length : found + 1;
};

/** Behind what transport may have put before a mail: a byte order mark, blank lines, a mailbox's own line. */
export const startOf = (raw: Uint8Array): number => {
  let at = raw[0] === 0xef && raw[1] === 0xbb && raw[2] === 0xbf ? 3 : 0;
  for (let next = at; isBlank(raw[next]); next += 1) if (raw[next] === 10 || raw[next] === 13) at = next + 1;
  return /^>?From [^\s:]/.test(latin1(raw.subarray(at, at + 8))) ? lineEnd(raw, at) : at;
};

const isBlank = (byte: number | undefined): boolean => byte === 10 || byte === 13 || byte === 32 || byte === 9;

/** The line break before a delimiter belongs to it. */
export const withoutBreak = (body: Uint8Array, delimited: boolean): Uint8Array => {
  if (!delimited || body.at(-1) !== 10) return body;
  return body.subarray(0, body.at(-2) === 13 ? -2 : -1);
};
