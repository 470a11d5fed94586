import { createHash } from 'node:crypto';
import type { QueueMessage } from '../../model/queues.ts';

export type MessageAttributes = QueueMessage['messageAttributes'];

export const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const sized = (bytes: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
};

/** The digest that clients compare, as the SQS developer guide defines it ("Calculating the MD5 message digest for message attributes"). */
export const attributesMd5 = (attributes: MessageAttributes): string | undefined => {
  const names = Object.keys(attributes).sort();
  if (names.length === 0) return undefined;
  const hash = createHash('md5');
  for (const name of names) {
    const { DataType = '', StringValue, BinaryValue } = attributes[name] ?? {};
    const isText = StringValue !== undefined;
    const value = isText ? Buffer.from(StringValue, 'utf8') : Buffer.from(BinaryValue ?? '', 'base64');
    hash.update(
      Buffer.concat([
        sized(Buffer.from(name)),
        sized(Buffer.from(DataType)),
        Buffer.from([isText ? 1 : 2]),
        sized(value),
      ]),
    );
  }
  return hash.digest('hex');
};

/** Bytes of a message as its limit counts them: body, and each attribute's name, type and value. */
export const messageSize = (body: string, attributes: MessageAttributes): number =>
  Object.entries(attributes).reduce(
    (sum, [name, { DataType, StringValue = '', BinaryValue = '' }]) =>
      sum + Buffer.byteLength(name + DataType + StringValue) + Buffer.from(BinaryValue, 'base64').length,
    Buffer.byteLength(body),
  );

/** Those attributes that a receiver asks for by name, by prefix (`order.*`) or all of them. */
export const wantedAttributes = <V>(
  attributes: Readonly<Record<string, V>>,
  wanted: readonly string[],
): Record<string, V> => {
  const isWanted = (name: string): boolean =>
    wanted.some(
      (pattern) =>
        pattern === 'All' ||
        pattern === '.*' ||
        pattern === name ||
        (pattern.endsWith('.*') && name.startsWith(pattern.slice(0, -2))),
    );
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isWanted(name)));
};
