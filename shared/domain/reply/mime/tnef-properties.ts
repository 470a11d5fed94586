const mostProperties = 1_000;
const sizes: Readonly<Record<number, number>> = {
  2: 4,
  3: 4,
  4: 4,
  10: 4,
  11: 4,
  5: 8,
  6: 8,
  7: 8,
  20: 8,
  64: 8,
  72: 16,
};
const varying = new Set([0x0d, 0x1e, 0x1f, 0x102]);

/** Reads little-endian numbers one behind the other; past the end everything is zero. */
class Reader {
  at = 0;
  private readonly view: DataView;

  constructor(data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.length);
  }

  get over(): boolean {
    return this.at >= this.view.byteLength;
  }

  short(): number {
    this.at += 2;
    return this.at <= this.view.byteLength ? this.view.getUint16(this.at - 2, true) : 0;
  }

  long(): number {
    this.at += 4;
    return this.at <= this.view.byteLength ? this.view.getUint32(this.at - 4, true) : 0;
  }

  bytes(size: number): Uint8Array {
    const from = Math.min(this.at, this.view.byteLength);
    this.at += size + ((4 - (size % 4)) % 4);
    return new Uint8Array(this.view.buffer, this.view.byteOffset + from, Math.min(size, this.view.byteLength - from));
  }
}

/** Strings and binaries of a list of MAPI properties, by id (MS-OXTNEF, 2.1.3.4); of several values, the first. */
export const propertiesOf = (data: Uint8Array): ReadonlyMap<number, Uint8Array> => {
  const found = new Map<number, Uint8Array>();
  const reader = new Reader(data);
  const count = Math.min(reader.long(), mostProperties);
  for (let at = 0; at < count && !reader.over; at += 1) {
    const [type, id] = [reader.short(), reader.short()];
    if (id >= 0x8000) skipName(reader);
    const value = firstValue(type, reader);
    if (value && !found.has(id)) found.set(id, value);
  }
  return found;
};

const skipName = (reader: Reader): void => {
  reader.bytes(16);
  if (reader.long() === 0) reader.long();
  else reader.bytes(reader.long());
};

const firstValue = (type: number, reader: Reader): Uint8Array | undefined => {
  const [several, kind] = [(type & 0x1000) !== 0, type & 0x0fff];
  const count = several || varying.has(kind) ? Math.min(reader.long(), mostProperties) : 1;
  let first: Uint8Array | undefined;
  for (let at = 0; at < count && !reader.over; at += 1) {
    const value = reader.bytes(varying.has(kind) ? reader.long() : (sizes[kind] ?? 4));
    first ??= value;
  }
  return varying.has(kind) ? first : undefined;
};
