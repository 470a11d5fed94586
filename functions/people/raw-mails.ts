import type { PeopleDeps } from './deps.ts';

/** An answer of the API holds 6 MB (Lambda quotas); half of it is for everything else. In bytes. */
const room = 3_000_000;

/** Mails as they came in, as far as an answer has room; of the others where they lie. */
export const mailsAsTheyCame = async (
  keys: readonly string[],
  mails: PeopleDeps['mails'],
): Promise<readonly object[]> => {
  const list: object[] = [];
  let left = room;
  for (const key of keys) {
    const object = await mails.get(key);
    if (!object) continue;
    const size = object.body.length;
    // 8-bit letters are told apart by the charset that the mail names.
    const raw = size <= left ? Buffer.from(object.body).toString('latin1') : undefined;
    left -= raw === undefined ? 0 : size;
    list.push({ key, size, ...(raw === undefined ? { tooLarge: true } : { raw }) });
  }
  return list;
};
