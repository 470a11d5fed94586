import { readWish } from '../../shared/domain/insights/wish.ts';
import { doorPage } from '../../shared/render/inbox/door-page.ts';
import type { InboxPage } from '../../shared/render/inbox/frame.ts';
import { insightsPage } from '../../shared/render/insights/page.ts';
import { enter, type Visit } from '../../shared/steps/staff/enter.ts';
import { latestComments } from './comments.ts';
import { controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { todayOf } from './load.ts';
import { countInsights } from './view.ts';

/** Days up to today that the page shows where nothing else is said. */
const pageDays = 90;

/** `/app/insights`: a GET shows it; a POST of the same address searches the words, which then stand in no address. */
export const showInsights = async (asked: Asked, deps: InsightsDeps): Promise<Answer> => {
  const entry = await enter(asked.token, deps);
  if (entry.kind === 'nobody')
    return { status: 303, headers: { ...heads, location: '/app/sign-in?to=%2Fapp%2Finsights' }, body: '' };
  if (entry.kind === 'stranger') return written(403, strangerPage(entry.email, deps));
  return shownTo(entry.visit, asked, deps);
};

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

const shownTo = async (visit: Visit, { method, rawQuery, form }: Asked, deps: InsightsDeps): Promise<Answer> => {
  const today = todayOf(deps);
  const read = readWish(new URLSearchParams(rawQuery), { today, days: pageDays, others: [] });
  const { config, clock } = deps;
  if (read.kind === 'wrong') {
    const link = ['/app/insights', 'Without filters'] as const;
    return written(400, doorPage({ brand: config.brand, title: 'No such figures', text: read.message, link }));
  }
  const { wish } = read;
  const counted = await countInsights(wish, deps);
  const searched = method === 'POST' ? (form.q ?? '').trim().slice(0, 200) : '';
  const page = insightsPage({
    ...{ viewer: visit.viewer, csrf: visit.csrf, rosters: visit.rosters, config, now: clock.now() },
    ...controlsOf(wish, { today, facts: counted.answers.facts, rows: counted.rows }),
    ...counted.figures,
    moments: [...new Set(Object.values(config.programs).map(({ moment }) => moment))],
    comments: await latestComments({ wish, searched, viewer: visit.viewer }, counted, deps),
  });
  return written(200, page);
};
