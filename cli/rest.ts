import { RefusedError, type Terminal, UsageError } from './command.ts';
import { addressMeant, isHere } from './where.ts';

export interface Connection {
  readonly url?: string | undefined;
  readonly key?: string | undefined;
}

/** The REST API of a running system. Every failure says what to do about it. */
export interface Api {
  /** @throws RefusedError */
  readonly get: (path: string) => Promise<unknown>;
  readonly send: (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) => Promise<unknown>;
  /** All pages of a list, as the `Link` header leads through them. */
  readonly list: (path: string) => Promise<readonly unknown[]>;
}

const patience = 30_000;

/** @throws UsageError when nothing says where to or with which key. */
export const connect = ({ url, key }: Connection, { environment }: Pick<Terminal, 'environment'>): Api => {
  const base = addressOf(addressMeant(url, environment));
  const secret = key ?? (environment.HEARDBACK_KEY || (isHere(base) ? 'local' : undefined));
  if (!secret)
    throw new UsageError(
      `${base.origin} wants an API key: --key KEY, or HEARDBACK_KEY. It is \`apiKey\` in the secret \`heardback\`.`,
    );
  const call = (target: URL, init: RequestInit = {}): Promise<Response> => request(target, init, secret);
  return {
    get: async (path) => jsonOf(await call(under(base, path))),
    send: async (method, path, body) =>
      jsonOf(
        await call(under(base, path), {
          method,
          ...(body !== undefined && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
        }),
      ),
    list: async (path) => {
      const rows: unknown[] = [];
      for (let next: URL | undefined = under(base, path); next; ) {
        const response: Response = await call(next);
        const page = await jsonOf(response);
        if (!Array.isArray(page))
          throw new RefusedError(`${base.origin} answered something else than a list. Is it Heardback?`);
        rows.push(...page);
        next = nextOf(response, next);
      }
      return rows;
    },
  };
};

const addressOf = (text: string): URL => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`\`${text}\` is no address; write one such as https://heardback.shop.example.`);
  return url;
};

const under = (base: URL, path: string): URL => new URL(`${base.pathname.replace(/\/$/, '')}${path}`, base);

/** The key goes nowhere but to the system it belongs to, wherever a `Link` may point. */
const nextOf = (response: Response, current: URL): URL | undefined => {
  const target = /<([^>]+)>\s*;\s*rel="?next"?/.exec(response.headers.get('link') ?? '')?.[1];
  if (!target) return undefined;
  const next = new URL(target, current);
  if (next.origin !== current.origin)
    throw new RefusedError(`${current.origin} points to another host for the next page.`);
  return next;
};

const request = async (target: URL, init: RequestInit, key: string): Promise<Response> => {
  const headers = { ...(init.headers as Record<string, string> | undefined), authorization: `Bearer ${key}` };
  let response: Response;
  try {
    response = await fetch(target, { ...init, headers, signal: AbortSignal.timeout(patience), redirect: 'manual' });
  } catch (error) {
    const late = error instanceof Error && error.name === 'TimeoutError';
    const what = late
      ? `${target.origin} took longer than ${patience / 1000} seconds`
      : `Nothing answers at ${target.origin}`;
    throw new RefusedError(`${what}. Start it with \`npm start\`, or say where it runs: --url, or HEARDBACK_URL.`, {
      cause: error,
    });
  }
  if (response.ok) return response;
  if (response.status === 401)
    throw new RefusedError(`${target.origin} does not take the API key. Give the right one: --key, or HEARDBACK_KEY.`);
  throw new RefusedError(await problemOf(response, target));
};

const problemOf = async (response: Response, { origin, pathname }: URL): Promise<string> => {
  const body = await response.text();
  try {
    const { message } = JSON.parse(body) as { readonly message?: unknown };
    if (typeof message === 'string' && message !== 'Not Found') return message;
  } catch {
    // A page or nothing at all: the status says as much as it does.
  }
  return `${origin} answered ${response.status} to ${pathname}. Is it Heardback, and of the version of this command?`;
};

const jsonOf = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch (error) {
    throw new RefusedError(`${new URL(response.url).origin} answered something else than JSON. Is it Heardback?`, {
      cause: error,
    });
  }
};
