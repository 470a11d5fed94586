import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { PageKeys } from '../../ports/ports.ts';
import { secretReader } from './secret-reader.ts';

const SecretSchema = z.object({
  links: z.string().check(z.length(43)),
  addresses: z.string().check(z.length(43)),
});

/** As the secret of the pages holds them: 32 bytes each, base64url. */
export const writtenPageKeys = ({ links, addresses }: PageKeys): string =>
  JSON.stringify({ links: textOf(links), addresses: textOf(addresses) });

const textOf = (key: Uint8Array): string => Buffer.from(key).toString('base64url');

/** @throws ZodError where they have not been written yet. */
export const readPageKeys = (secret: string): PageKeys => {
  const { links, addresses } = SecretSchema.parse(JSON.parse(secret));
  return { links: Buffer.from(links, 'base64url'), addresses: Buffer.from(addresses, 'base64url') };
};

/** The two keys that the customers' pages need, and none from which another could be derived. */
export const pageKeysReader = (client: SecretsManagerClient, secretId: string): (() => Promise<PageKeys>) =>
  secretReader(client, secretId, readPageKeys);
