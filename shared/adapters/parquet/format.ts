import { type DecodedArray, parquetMetadata, parquetRead, type SchemaElement } from 'hyparquet';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { columnsOf } from '../../contracts/facts/layout.ts';
import type { FactTableName, FactType } from '../../contracts/facts/tables.ts';
import type { FactValue } from '../../domain/facts/fact.ts';
import type { FactColumns, FactFormat } from '../../ports/fact-format.ts';

const physical: Readonly<Record<FactType, Omit<SchemaElement, 'name'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  number: { type: 'DOUBLE' },
  instant: { type: 'INT64', converted_type: 'TIMESTAMP_MILLIS' },
  day: { type: 'INT32', converted_type: 'DATE' },
  flag: { type: 'BOOLEAN' },
};

const day = 86_400_000;

/** Days come back as they were written, instants as milliseconds. */
const parsers = {
  timestampFromMilliseconds: (milliseconds: bigint): number => Number(milliseconds),
  dateFromDays: (days: number): string => new Date(days * day).toISOString().slice(0, 10),
};

/**
 * @param columns those wanted; all where nothing is said, and none that the file lacks.
 */
export const decodeParquet = async (
  bytes: Uint8Array,
  columns?: readonly string[],
): Promise<{ readonly length: number; readonly columns: Readonly<Record<string, DecodedArray>> }> => {
  const file = Uint8Array.from(bytes).buffer;
  const metadata = parquetMetadata(file);
  const there = metadata.schema.slice(1).map(({ name }) => name);
  const wanted = columns ? there.filter((name) => columns.includes(name)) : there;
  const length = Number(metadata.num_rows);
  const found = Object.fromEntries(wanted.map((name) => [name, new Array<FactValue>(length).fill(null)]));
  if (length > 0 && wanted.length > 0)
    await parquetRead({
      file,
      metadata,
      columns: [...wanted],
      parsers,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const column = found[columnName];
        for (let at = 0; column && at < columnData.length; at += 1) column[rowStart + at] = columnData[at] ?? null;
      },
    });
  return { length, columns: found };
};

/** Files of Parquet, compressed by Snappy; columns that repeat are dictionary-encoded. */
export const parquetFormat = (properties: readonly string[]): FactFormat => ({
  decode: async (bytes) => (await decodeParquet(bytes)).columns as FactColumns,
  encode: (table, columns) => encodeParquet(table, columns, properties),
});

const encodeParquet = (table: FactTableName, columns: FactColumns, properties: readonly string[]): Uint8Array => {
  const described = columnsOf(table, properties);
  const length = columns.id?.length ?? 0;
  const schema: SchemaElement[] = [
    { name: 'root', num_children: described.length },
    ...described.map(([name, type]) => ({ name, repetition_type: 'OPTIONAL' as const, ...physical[type] })),
  ];
  const columnData = described.map(([name, type]) => ({ name, data: written(columns[name], type, length) }));
  const writer = new ByteWriter();
  parquetWrite({ writer, schema, columnData, rowGroupSize: 100_000, createdBy: 'heardback' });
  return writer.getBytes();
};

const written = (values: readonly FactValue[] | undefined, type: FactType, length: number): DecodedArray => {
  if (!values) return new Array<null>(length).fill(null);
  return type === 'day'
    ? values.map((value) => (value === null ? null : Math.floor(Date.parse(String(value)) / day)))
    : [...values];
};
