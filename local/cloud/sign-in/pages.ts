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
export const servePages = (provider: Provider, { application, issuer, accounts, clients }: SignInSetting): void => {
  const { origin } = new URL(issuer);
  const refuse = (ctx: Context, status: number, problem: string): void => {
    ctx.status = status;
    ctx.set({ ...pageHeaders() });
    ctx.body = problemPage(problem, backTo(clients));
  };

  // It asks for the context of the library's own routes, and makes do with any.
  const sessionOf = (ctx: Context) => provider.Session.get(ctx as Parameters<typeof provider.Session.get>[0]);

  const choose = async (ctx: Context): Promise<void> => {
    const { params } = await provider.interactionDetails(ctx.req, ctx.res);
    const back = URL.parse(String(params.redirect_uri))?.origin;
    ctx.set({ ...pageHeaders(back === undefined ? [] : [back]) });
    ctx.body = choicePage({ application, accounts });
  };

  /** Whoever signs in as somebody else leaves first; the library would do that by a page that needs a script. */
  const endOther = async (ctx: Context, { sub }: Account): Promise<void> => {
    const interaction = await provider.interactionDetails(ctx.req, ctx.res);
    const session = await sessionOf(ctx);
    if (session.accountId === undefined || session.accountId === sub) return;
    await session.destroy();
    delete interaction.session;
    await interaction.persist();
  };

  const chosen = async (ctx: Context): Promise<void> => {
    // Another site's page must not sign a browser in as somebody; the interaction's cookie alone would let it on this host.
    if (ctx.get('origin') && ctx.get('origin') !== origin)
      return refuse(ctx, 403, 'Pages of other origins may not sign you in.');
    const sub = (await readForm(ctx.req)).get('account');
    const account = accounts.find((each) => each.sub === sub);
    if (!account) return refuse(ctx, 400, 'This machine knows nobody of that kind.');
    await endOther(ctx, account);
    const returnTo = await provider.interactionResult(ctx.req, ctx.res, { login: { accountId: account.sub } });
    ctx.status = 303;
    ctx.set({ location: returnTo, 'cache-control': 'no-store' });
  };

  /** Signs out without asking once more, as a user pool does, which calls the address to go on to `logout_uri`. */
  const leave = async (ctx: Context): Promise<void> => {
    const { client_id: id, logout_uri: own, post_logout_redirect_uri: standard = own, state } = ctx.query;
    const client = clients.find((each) => each.id === id);
    const to = client?.logoutUris.find((uri) => uri === standard);
    if (to === undefined) return refuse(ctx, 400, 'Nobody signs out from here to that address.');
    await (await sessionOf(ctx)).destroy();
    const target = new URL(to);
    if (typeof state === 'string') target.searchParams.set('state', state);
    ctx.cookies.set(provider.cookieName('session'), null, { path: new URL(issuer).pathname });
    ctx.status = 303;
    ctx.set({ location: target.href, 'cache-control': 'no-store' });
  };

  const pageAt = ({ method, path }: Context): ((ctx: Context) => Promise<void>) | undefined => {
    if (path === '/logout') return leave;
    if (!/^\/interaction\/[\w-]+$/.test(path)) return undefined;
    if (method === 'POST') return chosen;
    return method === 'GET' || method === 'HEAD' ? choose : undefined;
  };

  provider.use(async (ctx, next) => {
    const page = pageAt(ctx);
    if (!page) return next();
    try {
      await page(ctx);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      refuse(ctx, 400, 'This sign-in has ended, or began in another browser.');
    }
  });
};
