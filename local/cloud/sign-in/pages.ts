import type { IncomingMessage } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import type { Account } from './account.ts';
import { choicePage, pageHeaders, problemPage } from './page.ts';
import { backTo } from './provider.ts';
import type { SignInSetting } from './setting.ts';

type Middleware = Parameters<Provider['use']>[0];
type Context = Parameters<Middleware>[0];

/** A form with one field. */
const bodyLimit = 1_000;

const readForm = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > bodyLimit) break;
  }
  return new URLSearchParams(body.slice(0, bodyLimit));
};

/** The pages that people see: the choice of an account, and the way out. */
export const servePages = (provider: Provider, setting: SignInSetting): void => {
  const pages = new Pages(provider, setting);
  provider.use((ctx, next) => pages.serve(ctx, next));
};

class Pages {
  private readonly provider: Provider;
  private readonly setting: SignInSetting;

  constructor(provider: Provider, setting: SignInSetting) {
    this.provider = provider;
    this.setting = setting;
  }

  async serve(ctx: Context, next: () => Promise<unknown>): Promise<unknown> {
    const page = this.pageAt(ctx);
    if (!page) return next();
    try {
      return await page.call(this, ctx);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      return this.refuse(ctx, 400, 'This sign-in has ended, or began in another browser.');
    }
  }

  private pageAt({ method, path }: Context): ((ctx: Context) => Promise<void>) | undefined {
    if (path === '/logout') return this.leave;
    if (!/^\/interaction\/[\w-]+$/.test(path)) return undefined;
    if (method === 'POST') return this.chosen;
    return method === 'GET' || method === 'HEAD' ? this.choose : undefined;
  }

  private async choose(ctx: Context): Promise<void> {
    const { application, accounts } = this.setting;
    const { params } = await this.provider.interactionDetails(ctx.req, ctx.res);
    const back = URL.parse(String(params.redirect_uri))?.origin;
    ctx.set({ ...pageHeaders(back === undefined ? [] : [back]) });
    ctx.body = choicePage({ application, accounts });
  }

  private async chosen(ctx: Context): Promise<void> {
    // Another site's page must not sign a browser in as somebody; the interaction's cookie alone would let it on this host.
    if (ctx.get('origin') && ctx.get('origin') !== new URL(this.setting.issuer).origin)
      return this.refuse(ctx, 403, 'Pages of other origins may not sign you in.');
    const sub = (await readForm(ctx.req)).get('account');
    const account = this.setting.accounts.find((each) => each.sub === sub);
    if (!account) return this.refuse(ctx, 400, 'This machine knows nobody of that kind.');
    await this.endOther(ctx, account);
    const login = { accountId: account.sub };
    return goTo(ctx, await this.provider.interactionResult(ctx.req, ctx.res, { login }));
  }

  /** Whoever signs in as somebody else leaves first; the library would do that by a page that needs a script. */
  private async endOther(ctx: Context, { sub }: Account): Promise<void> {
    const interaction = await this.provider.interactionDetails(ctx.req, ctx.res);
    const session = await this.sessionOf(ctx);
    if (session.accountId === undefined || session.accountId === sub) return;
    await session.destroy();
    delete interaction.session;
    await interaction.persist();
  }

  /** Signs out without asking once more, as a user pool does, which calls the address to go on to `logout_uri`. */
  private async leave(ctx: Context): Promise<void> {
    const { clients, issuer } = this.setting;
    const { client_id: id, logout_uri: own, post_logout_redirect_uri: standard = own, state } = ctx.query;
    const client = clients.find((each) => each.id === id);
    const to = client?.logoutUris.find((uri) => uri === standard);
    if (to === undefined) return this.refuse(ctx, 400, 'Nobody signs out from here to that address.');
    await (await this.sessionOf(ctx)).destroy();
    const target = new URL(to);
    if (typeof state === 'string') target.searchParams.set('state', state);
    ctx.cookies.set(this.provider.cookieName('session'), null, { path: new URL(issuer).pathname });
    return goTo(ctx, target.href);
  }

  private refuse(ctx: Context, status: number, problem: string): void {
    ctx.status = status;
    ctx.set({ ...pageHeaders() });
    ctx.body = problemPage(problem, backTo(this.setting.clients));
  }

  /** It asks for the context of the library's own routes, and makes do with any. */
  private sessionOf(ctx: Context) {
    const { Session } = this.provider;
    return Session.get(ctx as Parameters<typeof Session.get>[0]);
  }
}

const goTo = (ctx: Context, location: string): void => {
  ctx.status = 303;
  ctx.set({ location, 'cache-control': 'no-store' });
};
