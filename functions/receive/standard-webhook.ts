import { createHmac } from 'node:crypto';
import type { Check } from '../../shared/contracts/config/doors.ts';
import { type Instant, millisecondsOf } from '../../shared/domain/instant.ts';
import type { Place } from './door.ts';
import type { HookRequest } from './request.ts';
import { type Checked, isSame } from './signature.ts';

/** The names of the standard, and those of the service that it came from. */
const families = ['webhook', 'svix'] as const;

/** One delivery keeps its id over all its attempts. */
export const standardId: readonly Place[] = families.map((family) => ({ header: `${family}-id` }));

/**
 * Checks a request as Standard Webhooks 1.0 signs it: HMAC-SHA256 over id, time and body, by a secret in base64 behind
 * `whsec_`; several signatures, divided by blanks, while the secret is being replaced.
 * Source: standardwebhooks.com, "Signature scheme" (symmetric).
 */
export const checkStandardWebhook = (
  { within }: Extract<Check, { by: 'standard-webhooks' }>,
  { raw, headers }: HookRequest,
  { secrets, now }: { readonly secrets: readonly string[]; readonly now: Instant },
): Checked => {
  const family = families.find((name) => headers[`${name}-signature`] !== undefined) ?? 'webhook';
  const [id = '', time = '', given = ''] = ['id', 'timestamp', 'signature'].map((part) => headers[`${family}-${part}`]);
  const isGenuine = secrets
    .map((secret) => `v1,${createHmac('sha256', keyOf(secret)).update(`${id}.${time}.`).update(raw).digest('base64')}`)
    .some((expected) => given.split(' ').filter((one) => isSame(one, expected)).length > 0);
  if (id === '' || !/^\d{1,12}$/.test(time) || !isGenuine) return { kind: 'forged' };
  return { kind: Math.abs(millisecondsOf(now) - Number(time) * 1_000) <= within ? 'genuine' : 'expired' };
};

const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
