/** One element of BER (X.690), the form in which S/MIME comes. */
interface Element {
  readonly tag: number;
  /** Of a primitive one, its bytes; of a constructed one, all of what it holds. */
  readonly content: Uint8Array;
  readonly end: number;
}

const deepest = 20;
const signedData = '2a864886f70d010702';
const constructed = 0x20;

/** What an opaque S/MIME signature holds; undefined for what is encrypted, compressed, or none (RFC 8551, 3.5.2). */
export const signedContent = (bytes: Uint8Array): Uint8Array | undefined => {
  const [type, wrapped] = childrenOf(elementAt(bytes, 0));
  if (!type || !wrapped || Buffer.from(type.content).toString('hex') !== signedData) return undefined;
  const [signed] = childrenOf(wrapped);
  const encapsulated = childrenOf(signed).find(({ tag }) => tag === 0x30);
  const [, explicit] = childrenOf(encapsulated);
  const [octets] = childrenOf(explicit);
  return octets && (octets.tag & 0x1f) === 4 ? octetsOf(octets, 0) : undefined;
};

/** Streaming signers write a string of octets as many. */
const octetsOf = (element: Element, depth: number): Uint8Array => {
  if ((element.tag & constructed) === 0 || depth > deepest) return element.content;
  return new Uint8Array(Buffer.concat(childrenOf(element).map((child) => octetsOf(child, depth + 1))));
};

const mostChildren = 100_000;

const childrenOf = (element: Element | undefined): readonly Element[] => {
  const children: Element[] = [];
  if (!element || (element.tag & constructed) === 0) return children;
  for (let at = 0; at < element.content.length && children.length < mostChildren; ) {
    const child = elementAt(element.content, at);
    if (!child) break;
    children.push(child);
    at = child.end;
  }
  return children;
};

const elementAt = (bytes: Uint8Array, from: number, depth = 0): Element | undefined => {
  const [tag, length] = [bytes[from], bytes[from + 1]];
  if (tag === undefined || length === undefined || depth > deepest || (tag & 0x1f) === 0x1f) return undefined;
  if (length === 0x80) return endlessAt(bytes, from, depth);
  const digits = length < 0x80 ? 0 : length & 0x7f;
  const start = from + 2 + digits;
  const size = digits === 0 ? length : bytes.subarray(from + 2, start).reduce((sum, byte) => sum * 256 + byte, 0);
  // A mail that was cut short holds what it holds.
  const end = Math.min(start + size, bytes.length);
  return digits > 6 || start > bytes.length ? undefined : { tag, content: bytes.subarray(start, end), end };
};

/** Of indefinite length: ends where two zeros stand in place of an element. */
const endlessAt = (bytes: Uint8Array, from: number, depth: number): Element => {
  const tag = bytes[from] ?? 0;
  let at = from + 2;
  while (at < bytes.length && !(bytes[at] === 0 && bytes[at + 1] === 0)) {
    const child = elementAt(bytes, at, depth + 1);
    if (!child) return { tag, content: bytes.subarray(from + 2), end: bytes.length };
    at = child.end;
  }
  return { tag, content: bytes.subarray(from + 2, at), end: Math.min(at + 2, bytes.length) };
};
