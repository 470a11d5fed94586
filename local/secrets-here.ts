import { hkdfSync } from 'node:crypto';
import { baseNames } from '../shared/contracts/wiring/resources.ts';

/** On one machine the API key and the signing secrets of webhooks are the word `local`, and work nowhere else. */
export const secretsHere = (name: string, generated: string, secretOf: (name: string) => string): string => {
  switch (name) {
    case baseNames.secret:
      return JSON.stringify({ ...(JSON.parse(generated) as object), apiKey: 'local', webhooks: { '*': 'local' } });
    case baseNames.pagesSecret:
      return keysFrom(secretOf(baseNames.secret), ['links', 'addresses']);
    case baseNames.taskPagesSecret:
      return keysFrom(secretOf(baseNames.secret), ['links', 'trail']);
    default:
      return generated;
  }
};

/** What a custom resource writes on AWS while CloudFormation deploys; a test holds that it is the same. */
const keysFrom = (secret: string, purposes: readonly string[]): string => {
  const { root } = JSON.parse(secret) as { readonly root: string };
  const key = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', root, 'heardback', purpose, 32)).toString('base64url');
  return JSON.stringify(Object.fromEntries(purposes.map((purpose) => [purpose, key(purpose)])));
};
