import type { ColumnMetaData } from 'hyparquet';
import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactColumn } from '../../ports/facts.ts';
import { readHybrid } from './hybrid.ts';
import { type Page, pagesOf } from './pages.ts';
import { plainNumbers, plainTexts } from './plain.ts';

const day = 86_400_000;

/** A column as it is counted with, filled page by page. Dictionaries are read once: a row of them is a number from first to last. */
export interface FlatColumn {
  /** @param start first row of the group. @throws UnknownPageError */
  read(file: Uint8Array, column: ColumnMetaData, start: number): void;
  readonly column: FactColumn;
}

type Values = Int32Array | Float64Array;

interface Making<T extends Values> {
  /** As long as the file has rows, and null throughout. */
  readonly target: T;
  readonly make: (count: number) => T;
  readonly plain: (page: Pick<Page, 'bytes' | 'count'>, column: ColumnMetaData) => T;
}

export const flatColumn = (type: FactType, length: number): FlatColumn => {
  if (type === 'text' || type === 'day') return wordsFrom(type, length);
  const target = new Float64Array(length).fill(Number.NaN);
  const making: Making<Float64Array> = {
    ...{ target, make: (count) => new Float64Array(count) },
    plain: ({ bytes, count }, { type: physical }) => plainNumbers(bytes, physical, count),
  };
  return { column: { kind: 'numbers', values: target }, read: reading(making) };
};

const wordsFrom = (type: 'text' | 'day', length: number): FlatColumn => {
  const codes = new Int32Array(length).fill(-1);
  const words: string[] = [];
  const known = new Map<string | number, number>();
  const codeOf = (value: string | number): number => {
    const code = known.get(value);
    if (code !== undefined) return code;
    known.set(value, words.length);
    return words.push(typeof value === 'number' ? new Date(value * day).toISOString().slice(0, 10) : value) - 1;
  };
  const making: Making<Int32Array> = {
    ...{ target: codes, make: (count) => new Int32Array(count) },
    plain: ({ bytes, count }, { type: physical }) =>
      type === 'day'
        ? Int32Array.from(plainNumbers(bytes, physical, count), codeOf)
        : Int32Array.from(plainTexts(bytes, count), codeOf),
  };
  return { column: { kind: 'words', codes, words }, read: reading(making) };
};

const reading =
  <T extends Values>({ target, make, plain }: Making<T>): FlatColumn['read'] =>
  (file, column, start) => {
    let [row, dictionary] = [start, make(0)];
    for (const page of pagesOf(file, column)) {
      if (page.kind === 'dictionary') dictionary = plain(page, column);
      else scatter(valuesIn(page), page.present, target.subarray(row, row + page.rows) as T);
      row += page.rows;
    }
    function valuesIn(page: Page): T {
      if (page.kind === 'plain') return plain(page, column);
      const places = new Int32Array(page.count);
      const values = make(page.count);
      // Flags stand behind the length of their runs, indexes behind their width.
      const runs = page.kind === 'flags' ? { from: 4, width: 1 } : { from: 1, width: page.bytes[0] ?? 0 };
      if (page.count > 0) readHybrid(page.bytes, runs, places);
      if (page.kind === 'flags') values.set(places);
      else for (let at = 0; at < places.length; at += 1) values[at] = dictionary[places[at] as number] as number;
      return values;
    }
  };

/** Puts values to the rows that have one. */
const scatter = (values: Values, present: Int32Array | undefined, into: Values): void => {
  if (!present) into.set(values);
  let next = 0;
  for (let row = 0; present && row < present.length; row += 1)
    if (present[row] === 1) into[row] = values[next++] as number;
};
