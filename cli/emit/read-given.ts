import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { type Terminal, UsageError } from '../command.ts';

/** The words of a file, or of standard input where it is called `-`. @throws UsageError */
export const readGiven = async (path: string, { input }: Pick<Terminal, 'input'>): Promise<string> => {
  if (path === '-') return text(input() as AsyncIterable<Uint8Array>);
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
};
