/**
 * In the embedded cloud the API key and the signing secrets of webhooks are the word `local`, and work nowhere else. Told
 * by the shape of the secret, whatever its name.
 */
export const secretsHere = (_name: string, value: string): string => {
  const parsed = objectIn(value);
  if (!parsed || !('apiKey' in parsed) || typeof parsed.webhooks !== 'object') return value;
  return JSON.stringify({ ...parsed, apiKey: 'local', webhooks: { '*': 'local' } });
};

const objectIn = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};
