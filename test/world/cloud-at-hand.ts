import { readDuration } from '../../local/cloud/time/duration.ts';
import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { ListedMail } from './links.ts';
import { LocalRoutes } from './local-routes.ts';
import type { Others } from './others.ts';
import { WholeWorld } from './whole-world.ts';
import { origin } from './world.ts';

/**
 * The embedded cloud's face over ports in memory: a story that was told to the one is told to the other by another import, in
 * milliseconds. It knows no roles, no queues and no wire: of those each door keeps one story in test/e2e.
 */
export class CloudAtHand {
  readonly origin = origin;
  private readonly config: RuntimeConfig;
  private world: WholeWorld;
  private turn = Promise.resolve();

  constructor(config: RuntimeConfig) {
    this.config = config;
    this.world = new WholeWorld(config);
  }

  /** One after the other, however many come at once: who races whom is a matter of the embedded cloud's tests. */
  emit(type: string, detail: object, source = 'shop'): Promise<void> {
    this.turn = this.turn.then(() => this.world.emit(type, detail, source));
    return this.turn;
  }

  /** Chats and other systems. */
  get others(): Others {
    return this.world.others;
  }

  async reconcile(on: boolean): Promise<void> {
    this.world.reconciles(on);
  }

  async advance(by: string): Promise<void> {
    const milliseconds = readDuration(by, Date.parse(this.world.clock.now()));
    if (milliseconds === undefined) throw new Error(`${by} is no duration.`);
    await this.world.pass(milliseconds / 3_600_000);
  }

  async advanceToForenoon(): Promise<void> {
    const now = this.world.clock.now();
    const forenoon = Date.parse(`${now.slice(0, 10)}T11:00:00.000Z`);
    const hours = (forenoon - Date.parse(now)) / 3_600_000;
    await this.world.pass(hours > 0 ? hours : hours + 24);
  }

  /** Back to empty. */
  reset(): void {
    this.world = new WholeWorld(this.config);
  }

  receive(raw: string): Promise<void> {
    return this.world.mailArrives(raw, new URLSearchParams());
  }

  async local<T>(what: string): Promise<readonly T[]> {
    return (await this.json(`/_local/${what}`)) as readonly T[];
  }

  /** Mail to customers. */
  async mails(to?: string): Promise<readonly ListedMail[]> {
    return (await this.allMails(to)).filter(({ headers }) => headers['List-Unsubscribe'] !== undefined);
  }

  /** Mail to staff. */
  async staffMails(to?: string): Promise<readonly ListedMail[]> {
    return (await this.allMails(to)).filter(({ headers }) => headers['List-Unsubscribe'] === undefined);
  }

  private allMails(to?: string): Promise<readonly ListedMail[]> {
    return this.local<ListedMail>(`email${to === undefined ? '' : `?to=${encodeURIComponent(to)}`}`);
  }

  async call(method: string, path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) {
    const all = { authorization: 'Bearer local', ...headers };
    return this.json(`/v1/${path}`, { method, headers: all, body: JSON.stringify(body) });
  }

  async list<T = Record<string, never>>(path: string): Promise<readonly T[]> {
    return (await this.json(`/v1/${path}`, { headers: { authorization: 'Bearer local' } })) as readonly T[];
  }

  submit(link: string, fields: Record<string, string>): Promise<Response> {
    return this.fetch(link.replace(/\?.*$/, ''), { method: 'POST', body: new URLSearchParams(fields) });
  }

  async json(path: string, init?: RequestInit): Promise<unknown> {
    const response = await this.fetch(path, init);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    return response.json();
  }

  readonly fetch = async (to: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const request = new Request(new URL(String(to), origin), init);
    const url = new URL(request.url);
    const body = await request.text();
    if (url.pathname.startsWith('/_local/')) return new LocalRoutes(this.world).answer(url, body);
    const headers = Object.fromEntries(request.headers);
    const asked = { headers, cookies: (headers.cookie ?? '').split('; ').filter(Boolean), ...(body && { body }) };
    const {
      status,
      headers: given,
      cookies,
      text,
    } = await this.world.ask(request.method, url.pathname + url.search, asked);
    const told = new Headers(Object.entries(given).map(([name, value]) => [name, String(value)]));
    for (const cookie of cookies) told.append('set-cookie', cookie);
    return new Response([204, 304].includes(status) ? null : text, { status, headers: told });
  };

  /** Signs somebody in. @returns the cookies that their browser carries. */
  async signIn({ email, name, groups = [] }: { email: string; name: string; groups?: readonly string[] }) {
    const cookie = await this.world.signIn(email, [...groups], name);
    const at = cookie.indexOf('=');
    return new Map(at < 0 ? [] : [[cookie.slice(0, at), cookie.slice(at + 1)]]);
  }
}
