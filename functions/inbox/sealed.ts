import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/*
 * What somebody searches for may be a customer's address, and stands in no address of a page. Sealed it can be sent to a colleague
 * and come back to, and nothing is stored that would have to be erased.
 */

const cipher = 'aes-256-gcm';
const [ivLength, tagLength] = [12, 16];

/** As an address has it: of no letter at all, up to 200 of those that take four bytes. */
export const sealedIn = (token: string | undefined): string | undefined => /^[\w-]{38,1110}$/.exec(token ?? '')?.[0];

const keyFrom = (secret: Uint8Array): Buffer => Buffer.from(hkdfSync('sha256', secret, '', 'heardback search', 32));

/** @returns letters of base64url that only whoever has the secret can read. */
export const sealed = (text: string, secret: Uint8Array): string => {
  const iv = randomBytes(ivLength);
  const sealing = createCipheriv(cipher, keyFrom(secret), iv);
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([iv, sealing.getAuthTag(), body]).toString('base64url');
};

/** What was sealed; undefined for what was not, or not here. */
export const unsealed = (token: string, secret: Uint8Array): string | undefined => {
  const bytes = Buffer.from(token, 'base64url');
  const tag = bytes.subarray(ivLength, ivLength + tagLength);
  if (tag.length < tagLength) return undefined;
  const opening = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, ivLength));
  opening.setAuthTag(tag);
  try {
    return Buffer.concat([opening.update(bytes.subarray(ivLength + tagLength)), opening.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};
