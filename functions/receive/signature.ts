import { createHmac, timingSafeEqual } from 'node:crypto';
import type { HookName } from '../../shared/contracts/hooks.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';

/** A webhook as it arrived: the bytes that were signed, not what they were parsed into. */
export interface SignedRequest {
  readonly raw: Buffer;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
}

export type Checked =
  | {
      readonly kind: 'genuine';
      readonly signature: string /** Whether a repeat carries another signature. */;
      readonly isDated: boolean;
    }
  | { readonly kind: 'forged' | 'expired' };

/** How old, or how far ahead of our clock, a dated signature may be, in milliseconds: what Stripe's own libraries allow. */
const tolerance = 300_000;

/**
 * Checks who sent a request, over its raw bytes and in constant time. Stripe signs `t.body` (hex), Zendesk timestamp and
 * body (base64), Shopify the body alone (base64).
 * @param secrets several while one is being replaced.
 */
export const checkSignature = (
  name: HookName,
  request: SignedRequest,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: Instant },
): Checked => {
  const { given, signed, at, encoding } = parts[name](request);
  const genuine = secrets.some((secret) => {
    const expected = createHmac('sha256', secret).update(signed).update(request.raw).digest(encoding);
    return given.filter((one) => equal(one, expected)).length > 0;
  });
  if (!genuine) return { kind: 'forged' };
  if (at !== undefined && !(Math.abs(millisecondsOf(now) - at) <= tolerance)) return { kind: 'expired' };
  return { kind: 'genuine', signature: `${name} ${signed} ${given.join(' ')}`, isDated: at !== undefined };
};

interface Parts {
  /** Signatures that the sender gave; Stripe gives several while a secret is being replaced. */
  readonly given: readonly string[];
  /** What is signed in front of the body. */
  readonly signed: string;
  /** Milliseconds since 1970, where the signature is dated; NaN where it should be. */
  readonly at?: number;
  readonly encoding: 'hex' | 'base64';
}

const parts: Readonly<Record<HookName, (request: SignedRequest) => Parts>> = {
  stripe: ({ headers }) => {
    const fields = (headers['stripe-signature'] ?? '').split(',').map((field) => field.trim().split('=', 2));
    const timestamp = fields.find(([name]) => name === 't')?.[1] ?? '';
    const given = fields.flatMap(([name, value = '']) => (name === 'v1' ? [value] : []));
    return {
      given,
      signed: `${timestamp}.`,
      at: /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1000 : Number.NaN,
      encoding: 'hex',
    };
  },
  shopify: ({ headers }) => ({ given: [headers['x-shopify-hmac-sha256'] ?? ''], signed: '', encoding: 'base64' }),
  zendesk: ({ headers }) => {
    const timestamp = headers['x-zendesk-webhook-signature-timestamp'] ?? '';
    return {
      given: [headers['x-zendesk-webhook-signature'] ?? ''],
      signed: timestamp,
      at: Date.parse(timestamp),
      encoding: 'base64',
    };
  },
};

const equal = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
