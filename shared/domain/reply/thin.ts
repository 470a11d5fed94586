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

type Exceeded = 'headers' | 'parts' | 'multiparts';

export type Thinned =
  | { readonly kind: 'thin'; readonly bytes: Uint8Array }
  | { readonly kind: 'too-much'; readonly what: Exceeded };

interface Part {
  readonly boundary?: string | undefined;
  readonly keep: boolean;
}

/** What is known while the lines of a mail go by. */
class Thinning {
  readonly kept: Uint8Array[] = [];
  readonly boundaries = new Set<string>();
  private readonly limits: Limits;
  private header: string | undefined = '';
  private keep = true;
  private headers = 0;
  private parts = 0;
  private text = 0;
  private lines = 0;

  constructor(limits: Limits) {
    this.limits = limits;
  }

  line(line: Uint8Array): void {
    if (isDelimiter(line, this.boundaries)) this.delimiter(line);
    else if (this.header !== undefined) this.headerLine(line, this.header);
    else if (this.keep && this.text < this.limits.text && this.lines < this.limits.lines) {
      this.text += line.length;
      this.lines += 1;
      this.kept.push(line.subarray(0, this.limits.text));
    }
  }

  exceeded(): Exceeded | undefined {
    if (this.headers > this.limits.headers) return 'headers';
    if (this.parts > this.limits.parts) return 'parts';
    return this.boundaries.size > this.limits.multiparts ? 'multiparts' : undefined;
  }

  private delimiter(line: Uint8Array): void {
    this.parts += 1;
    this.kept.push(line);
    this.header = isLast(line, this.boundaries) ? undefined : '';
    this.keep = false;
  }

  private headerLine(line: Uint8Array, before: string): void {
    this.headers += line.length;
    this.kept.push(line);
    if (!isBlank(line)) {
      if (before.length < longestRead) this.header = before + latin1(line);
      return;
    }
    const part = partOf(before);
    if (part.boundary !== undefined) this.boundaries.add(part.boundary);
    this.keep = part.keep;
    this.header = undefined;
  }
}

/**
 * A mail without the bodies that nobody reads as a reply (pictures, attachments, attached mail) and with bounded text, so that parsing
 * it costs little whatever was sent. One pass over the lines; boundaries are looked up, never searched.
 */
export const thin = (raw: Uint8Array, limits: Limits): Thinned => {
  const thinning = new Thinning(limits);
  for (let at = 0; at < raw.length; ) {
    const end = lineEnd(raw, at);
    thinning.line(raw.subarray(at, end));
    at = end;
    const what = thinning.exceeded();
    if (what) return { kind: 'too-much', what };
  }
  return { kind: 'thin', bytes: joined(thinning.kept) };
};

const longestRead = 16_384;

const lineEnd = (raw: Uint8Array, from: number): number => {
  const found = raw.indexOf(10, from);
  return found < 0 ? raw.length : found + 1;
};

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 10 || byte === 13);

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

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
