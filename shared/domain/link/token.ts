import { timingSafeEqual } from 'node:crypto';
import { decodeId, encodeId, type Id } from '../id.ts';
import { type Instant, instant, millisecondsOf } from '../instant.ts';
import { hmac } from '../mac.ts';

/**
 * Links in mail and texts: which thing, for what, until when, signed. Layout: purpose (1 byte), expiry in seconds since
 * the epoch (4 bytes, big endian), id (16 bytes), HMAC-SHA256 of these cut to 16 bytes; base64url.
 */
const purposes = ['survey', 'unsubscribe', 'task', 'link', 'consent'] as const;
export type Purpose = (typeof purposes)[number];

export interface Link {
  readonly purpose: Purpose;
  readonly id: Id;
  readonly expires: Instant;
}

/** A link as it was read. One from a text says nothing of its end: that is the survey's own. */
export type ReadLink = Omit<Link, 'expires'> & { readonly expires?: Instant };

export type CheckedLink = { readonly kind: 'valid' | 'expired'; readonly link: ReadLink } | { readonly kind: 'forged' };

const headBytes = 5;
const bodyBytes = headBytes + 16;
const macBytes = 16;

/** @throws RangeError for an id that is not one of ours. */
export const signLink = ({ purpose, id, expires }: Link, key: Uint8Array): string => {
  const idBytes = decodeId(id);
  if (!idBytes) throw new RangeError('A link needs an id of 26 base32 characters.');
  const body = Buffer.alloc(bodyBytes);
  body.writeUInt8(purposes.indexOf(purpose), 0);
  body.writeUInt32BE(Math.floor(millisecondsOf(expires) / 1000), 1);
  body.set(idBytes, headBytes);
  return Buffer.concat([body, macOf(body, key)]).toString('base64url');
};

/** A text has room for 160 characters, so its link carries only the id (16 bytes) and 14 bytes of the signature. */
const shortMacBytes = 14;
const shortMac = (purpose: Purpose, idBytes: Uint8Array, key: Uint8Array): Buffer =>
  hmac(key).update(`short:${purpose}:`).update(idBytes).digest().subarray(0, shortMacBytes);

/** @throws RangeError for an id that is not one of ours. */
export const signShortLink = ({ purpose, id }: Omit<Link, 'expires'>, key: Uint8Array): string => {
  const idBytes = decodeId(id);
  if (!idBytes) throw new RangeError('A link needs an id of 26 base32 characters.');
  return Buffer.concat([idBytes, shortMac(purpose, idBytes, key)]).toString('base64url');
};

const checkShortLink = (token: string, purpose: Purpose, key: Uint8Array): CheckedLink => {
  const bytes = Buffer.from(token, 'base64url');
  const [idBytes, mac] = [bytes.subarray(0, 16), bytes.subarray(16)];
  if (bytes.toString('base64url') !== token || !timingSafeEqual(shortMac(purpose, idBytes, key), mac))
    return { kind: 'forged' };
  return { kind: 'valid', link: { purpose, id: encodeId(idBytes) } };
};

/** What people and programs leave behind a link that stands in a sentence: "(see https://…)." */
const punctuation = /[.,;:!?)\]}>'"»”’…]{1,9}$/u;

/** Judges a token from a URL. The purpose is part of what is signed: an unsubscribe link opens no survey. */
export const checkLink = (
  given: string,
  purpose: Purpose,
  { key, now }: { readonly key: Uint8Array; readonly now: Instant },
): CheckedLink => {
  const token = given.replace(punctuation, '');
  if (/^[\w-]{40}$/.test(token)) return checkShortLink(token, purpose, key);
  const bytes = /^[\w-]{50}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  if (bytes.length !== bodyBytes + macBytes || bytes.toString('base64url') !== token) return { kind: 'forged' };
  const body = bytes.subarray(0, bodyBytes);
  if (!timingSafeEqual(macOf(body, key), bytes.subarray(bodyBytes)) || purposes[body.readUInt8(0)] !== purpose)
    return { kind: 'forged' };
  const expires = instant(body.readUInt32BE(1) * 1000);
  return {
    kind: expires >= now ? 'valid' : 'expired',
    link: { purpose, id: encodeId(body.subarray(headBytes)), expires },
  };
};

const macOf = (body: Uint8Array, key: Uint8Array): Buffer => hmac(key).update(body).digest().subarray(0, macBytes);
