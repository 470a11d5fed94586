import { describe, expect, it } from 'vitest';
import { mailsAsTheyCame } from '../../../functions/people/raw-mails.ts';

const stored = (mails: Readonly<Record<string, Uint8Array>>) => ({
  get: async (key: string) => (mails[key] ? { body: mails[key], etag: 'e' } : undefined),
});
const told = (mails: Readonly<Record<string, Uint8Array>>, keys = Object.keys(mails)) =>
  mailsAsTheyCame(keys, stored(mails) as never);

describe('mails as they came', () => {
  it('are told byte by byte, with where they lie; what is gone is left out', async () => {
    expect(await told({ a: Uint8Array.from([72, 105, 0xe9]) }, ['gone', 'a'])).toEqual([
      { key: 'a', size: 3, raw: 'Hié' },
    ]);
  });

  it('are told as far as an answer has room, in their order; of the others where they lie', async () => {
    const sized = (size: number) => new Uint8Array(size);
    const list = await told({
      a: sized(2_000_000),
      large: sized(1_000_001),
      b: sized(1_000_000),
      c: sized(1),
      empty: sized(0),
    });
    expect(list.map((mail) => ({ ...mail, raw: 'raw' in mail }))).toEqual([
      { key: 'a', size: 2_000_000, raw: true },
      { key: 'large', size: 1_000_001, tooLarge: true, raw: false },
      { key: 'b', size: 1_000_000, raw: true },
      { key: 'c', size: 1, tooLarge: true, raw: false },
      { key: 'empty', size: 0, raw: true },
    ]);
  });
});
