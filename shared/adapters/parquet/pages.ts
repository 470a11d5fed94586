import { type ColumnMetaData, snappyUncompress } from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { readHybrid } from './hybrid.ts';

/** What is read here of a file: pages as our writer makes them. Any other is left to the library. */
export class UnknownPageError extends Error {
  override readonly name = 'UnknownPageError';
}

/** Values of a page that are there, and of which rows. */
export interface Page {
  readonly kind: 'dictionary' | 'plain' | 'indexes' | 'flags';
  readonly bytes: Uint8Array;
  /** How many values there are. */
  readonly count: number;
  /** 1 for each row that has a value; undefined where all have one. */
  readonly present: Int32Array | undefined;
  readonly rows: number;
}

/** The pages of a column within a row group, uncompressed one after the other. @throws UnknownPageError */
export function* pagesOf(file: Uint8Array, column: ColumnMetaData): Generator<Page> {
  const { codec, dictionary_page_offset, data_page_offset, total_compressed_size } = column;
  if (codec !== 'SNAPPY' && codec !== 'UNCOMPRESSED') throw new UnknownPageError(codec);
  const from = Number(dictionary_page_offset ?? data_page_offset);
  const chunk = file.subarray(from, from + Number(total_compressed_size));
  const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
  while (reader.offset < chunk.length) {
    const header = parquetHeader(reader);
    const body = chunk.subarray(reader.offset, reader.offset + header.compressed_page_size);
    reader.offset += header.compressed_page_size;
    yield pageOf(header, body, codec === 'SNAPPY');
  }
}

type Header = ReturnType<typeof parquetHeader>;

const pageOf = (header: Header, body: Uint8Array, isCompressed: boolean): Page => {
  const { type, uncompressed_page_size: size, dictionary_page_header, data_page_header_v2: data } = header;
  if (type === 'DICTIONARY_PAGE' && dictionary_page_header) {
    const { num_values: count } = dictionary_page_header;
    return { kind: 'dictionary', bytes: opened(body, size, isCompressed), count, present: undefined, rows: 0 };
  }
  if (type !== 'DATA_PAGE_V2' || !data || data.repetition_levels_byte_length > 0) throw new UnknownPageError(type);
  const levels = data.definition_levels_byte_length;
  const bytes = opened(body.subarray(levels), size - levels, isCompressed && data.is_compressed !== false);
  const { num_values: rows, num_nulls: nulls } = data;
  const present = nulls > 0 ? new Int32Array(rows) : undefined;
  if (present) readHybrid(body, { from: 0, width: 1 }, present);
  return { kind: kindOf(data.encoding), bytes, count: rows - nulls, present, rows };
};

const kindOf = (encoding: string): Page['kind'] => {
  if (encoding === 'PLAIN') return 'plain';
  if (encoding === 'RLE') return 'flags';
  if (encoding === 'RLE_DICTIONARY' || encoding === 'PLAIN_DICTIONARY') return 'indexes';
  throw new UnknownPageError(encoding);
};

const opened = (bytes: Uint8Array, size: number, isCompressed: boolean): Uint8Array => {
  if (!isCompressed) return bytes;
  const page = new Uint8Array(size);
  if (size > 0) snappyUncompress(bytes, page);
  return page;
};
