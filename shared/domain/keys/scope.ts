import type { Scope } from '../../contracts/rows/keys.ts';

/** Who makes and revokes keys has the first key, that of the secret. */
export type Needed = Scope | 'first-key';

const withWords = /^\/v1\/(surveys|tasks|unheard|consents|undelivered|decisions)(\/|$)/;
const toWrite = /^\/v1\/(tasks|answers|improvements)(\/|$)/;

/** What a call needs. What is not named here needs the most that its method may mean. */
export const neededFor = (method: string, path: string): Needed => {
  if (/^\/v1\/keys(\/|$)/.test(path)) return 'first-key';
  if (path === '/events') return 'events';
  if (path.startsWith('/v1/people/')) return 'people';
  // It shows what calls to other systems are signed with.
  if (path === '/v1/webhooks') return 'operate';
  if (method === 'GET' || method === 'HEAD') return withWords.test(path) ? 'words' : 'read';
  return toWrite.test(path) ? 'write' : 'operate';
};

/** Whoever may read words may read figures. */
export const includes = (held: readonly Scope[], needed: Needed): boolean =>
  held.some((scope) => scope === needed || (needed === 'read' && scope === 'words'));
