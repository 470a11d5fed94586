import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SignatureCheck } from '../../shared/contracts/config/doors.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import type { HookRequest } from './request.ts';

/** `keyless`: a plain digest over a text that holds the secret itself, `{secret}`, as older schemes have it. */
export type Signature = SignatureCheck & { readonly keyless?: boolean };

export type Checked = { readonly kind: 'genuine' | 'forged' | 'expired' };

interface Given {
  /** Several while the sender replaces its secret. */
  readonly signatures: readonly string[];
  /** As it was sent: it is part of what is signed. */
  readonly timestamp: string;
}

/**
 * Checks a signature over the raw bytes, in constant time, then how old it is.
 * @param secrets several while one is being replaced.
 */
export const checkSignature = (
  check: Signature,
  request: HookRequest,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: Instant },
): Checked => {
  const given = givenBy(check, request);
  const genuine = secrets.some((secret) => {
    const expected = signatureOf(check, { request, timestamp: given.timestamp, secret });
    return given.signatures.filter((one) => isSame(one, expected)).length > 0;
  });
  if (!genuine) return { kind: 'forged' };
  return { kind: check.timestamp && !isFresh(check.timestamp, given.timestamp, now) ? 'expired' : 'genuine' };
};

const givenBy = ({ header, prefix, fields, timestamp }: Signature, { headers }: HookRequest): Given => {
  const value = headers[header] ?? '';
  const stamp = timestamp?.header === undefined ? '' : (headers[timestamp.header] ?? '');
  if (!fields) return { signatures: value.startsWith(prefix) ? [value.slice(prefix.length)] : [], timestamp: stamp };
  const pairs = value.split(/[,;]/).map((pair) => pair.trim().split('=', 2));
  const named = (name: string): readonly string[] =>
    pairs.flatMap(([key, text = '']) => (key === name && text.startsWith(prefix) ? [text.slice(prefix.length)] : []));
  return {
    signatures: named(fields.signature),
    timestamp: (fields.timestamp === undefined ? undefined : named(fields.timestamp)[0]) ?? stamp,
  };
};

interface Signed {
  readonly request: HookRequest;
  readonly timestamp: string;
  readonly secret: string;
}

const signatureOf = ({ algorithm, encoding, keyless, signed }: Signature, parts: Signed): string => {
  const sum = keyless ? createHash(algorithm) : createHmac(algorithm, parts.secret);
  for (const piece of signed.split(/(\{[^}]+\})/)) sum.update(pieceOf(piece, parts));
  return sum.digest(encoding);
};

/** The body goes in as its bytes: it may be no text at all. */
const pieceOf = (piece: string, { request, timestamp, secret }: Signed): string | Buffer => {
  switch (piece) {
    case '{body}':
      return request.raw;
    case '{timestamp}':
      return timestamp;
    case '{method}':
      return request.method;
    case '{url}':
      return request.url;
    case '{path}':
      return new URL(request.url).pathname;
    case '{secret}':
      return secret;
    default: {
      const header = /^\{header:(.+)\}$/.exec(piece)?.[1];
      return header === undefined ? piece : (request.headers[header.toLowerCase()] ?? '');
    }
  }
};

/** Allowed for either way: senders' clocks run ahead, too. */
const isFresh = ({ as, within }: NonNullable<Signature['timestamp']>, stamp: string, now: Instant): boolean => {
  if (as === 'iso') return Math.abs(millisecondsOf(now) - Date.parse(stamp)) <= within;
  if (!/^\d{1,15}$/.test(stamp)) return false;
  return Math.abs(millisecondsOf(now) - Number(stamp) * (as === 'seconds' ? 1000 : 1)) <= within;
};

/** In constant time, whatever the lengths. */
export const isSame = (a: string, b: string): boolean => {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
};
