import { createHmac, createSecretKey, type Hmac, type KeyObject } from 'node:crypto';

const prepared = new WeakMap<Uint8Array, KeyObject>();

/** HMAC-SHA-256 under a key of bytes. Preparing the key costs more than the sum itself, so it is done once for each. */
export const hmac = (key: Uint8Array): Hmac => {
  const known = prepared.get(key) ?? createSecretKey(key);
  prepared.set(key, known);
  return createHmac('sha256', known);
};
