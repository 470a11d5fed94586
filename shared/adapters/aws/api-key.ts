import { createHash, timingSafeEqual } from 'node:crypto';

/** Bearer KEY, or Basic with the key as user name; some clients leave out the colon. Compared in constant time. */
export const isApiKey = (authorization: string | undefined, apiKey: string): boolean => {
  const [scheme = '', credentials = ''] = (authorization ?? '').trim().split(/\s+/, 2);
  const given = keyIn(scheme.toLowerCase(), credentials);
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(apiKey));
};

const keyIn = (scheme: string, credentials: string): string => {
  if (scheme === 'bearer') return credentials;
  return scheme === 'basic' ? (Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '') : '';
};

/** What whoever comes without the key is told, and nothing else. */
export const unauthorised = {
  status: 401,
  body: { message: 'Send the API key as `Authorization: Bearer KEY`, or as the user name of Basic authentication.' },
  headers: { 'www-authenticate': 'Bearer, Basic' },
} as const;
