import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { type Terminal, UsageError } from '../command.ts';

/** The words of a file, or of standard input where it is called `-`. @throws UsageError */
export const readGiven = async (path: string, { input }: Pick<Terminal, 'input'>): Promise<string> => {
  if (path === '-') return decoded(await buffer(input() as AsyncIterable<Uint8Array>));
  try {
    return decoded(await readFile(path));
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};

/** Windows' own shell writes UTF-16, with its mark. */
const decoded = (bytes: Buffer): string => {
  const charset = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(charset).decode(bytes);
};
