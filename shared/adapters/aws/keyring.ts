import { hkdfSync } from 'node:crypto';
import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { Keyring } from '../../ports/ports.ts';
import { secretReader } from './secret-reader.ts';

const SecretSchema = z.object({
  root: z.string().check(z.minLength(32)),
  apiKey: z.optional(z.union([z.string(), z.array(z.string())])),
  signInSecret: z.optional(z.string()),
  chats: z.optional(z.record(z.string(), z.string())),
  webhooks: z.optional(z.record(z.string(), z.union([z.string(), z.array(z.string())]))),
});

/**
 * The keys of one stage, all derived (HKDF-SHA256, RFC 5869) from one generated secret. The API key is derived too unless
 * the secret names one, or two while one is replaced.
 */
export const keyringFrom = (secret: string): Keyring => {
  const { root, apiKey = '', webhooks = {}, signInSecret, chats = {} } = SecretSchema.parse(JSON.parse(secret));
  const first = secretsOf('apiKey', { apiKey });
  const derive = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, 'heardback', purpose, 32));
  return {
    links: derive('links'),
    addresses: derive('addresses'),
    trail: derive('trail'),
    receipts: derive('receipts'),
    apiKeys: first.length > 0 ? first : [derive('api-key').toString('base64url')],
    chats,
    hookSecret: (name) => derive(`webhook:${name}`),
    signInSecret: signInSecret || undefined,
    doorSecrets: (name) => {
      const own = secretsOf(name, webhooks);
      return own.length > 0 ? own : secretsOf('*', webhooks);
    },
  };
};

/**
 * Both the old and the new one while a secret is being replaced: a list, or separated by a comma. `*` is that of every door
 * without one of its own.
 */
const secretsOf = (name: string, secrets: Readonly<Record<string, string | readonly string[]>>): readonly string[] => {
  const given = Object.hasOwn(secrets, name) ? secrets[name] : undefined;
  const list = typeof given === 'string' ? given.split(',') : (given ?? []);
  return list.map((one) => one.trim()).filter(Boolean);
};

/** For the store: read when the first entry of the audit trail is to be signed. */
export const trailKeyOf = (keyring: () => Promise<Pick<Keyring, 'trail'>>) => async (): Promise<Uint8Array> =>
  (await keyring()).trail;

/** Reads the secret once for each environment and every few minutes after that. */
export const keyringReader = (client: SecretsManagerClient, secretId: string): (() => Promise<Keyring>) =>
  secretReader(client, secretId, keyringFrom);
