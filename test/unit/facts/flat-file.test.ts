import fc from 'fast-check';
import { ByteWriter, parquetWrite } from 'hyparquet-writer';
import { describe, expect, it } from 'vitest';
import { columnOf } from '../../../shared/adapters/parquet/columns.ts';
import { flatFile } from '../../../shared/adapters/parquet/flat-file.ts';
import { decodeParquet, parquetFormat } from '../../../shared/adapters/parquet/format.ts';
import { columnsOf } from '../../../shared/contracts/facts/layout.ts';
import type { FactType } from '../../../shared/contracts/facts/tables.ts';
import type { FactValue } from '../../../shared/domain/facts/fact.ts';

const properties = ['store'];
const types: ReadonlyMap<string, FactType> = new Map(columnsOf('answers', properties));
const names = [...types.keys()];
const { encode } = parquetFormat(properties);

/** Few values that come again and again, as in most columns, or as many as there are rows, as with ids. */
const few = (of: fc.Arbitrary<FactValue>): fc.Arbitrary<FactValue> =>
  fc.array(of, { minLength: 1, maxLength: 5 }).chain((some) => fc.constantFrom(...some));
const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const day = 86_400_000;
const date = fc.integer({ min: -40_000, max: 40_000 }).map((at) => new Date(at * day).toISOString().slice(0, 10));
const values: Readonly<Record<FactType, fc.Arbitrary<FactValue>>> = {
  text: fc.oneof(fc.constantFrom('a', 'ß', '日本'), text),
  number: fc.oneof(fc.constantFrom(0, 1, 10), fc.double({ noNaN: true, noDefaultInfinity: true })),
  instant: fc.oneof(fc.integer({ min: -4e12, max: 4e12 }), fc.constantFrom(0, -1, 8.64e15, -8.64e15)),
  day: fc.oneof(few(date), date),
  flag: fc.boolean(),
};

const columnFor = (name: string, length: number): fc.Arbitrary<FactValue[]> => {
  const cells = fc.array(fc.option(values[types.get(name) ?? 'text'], { freq: 3 }), {
    ...{ minLength: length, maxLength: length },
  });
  return name === 'id' ? cells.map((all) => all.map((one, at) => `${one ?? ''}${at}`)) : cells;
};

const file = fc
  .integer({ min: 0, max: 40 })
  .chain((length) => fc.record(Object.fromEntries(names.map((name) => [name, columnFor(name, length)]))));

/** What the library makes of a file. */
const byLibrary = async (bytes: Uint8Array) => {
  const { length, columns } = await decodeParquet(bytes, names);
  const of = (name: string) => columnOf(types.get(name) ?? 'text', columns[name], length);
  return { length, columns: Object.fromEntries(names.map((name) => [name, of(name)])) };
};

/** Cells of each column, whatever the places of words are. */
const cellsOf = ({ length, columns }: Awaited<ReturnType<typeof flatFile>>) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, column]) => [
      name,
      Array.from({ length }, (_, row) =>
        column.kind === 'words' ? (column.words[column.codes[row] ?? -1] ?? null) : column.values[row],
      ),
    ]),
  );

describe('a file read straight from its pages', () => {
  it('is what the library reads, whatever its columns hold', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (columns) => {
        const bytes = encode('answers', columns);
        expect(cellsOf(await flatFile(bytes, names, types))).toEqual(cellsOf(await byLibrary(bytes)));
      }),
      { numRuns: 60 },
    );
  });

  it('may have several groups of rows, several pages in each, and wide dictionaries', async () => {
    const length = 2_300;
    const [writer, rows] = [new ByteWriter(), Array.from({ length }, (_, at) => at)];
    const columnData = [
      { name: 'id', type: 'STRING', data: rows.map((at) => `answer-${at}`) },
      { name: 'contact', type: 'STRING', data: rows.map((at) => (at % 7 === 0 ? null : `c-${(at * 31) % 260}`)) },
      { name: 'score', type: 'DOUBLE', data: rows.map((at) => (at % 3 === 0 ? null : at % 11)) },
      { name: 'commented', type: 'BOOLEAN', data: rows.map((at) => (at % 4 === 0 ? null : at % 2 === 0)) },
    ] as const;
    parquetWrite({ writer, columnData: [...columnData], rowGroupSize: 900, pageSize: 1_000 });
    const bytes = new Uint8Array(writer.getBuffer());
    expect(cellsOf(await flatFile(bytes, names, types))).toEqual(cellsOf(await byLibrary(bytes)));
  });

  it('lies anywhere in memory, and gives null throughout for a column that it lacks', async () => {
    const bytes = encode('answers', { id: ['a', 'b'], score: [9, null] });
    const apart = new Uint8Array(bytes.length + 3);
    apart.set(bytes, 3);
    expect(await flatFile(apart.subarray(3), ['score', 'property_none'], types)).toEqual({
      length: 2,
      columns: {
        score: { kind: 'numbers', values: Float64Array.from([9, Number.NaN]) },
        property_none: { kind: 'words', codes: Int32Array.from([-1, -1]), words: [] },
      },
    });
  });

  it('is left to the library where its pages are not of our kind', async () => {
    const writer = new ByteWriter();
    const score = [3, 1, 4, 1, 5, 9, 2, 6];
    parquetWrite({
      writer,
      columnData: [{ name: 'score', data: score, type: 'INT32', encoding: 'DELTA_BINARY_PACKED' }],
    });
    const { columns } = await flatFile(new Uint8Array(writer.getBuffer()), ['score'], types);
    expect(columns.score).toEqual({ kind: 'numbers', values: Float64Array.from(score) });
  });

  it('is refused where it was cut off', async () => {
    const bytes = encode('answers', { id: ['a', 'b', 'c'], score: [1, 2, 3] });
    await expect(flatFile(bytes.subarray(0, bytes.length - 20), ['score'], types)).rejects.toThrow();
  });
});
