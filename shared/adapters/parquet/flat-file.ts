import { parquetMetadata } from 'hyparquet';
import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactColumn } from '../../ports/facts.ts';
import { columnOf } from './columns.ts';
import { flatColumn } from './flat-column.ts';
import { decodeParquet } from './format.ts';
import { UnknownPageError } from './pages.ts';

export interface FlatFile {
  readonly length: number;
  readonly columns: Readonly<Record<string, FactColumn>>;
}

/**
 * Columns of a file as they are counted with, straight from its pages: what the library would make of them, without an object for
 * each value. A file whose pages are of another kind than ours is read by the library.
 * @param wanted names; one that the file lacks is null throughout.
 */
export const flatFile = async (
  bytes: Uint8Array,
  wanted: readonly string[],
  types: ReadonlyMap<string, FactType>,
): Promise<FlatFile> => {
  try {
    return flatColumns(bytes, wanted, types);
  } catch (error) {
    if (!(error instanceof UnknownPageError || error instanceof RangeError)) throw error;
    const { length, columns } = await decodeParquet(bytes, wanted);
    const of = (name: string) => columnOf(types.get(name) ?? 'text', columns[name], length);
    return { length, columns: Object.fromEntries(wanted.map((name) => [name, of(name)])) };
  }
};

const flatColumns = (bytes: Uint8Array, wanted: readonly string[], types: ReadonlyMap<string, FactType>): FlatFile => {
  const { row_groups, num_rows } = parquetMetadata(footOf(bytes));
  const length = Number(num_rows);
  const columns = Object.fromEntries(
    wanted.map((name) => {
      const made = flatColumn(types.get(name) ?? 'text', length);
      let start = 0;
      for (const group of row_groups) {
        const column = group.columns.find(({ meta_data }) => meta_data?.path_in_schema.join('.') === name);
        if (column?.meta_data) made.read(bytes, column.meta_data, start);
        start += Number(group.num_rows);
      }
      return [name, made.column];
    }),
  );
  return { length, columns };
};

/** The metadata at the end of a file, with its length behind it and the four letters of the format. */
const footOf = (bytes: Uint8Array): ArrayBuffer => {
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(bytes.length - 8, true);
  return Uint8Array.from(bytes.subarray(Math.max(0, bytes.length - 8 - length))).buffer;
};
