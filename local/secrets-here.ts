import { baseNames } from '../shared/contracts/wiring/resources.ts';

/** On one machine the API key and the signing secrets of webhooks are the word `local`, and work nowhere else. */
export const secretsHere = (name: string, generated: string): string =>
  name === baseNames.secret
    ? JSON.stringify({ ...(JSON.parse(generated) as object), apiKey: 'local', webhooks: { '*': 'local' } })
    : generated;
