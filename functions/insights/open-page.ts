import type { Day } from '../../shared/domain/insights/dates.ts';
import { readWish, type Wish } from '../../shared/domain/insights/wish.ts';
import { own } from '../../shared/domain/own.ts';
import { doorPage } from '../../shared/render/inbox/door-page.ts';
import type { InboxPage, InboxView } from '../../shared/render/inbox/frame.ts';
import { enter, type Visit } from '../../shared/steps/staff/enter.ts';
import { overview } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { todayOf } from './load.ts';

/** Days up to today that a page shows where nothing else is said. */
const pageDays = 90;

/** What the address of a page may say besides filters. */
const ownWords: Readonly<Record<string, readonly string[]>> = { '/app/insights/money': ['horizon'] };

/** Somebody who may see a page of figures, and what of them they want to see. */
export interface Opened {
  readonly visit: Visit;
  readonly asked: Asked;
  readonly wish: Wish;
  readonly today: Day;
}

/** The one door of all pages of figures: who is not signed in signs in, who may not read is told so. */
export const openPage = async (
  asked: Asked,
  deps: InsightsDeps,
  show: (opened: Opened) => Promise<InboxPage>,
): Promise<Answer> => {
  const entry = await enter(asked.token, deps);
  if (entry.kind === 'nobody')
    return {
      status: 303,
      headers: { ...heads, location: `/app/sign-in?to=${encodeURIComponent(asked.path)}` },
      body: '',
    };
  if (entry.kind === 'stranger') return written(403, strangerPage(entry.email, deps));
  const today = todayOf(deps);
  const read = readWish(new URLSearchParams(asked.rawQuery), {
    today,
    days: pageDays,
    others: own(ownWords, asked.path) ?? [],
  });
  if (read.kind === 'wish') return written(200, await show({ visit: entry.visit, asked, wish: read.wish, today }));
  const link = [overview, 'Without filters'] as const;
  return written(400, doorPage({ brand: deps.config.brand, title: 'No such figures', text: read.message, link }));
};

/** To people, in place of figures that cannot be counted now: the same ones are tried again, and work goes on without them. */
export const troublePage = (
  { path, rawQuery }: Pick<Asked, 'path' | 'rawQuery'>,
  { config: { brand } }: Pick<InsightsDeps, 'config'>,
): Answer => {
  const text = 'They could not be counted. Nothing is lost, and customers can be answered meanwhile.';
  const same = `${path}${rawQuery && `?${rawQuery}`}`;
  const link = [path.startsWith(overview) ? same : overview, 'Try again'] as const;
  return written(503, doorPage({ brand, title: 'No figures just now', text, link, other: ['/app', 'To the inbox'] }));
};

/** What every page of somebody who is signed in has. */
export const viewOf = ({ viewer, csrf, rosters }: Visit, { config, clock }: InsightsDeps): InboxView => ({
  viewer,
  csrf,
  rosters,
  config,
  now: clock.now(),
});

const heads = {
  'cache-control': 'no-store',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};

const written = (status: number, { html, contentSecurityPolicy }: InboxPage): Answer => ({
  status,
  headers: {
    ...heads,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy,
  },
  body: html,
});

const strangerPage = (email: string, { config: { brand } }: InsightsDeps): InboxPage =>
  doorPage({
    brand,
    title: 'Nothing to see yet',
    text: `You are signed in as ${email}, but you belong to no team, and to no group that may read. Ask whoever runs Heardback to add you.`,
    link: ['/app/sign-in?again=1', 'Sign in as somebody else'],
  });
