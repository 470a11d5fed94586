import type { IncomingMessage } from 'node:http';

/** More than any service or page takes in one request. */
const limit = 10 * 1024 * 1024;

/** The whole body, or undefined when it is larger than 10 MB. */
export const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size <= limit) chunks.push(bytes);
  }
  return size > limit ? undefined : Buffer.concat(chunks);
};
