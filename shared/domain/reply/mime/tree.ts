import { latin1, lineEnd, startOf, withoutBreak } from './bytes.ts';
import { boundaryIn, type Header, HeaderBlock, isOfMail } from './header-block.ts';

/** Bounds on what is looked at; a mail beyond them is read as far as they go. */
export interface Limits {
  /** Bytes of header lines in the whole mail. */
  readonly headers: number;
  readonly parts: number;
  /** Multiparts within one mail, nested or not. */
  readonly multiparts: number;
}

export type Exceeded = keyof Limits;

/** One part of a mail, with the bytes of its body as they came. */
export interface Node {
  readonly headers: readonly Header[];
  readonly body: Uint8Array;
  readonly children: readonly Node[];
}

interface Open {
  block: HeaderBlock;
  headers: readonly Header[] | undefined;
  from: number;
  to: number;
  /** Where lines that are no headers begin right above the body: the blank line was forgotten, and they belong to it. */
  stray: number | undefined;
  readonly children: Open[];
}

/**
 * The parts of a mail, in one pass over its lines: boundaries are looked up, never searched, and no body is copied. Tolerant of
 * what is missing: the last delimiter, the blank line behind headers, headers altogether.
 */
export const treeOf = (raw: Uint8Array, limits: Limits): { readonly root: Node; readonly exceeded?: Exceeded } => {
  const growing = new Growing(raw, limits);
  const start = startOf(raw);
  for (let at = start; at < raw.length; ) {
    const end = lineEnd(raw, at);
    growing.line(at, end);
    if (growing.exceeded) break;
    at = end;
  }
  const root = growing.end();
  const whole = root.headers.some(isOfMail) ? root : { headers: [], body: raw.subarray(start), children: [] };
  return growing.exceeded ? { root: whole, exceeded: growing.exceeded } : { root: whole };
};

class Growing {
  exceeded: Exceeded | undefined;
  private readonly raw: Uint8Array;
  private readonly limits: Limits;
  private readonly root: Open;
  private readonly parents = new Map<string, Open>();
  private current: Open | undefined;
  private headers = 0;
  private parts = 0;

  constructor(raw: Uint8Array, limits: Limits) {
    this.raw = raw;
    this.limits = limits;
    this.root = opened(0);
    this.current = this.root;
  }

  line(from: number, to: number): void {
    const name = this.delimiterAt(from, to);
    if (name !== undefined) this.delimiter(name, from, to);
    else if (this.current && !this.current.headers) this.headerLine(this.current, from, to);
    else if (this.current) this.current.to = to;
  }

  end(): Node {
    return this.nodeOf(this.root);
  }

  /** The delimiter's own name, with the `--` of a last one. */
  private delimiterAt(from: number, to: number): string | undefined {
    const { raw, parents } = this;
    if (parents.size === 0 || raw[from] !== 45 || raw[from + 1] !== 45 || to - from > longestDelimiter)
      return undefined;
    const name = latin1(raw.subarray(from + 2, to)).trimEnd();
    return parents.has(name) || (name.endsWith('--') && parents.has(name.slice(0, -2))) ? name : undefined;
  }

  private delimiter(name: string, from: number, to: number): void {
    if (this.current && !this.current.headers) this.endHeaders(this.current, this.current.stray ?? from, from);
    const parent = this.parents.get(name);
    this.current = undefined;
    if (!parent) return;
    this.parts += 1;
    if (this.parts > this.limits.parts) this.exceeded = 'parts';
    this.current = opened(to);
    parent.children.push(this.current);
  }

  private headerLine(open: Open, from: number, to: number): void {
    this.headers += to - from;
    if (this.headers > this.limits.headers) this.exceeded = 'headers';
    const verdict = open.block.take(this.raw.subarray(from, to));
    if (verdict === 'header') open.stray = undefined;
    else if (verdict === 'stray') open.stray ??= from;
    else this.endHeaders(open, open.stray ?? (verdict === 'blank' ? to : from), to);
  }

  private endHeaders(open: Open, from: number, to: number): void {
    open.headers = open.block.headers();
    open.from = from;
    open.to = to;
    const boundary = boundaryIn(open.headers);
    if (boundary === undefined) return;
    if (!this.parents.has(boundary)) this.parents.set(boundary, open);
    if (this.parents.size > this.limits.multiparts) this.exceeded = 'multiparts';
  }

  private nodeOf(open: Open): Node {
    if (!open.headers) this.endHeaders(open, open.stray ?? this.raw.length, this.raw.length);
    return {
      headers: open.headers ?? [],
      body: withoutBreak(this.raw.subarray(open.from, open.to), open !== this.root),
      children: open.children.map((child) => this.nodeOf(child)),
    };
  }
}

const opened = (from: number): Open => ({
  block: new HeaderBlock(),
  headers: undefined,
  from,
  to: from,
  stray: undefined,
  children: [],
});

/** RFC 2046 allows 70 letters; some programs write more. */
const longestDelimiter = 260;
