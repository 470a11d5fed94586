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

/** Bytes that a column takes, roughly. */
export const sizeOf = (column: FactColumn): number =>
  column.kind === 'numbers' ? column.values.byteLength : column.codes.byteLength + 64 * column.words.length;

/** A column of some rows of several pieces, one behind the other. */
export interface Piece {
  readonly column: FactColumn;
  /** Rows that are taken, ascending; all where nothing is said. */
  readonly rows: Int32Array | undefined;
  readonly length: number;
}

const lengthOf = ({ rows, length }: Piece): number => rows?.length ?? length;

export const joined = (type: FactType, pieces: readonly Piece[]): FactColumn => {
  const length = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
  return isWords(type) ? joinedWords(pieces, length) : joinedNumbers(pieces, length);
};

const joinedNumbers = (pieces: readonly Piece[], length: number): FactColumn => {
  const values = new Float64Array(length);
  let to = 0;
  for (const piece of pieces) {
    const { column, rows } = piece;
    if (column.kind !== 'numbers') continue;
    if (!rows) values.set(column.values, to);
    else for (let at = 0; at < rows.length; at += 1) values[to + at] = column.values[rows[at] ?? -1] ?? Number.NaN;
    to += lengthOf(piece);
  }
  return { kind: 'numbers', values };
};

const joinedWords = (pieces: readonly Piece[], length: number): FactColumn => {
  const codes = new Int32Array(length);
  const words: string[] = [];
  const known = new Map<string, number>();
  let to = 0;
  for (const piece of pieces) {
    const { column, rows } = piece;
    if (column.kind !== 'words') continue;
    // The place before the first is that of null, whose code is -1.
    const codeOf = new Int32Array(column.words.length + 1).fill(-1);
    for (const [at, word] of column.words.entries()) codeOf[at + 1] = codeFor(word, words, known);
    const count = lengthOf(piece);
    for (let at = 0; at < count; at += 1) {
      const row = rows ? (rows[at] ?? 0) : at;
      codes[to + at] = codeOf[(column.codes[row] ?? -1) + 1] ?? -1;
    }
    to += count;
  }
  return { kind: 'words', codes, words };
};

const codeFor = (word: string, words: string[], known: Map<string, number>): number => {
  const found = known.get(word);
  if (found !== undefined) return found;
  known.set(word, words.length);
  return words.push(word) - 1;
};
