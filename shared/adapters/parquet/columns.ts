import type { DecodedArray } from 'hyparquet';
import type { FactType } from '../../contracts/facts/tables.ts';
import type { FactColumn } from '../../ports/facts.ts';

const isWords = (type: FactType): boolean => type === 'text' || type === 'day';

/** Values of a column as they are counted with: words once each, numbers in one piece of memory. */
export const columnOf = (type: FactType, values: DecodedArray | undefined, length: number): FactColumn =>
  isWords(type) ? wordColumn(values, length) : numberColumn(values, length);

const wordColumn = (values: DecodedArray | undefined, length: number): FactColumn => {
  const codes = new Int32Array(length).fill(-1);
  const words: string[] = [];
  const known = new Map<string, number>();
  for (let at = 0; values && at < length; at += 1) {
    const word = values[at] as string | null | undefined;
    if (word === null || word === undefined) continue;
    const code = known.get(word) ?? words.push(word) - 1;
    if (code === words.length - 1) known.set(word, code);
    codes[at] = code;
  }
  return { kind: 'words', codes, words };
};

const numberColumn = (values: DecodedArray | undefined, length: number): FactColumn => {
  const numbers = new Float64Array(length).fill(Number.NaN);
  for (let at = 0; values && at < length; at += 1) {
    const value = values[at] as number | boolean | null | undefined;
    if (value !== null && value !== undefined) numbers[at] = Number(value);
  }
  return { kind: 'numbers', values: numbers };
};

/** A column of some rows of several pieces, one behind the other. */
export interface Piece {
  readonly column: FactColumn;
  /** Rows that are left out. */
  readonly without: ReadonlySet<number>;
  readonly length: number;
}

export const joined = (type: FactType, pieces: readonly Piece[]): FactColumn => {
  const length = pieces.reduce((sum, piece) => sum + piece.length - piece.without.size, 0);
  return isWords(type) ? joinedWords(pieces, length) : joinedNumbers(pieces, length);
};

const joinedNumbers = (pieces: readonly Piece[], length: number): FactColumn => {
  const values = new Float64Array(length);
  let to = 0;
  for (const { column, without, length: rows } of pieces) {
    if (column.kind !== 'numbers') continue;
    if (without.size === 0) {
      values.set(column.values, to);
      to += rows;
    } else
      for (let at = 0; at < rows; at += 1)
        if (!without.has(at)) {
          values[to] = column.values[at] ?? Number.NaN;
          to += 1;
        }
  }
  return { kind: 'numbers', values };
};

const joinedWords = (pieces: readonly Piece[], length: number): FactColumn => {
  const codes = new Int32Array(length);
  const words: string[] = [];
  const known = new Map<string, number>();
  let to = 0;
  for (const { column, without, length: rows } of pieces) {
    if (column.kind !== 'words') continue;
    const codeOf = Int32Array.from(column.words, (word) => codeFor(word, words, known));
    for (let at = 0; at < rows; at += 1) {
      if (without.has(at)) continue;
      const code = column.codes[at] ?? -1;
      codes[to] = code < 0 ? -1 : (codeOf[code] ?? -1);
      to += 1;
    }
  }
  return { kind: 'words', codes, words };
};

const codeFor = (word: string, words: string[], known: Map<string, number>): number => {
  const found = known.get(word);
  if (found !== undefined) return found;
  known.set(word, words.length);
  return words.push(word) - 1;
};
