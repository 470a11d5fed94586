import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import * as z from 'zod/mini';
import type { Keyring, PageKeys, TaskPageKeys } from '../../ports/ports.ts';
import { secretReader } from './secret-reader.ts';

/** A secret that holds some of the keys that follow from the root, and none from which another could be derived. */
export interface DerivedKeys<Keys> {
  /** As the secret holds them: 32 bytes each, base64url. */
  written(keys: Keys): string;
  /** @throws ZodError where they have not been written yet. */
  read(secret: string): Keys;
  reader(client: SecretsManagerClient, secretId: string): () => Promise<Keys>;
}

const SecretSchema = z.record(z.string(), z.unknown());
const KeySchema = z.string().check(z.length(43));

const derivedKeys = <Name extends 'links' | 'addresses' | 'trail'>(
  names: readonly Name[],
): DerivedKeys<Pick<Keyring, Name>> => {
  const each = <Value>(make: (name: Name) => Value): Record<Name, Value> =>
    // Object.fromEntries forgets which keys it was given.
    Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
  const read = (secret: string): Pick<Keyring, Name> => {
    const found = SecretSchema.parse(JSON.parse(secret));
    return each((name) => Buffer.from(KeySchema.parse(found[name]), 'base64url'));
  };
  return {
    written: (keys) => JSON.stringify(each((name) => Buffer.from(keys[name]).toString('base64url'))),
    read,
    reader: (client, secretId) => secretReader(client, secretId, read),
  };
};

/** What the customers' pages need. */
export const pageKeys: DerivedKeys<PageKeys> = derivedKeys(['links', 'addresses']);

/** What the pages need that are opened from mail and write into a task's history. */
export const taskPageKeys: DerivedKeys<TaskPageKeys> = derivedKeys(['links', 'trail']);
