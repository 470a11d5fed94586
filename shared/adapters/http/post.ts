import { lookup as lookUp } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Posted } from '../../ports/ports.ts';
import { isPublicAddress } from './public-address.ts';

const timeOut = 10_000;

class NotPublicError extends Error {
  override readonly name = 'NotPublicError';
}

/** The very address that is connected to is the one that was judged: a name cannot lead elsewhere in between. */
const lookupPublic: LookupFunction = (host, options, done) =>
  lookUp(host, { ...options, all: true }, (error, found) => {
    const bad = !error && found.some(({ address }) => !isPublicAddress(address));
    const failed = error ?? (bad || !found[0] ? new NotPublicError() : null);
    if (failed) done(failed, '', 4);
    else if (options.all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  });

/** One POST without following redirects, to a name that is resolved by this alone. */
export const posting =
  (lookup: LookupFunction) =>
  async (url: string, body: string, headers: Readonly<Record<string, string>>): Promise<Posted> => {
    try {
      const { statusCode = 0, headers: answered } = await send(new URL(url), { body, headers, lookup });
      return { kind: 'answered', status: statusCode, retryAfter: answered['retry-after'] };
    } catch (error) {
      return { kind: 'unreachable', reason: reasonOf(error) };
    }
  };

/**
 * What customers wrote goes where the configuration says, and nowhere else. It says so by https to the internet, or in the
 * clear to this very machine; no name leads into a network behind it.
 */
export const postOnce = posting(lookupPublic);

interface Sending {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly lookup: LookupFunction;
}

const send = ({ protocol, hostname, href }: URL, { body, headers, lookup }: Sending): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const host = hostname.replace(/^\[|\]$/g, '');
    const isHere = protocol === 'http:' && host === '127.0.0.1';
    if (!isHere && (protocol !== 'https:' || (isIP(host) !== 0 && !isPublicAddress(host)))) throw new NotPublicError();
    const options = { method: 'POST', headers: withLength(headers, body), signal: AbortSignal.timeout(timeOut) };
    const sent = (isHere ? requestPlain : request)(href, { ...options, agent: false, lookup });
    sent.on('error', reject);
    sent.on('response', (response) => {
      resolve(response);
      // What it says is nobody's business; a long answer is not waited for.
      response.on('error', () => undefined);
      response.destroy();
    });
    sent.end(body);
  });

const withLength = (headers: Readonly<Record<string, string>>, body: string): Record<string, string> => ({
  ...headers,
  'content-length': String(Buffer.byteLength(body)),
});

const reasonOf = (error: unknown): string => {
  const name = error instanceof Error ? error.name : '';
  if (name === 'NotPublicError') return 'Its address is not one of the internet; nothing was sent there.';
  return name === 'TimeoutError' || name === 'AbortError'
    ? 'It took longer than 10 seconds.'
    : 'It could not be reached.';
};
