import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import { SignInError } from '../../shared/ports/ports.ts';
import { doorPage } from '../../shared/render/inbox/door-page.ts';
import type { InboxPage } from '../../shared/render/inbox/frame.ts';
import type { Jar } from '../../shared/steps/staff/cookies.ts';
import { type Answer, type Asked, goTo } from './answer.ts';
import type { InboxDeps } from './deps.ts';
import { closeSession, openSession, sessionSeconds } from './session.ts';

/** How long somebody may take to sign in. */
const signingInSeconds = 900;

export const troublePage = ({ brand }: RuntimeConfig): Answer => ({
  status: 503,
  page: doorPage({
    brand,
    title: 'Something went wrong here',
    text: 'Nothing was changed by half. Go back, and try again in a moment.',
  }),
});

/** Only to pages of our own, and without a query. */
export const ownPath = (path: string | undefined): string =>
  /^\/app(\/insights(\/[a-z]+)?|\/tasks\/[0-9a-z]{26}|\/search\/[\w-]{38,1110})?$/.test(path ?? '')
    ? (path ?? '')
    : '/app';

export const beginSignIn = async ({ query, jar }: Asked, { signIn }: InboxDeps): Promise<Answer> => {
  const { url, kept } = await signIn.begin({ again: query.again === '1' });
  return goTo(url, [
    jar.write('signing-in', `${kept}.${Buffer.from(ownPath(query.to)).toString('base64url')}`, signingInSeconds),
  ]);
};

export const finishSignIn = async ({ rawQuery, jar }: Asked, deps: InboxDeps): Promise<Answer> => {
  const [kept = '', to = ''] = (jar.read('signing-in') ?? '').split('.');
  try {
    const identity = await deps.signIn.finish(rawQuery, kept);
    const token = await openSession(identity, deps);
    return goTo(ownPath(Buffer.from(to, 'base64url').toString('utf8')), [
      jar.write('session', token, sessionSeconds),
      jar.write('signing-in', '', 0),
    ]);
  } catch (error) {
    if (!(error instanceof SignInError)) throw error;
    const { brand } = deps.config;
    return {
      status: 403,
      page: doorPage({
        brand,
        title: 'You are not signed in',
        text: error.message,
        link: ['/app/sign-in', 'Sign in again'],
      }),
    };
  }
};

/** Signed in, but nobody said that this person may see anything. */
export const stranger = async (email: string, { method, path, jar }: Asked, deps: InboxDeps): Promise<Answer> => {
  const { brand } = deps.config;
  if (method === 'POST' && path === '/app/sign-out') return signOut(jar, deps);
  const text = `You are signed in as ${email}, but you belong to no team, and to no group that may read. Ask whoever runs Heardback to add you.`;
  return {
    status: 403,
    page: doorPage({
      brand,
      title: 'Nothing to see yet',
      text,
      link: ['/app/sign-in?again=1', 'Sign in as somebody else'],
    }),
  };
};

export const tooLate = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 401,
  page: doorPage({
    brand,
    title: 'You were signed out meanwhile',
    text: 'Nothing was done. Go back to what you typed and copy it, then sign in again.',
    link: ['/app/sign-in', 'Sign in again'],
  }),
});

export const notOurs = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 403,
  page: doorPage({
    brand,
    title: 'Nothing was done',
    text: 'This did not come from a page of your own session.',
    link: ['/app', 'To the inbox'],
  }),
});

export const nowhere = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 404,
  page: doorPage({
    brand,
    title: 'There is nothing here',
    text: 'Or it belongs to another team.',
    link: ['/app', 'To the inbox'],
  }),
});

export const signedOutPage = ({ config: { brand } }: InboxDeps): InboxPage =>
  doorPage({
    brand,
    title: 'You are signed out',
    text: 'Close this window if others use this machine.',
    link: ['/app/sign-in', 'Sign in'],
  });

/** Of the inbox at once; of the company's own sign-in by a link, since no form may lead to another site. */
export const signOut = async (jar: Jar, deps: InboxDeps): Promise<Answer> => {
  const token = jar.read('session');
  if (token) await closeSession(token, deps);
  const { brand } = deps.config;
  const leave = await deps.signIn.leave().catch(() => undefined);
  const text = 'Of the inbox. Your company’s own sign-in may still know you.';
  const page = leave
    ? doorPage({ brand, title: 'You are signed out', text, link: [leave, 'Leave that too'] })
    : signedOutPage(deps);
  // Pages that a browser keeps for its Back button too. Not what it stores: a tablet's answers wait there.
  const headers = { 'clear-site-data': '"cache"' };
  return { status: 200, page, headers, cookies: [jar.write('session', '', 0)] };
};

/** The mark of the brand in a browser's tab. */
export const icon = ({ config: { brand } }: InboxDeps): Answer => ({
  status: 200,
  text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="8" fill="${brand.accent}"/><path d="M8 10h16v10H15l-4 4v-4H8z" fill="#fff"/></svg>`,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
});
