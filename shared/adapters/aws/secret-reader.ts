import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** How long a changed secret may go unnoticed. */
const freshFor = 5 * 60_000;

/** Reads a secret once for each environment and every few minutes after that. */
export const secretReader = <Read>(
  client: SecretsManagerClient,
  secretId: string,
  parse: (secret: string) => Read,
): (() => Promise<Read>) => {
  let read: { readonly value: Promise<Read>; readonly until: number } | undefined;
  return () => {
    const now = performance.now();
    if (!read || now > read.until) {
      const value = client
        .send(new GetSecretValueCommand({ SecretId: secretId }))
        .then(({ SecretString = '' }) => parse(SecretString));
      value.catch(() => {
        read = undefined;
      });
      read = { value, until: now + freshFor };
    }
    return read.value;
  };
};
