export interface Limits {
  /** Bytes of header lines in the whole mail. */
  readonly headers: number;
  readonly parts: number;
  /** Multiparts within one mail, nested or not. */
  readonly multiparts: number;
  /** Bytes and lines of text that are kept, still encoded; the rest is left out. */
  readonly text: number;
  readonly lines: number;
}

export type Thinned =
  | { readonly kind: 'thin'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-much'; readonly what: 'headers' | 'parts' | 'multiparts' };

interface Part {
  readonly boundary?: string | undefined;
  readonly keep: boolean;
}

/**
 * A mail without the bodies that nobody reads as a reply (pictures, attachments, attached mail) and with bounded text, so that parsing
 * it costs little whatever was sent. One pass over the lines; boundaries are looked up, never searched.
 */
export const thin = (raw: Uint8Array, limits: Limits): Thinned => {
  const kept: Uint8Array[] = [];
  const boundaries = new Set<string>();
  let [inHeaders, keep, header, headers, parts, text, lines] = [true, true, '', 0, 0, 0, 0];
  for (let at = 0; at < raw.length; ) {
    const end = lineEnd(raw, at);
    const line = raw.subarray(at, end);
    at = end;
    if (isDelimiter(line, boundaries)) {
      [inHeaders, keep, header, parts] = [!isLast(line, boundaries), true, '', parts + 1];
      kept.push(line);
      if (!inHeaders) keep = false;
    } else if (inHeaders) {
      headers += line.length;
      kept.push(line);
      if (isBlank(line)) {
        const part = partOf(header);
        if (part.boundary !== undefined) boundaries.add(part.boundary);
        [inHeaders, keep] = [false, part.keep];
      } else if (header.length < longestRead) header += latin1(line);
    } else if (keep && text < limits.text && lines < limits.lines) {
      text += line.length;
      lines += 1;
      kept.push(line.length > limits.text ? line.subarray(0, limits.text) : line);
    }
    if (headers > limits.headers) return { kind: 'too-much', what: 'headers' };
    if (parts > limits.parts) return { kind: 'too-much', what: 'parts' };
    if (boundaries.size > limits.multiparts) return { kind: 'too-much', what: 'multiparts' };
  }
  return { kind: 'thin', bytes: joined(kept) };
};

const longestRead = 16_384;

const lineEnd = (raw: Uint8Array, from: number): number => {
  const found = raw.indexOf(10, from);
  return found < 0 ? raw.length : found + 1;
};

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 10 || byte === 13);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

const isDelimiter = (line: Uint8Array, boundaries: ReadonlySet<string>): boolean => {
  if (boundaries.size === 0 || line[0] !== 45 || line[1] !== 45 || line.length > 260) return false;
  return boundaries.has(nameOf(line)) || isLast(line, boundaries);
};

const isLast = (line: Uint8Array, boundaries: ReadonlySet<string>): boolean => {
  const name = nameOf(line);
  return name.endsWith('--') && boundaries.has(name.slice(0, -2)) && !boundaries.has(name);
};

const nameOf = (line: Uint8Array): string => latin1(line).slice(2).trimEnd();

const partOf = (header: string): Part => {
  const unfolded = header.replace(/\r?\n[ \t]/g, ' ');
  const type = /^content-type:[ \t]*([^\s;]{1,100})(.*)$/im.exec(unfolded);
  const name = type?.[1]?.toLowerCase() ?? 'text/plain';
  if (name.startsWith('multipart/')) {
    const found = /boundary[ \t]*=[ \t]*(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(type?.[2] ?? '');
    return { boundary: (found?.[1] ?? found?.[2])?.trimEnd(), keep: false };
  }
  const attached = /^content-disposition:[ \t]*attachment/im.test(unfolded);
  return { keep: !attached && (name === 'text/plain' || name === 'text/html' || !name.includes('/')) };
};

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));
