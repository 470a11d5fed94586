import type { KeyEntry, KeysRow } from '../../contracts/rows/keys.ts';
import { type Scope, scopes } from '../../contracts/rows/keys.ts';
import { hashOf, idOf, isSame } from '../../domain/keys/key.ts';
import { includes, type Needed, neededFor } from '../../domain/keys/scope.ts';
import type { Clock, Keyring } from '../../ports/ports.ts';

export interface Call {
  readonly authorization: string | undefined;
  readonly method: string;
  readonly path: string;
  /** The caller's address. */
  readonly from: string;
}

export type Admission =
  | { readonly kind: 'admitted'; readonly by: string; readonly scopes: readonly Scope[] }
  | { readonly kind: 'refused' }
  /** Too many wrong keys from there: ask again after so many seconds. */
  | { readonly kind: 'slow'; readonly seconds: number }
  | { readonly kind: 'beyond'; readonly needed: Needed };

export interface AdmitDeps {
  readonly keyring: () => Promise<Pick<Keyring, 'apiKeys'>>;
  readonly records: { get(ref: { kind: 'keys'; id: readonly string[] }): Promise<KeysRow | undefined> };
  readonly clock: Clock;
}

/** How long a key that was revoked may still be taken, and one that was made may not yet: milliseconds. */
const freshFor = { revoked: 10_000, made: 1_000 };

/**
 * Decides who may make a call of the API, before anything else is looked at. The keys of the secret may do everything; that
 * of a system what its scopes say. Wrong keys are slowed down by address; a right one never is, since 256 bits are not
 * guessed, and nobody shall be able to lock a system out by guessing from beside it.
 */
export const admitter = (deps: AdmitDeps): ((call: Call) => Promise<Admission>) => {
  const guesses = countGuesses(deps.clock);
  const issued = keysReader(deps);
  return async ({ authorization, method, path, from }) => {
    const given = keyIn(authorization);
    const { apiKeys } = await deps.keyring();
    if (apiKeys.filter((key) => isSame(given, key)).length > 0) return { kind: 'admitted', by: 'api', scopes };
    const entry = await issued(given);
    if (!entry) return given === '' ? { kind: 'refused' } : guesses.add(from);
    const needed = neededFor(method, path);
    if (!includes(entry.scopes, needed)) return { kind: 'beyond', needed };
    return { kind: 'admitted', by: `key:${entry.id}`, scopes: entry.scopes };
  };
};

const entryOf = (given: string, row: KeysRow | undefined, now: string): KeyEntry | undefined => {
  const entry = row?.keys.find(({ id }) => id === idOf(given));
  if (!entry || !isSame(hashOf(given), entry.hash)) return undefined;
  const isOver = entry.revokedAt !== undefined || (entry.expiresAt !== undefined && entry.expiresAt <= now);
  return isOver ? undefined : entry;
};

/** Bearer KEY, or Basic with the key as user name; some clients leave out the colon. */
const keyIn = (authorization = ''): string => {
  const [scheme = '', credentials = ''] = authorization.trim().split(/\s+/, 2);
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return '';
  return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0] ?? '';
};

/** Finds the entry of a key; the row is read once in a while, since each call needs it. */
const keysReader = ({ records, clock }: Pick<AdmitDeps, 'records' | 'clock'>) => {
  let read: { readonly row: Promise<KeysRow | undefined>; readonly at: number } | undefined;
  const row = (within: number): Promise<KeysRow | undefined> => {
    const now = Date.parse(clock.now());
    if (!read || now > read.at + within) {
      read = { row: records.get({ kind: 'keys', id: ['all'] }), at: now };
      read.row.catch(() => {
        read = undefined;
      });
    }
    return read.row;
  };
  return async (given: string): Promise<KeyEntry | undefined> => {
    const id = idOf(given);
    if (id === undefined) return undefined;
    const known = (await row(freshFor.revoked))?.keys.some((key) => key.id === id);
    return entryOf(given, await row(known ? freshFor.revoked : freshFor.made), clock.now());
  };
};

/** Wrong keys that one address may try in a minute before it is told to wait. */
const patience = 60;
/** Addresses that are remembered; beyond, the oldest is forgotten. */
const remembered = 1_000;

/** Counted by each instance of a function for itself: a row for each guess would hand the guesser our bill. */
const countGuesses = (clock: Clock) => {
  const seen = new Map<string, { count: number; until: number }>();
  return {
    add: (from: string): Admission => {
      const now = Date.parse(clock.now());
      const known = seen.get(from);
      const entry = known && known.until > now ? known : { count: 0, until: now + 60_000 };
      entry.count += 1;
      seen.delete(from);
      seen.set(from, entry);
      const [oldest] = seen.keys();
      if (seen.size > remembered && oldest !== undefined) seen.delete(oldest);
      if (entry.count <= patience) return { kind: 'refused' };
      return { kind: 'slow', seconds: Math.ceil((entry.until - now) / 1_000) };
    },
  };
};
