import { readWish } from '../../shared/domain/insights/wish.ts';
import { insightsPage } from '../../shared/render/insights/page.ts';
import { enter } from '../../shared/steps/staff/enter.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { todayOf } from './load.ts';
import { viewOf } from './view.ts';

/** Days that the page shows where nothing else is said, and the most. */
const [usual, most] = [90, 400];

/** The page of insights, for whoever has a session; words are not for analysts. */
export const showInsights = async ({ rawQuery, token }: Asked, deps: InsightsDeps): Promise<Answer> => {
  const entry = await enter(token, deps);
  // Somebody who may not read sees at the inbox what to do.
  if (entry.kind !== 'visit') return goTo(entry.kind === 'nobody' ? '/app/sign-in?to=%2Fapp%2Finsights' : '/app');
  const query = new URLSearchParams(rawQuery);
  const days = Math.min(most, Math.max(1, Math.trunc(Number(query.get('days'))) || usual));
  const read = readWish(query, { today: todayOf(deps), days, others: ['days'] });
  // An address that was typed: begin with what there is.
  if (read.kind === 'wrong') return goTo('/app/insights');
  const { viewer, csrf, rosters } = entry.visit;
  const view = await viewOf(read.wish, viewer.role !== 'analyst', deps);
  const page = insightsPage({ viewer, csrf, rosters, config: deps.config, now: deps.clock.now() }, view);
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': page.contentSecurityPolicy,
    },
    body: page.html,
  };
};

const goTo = (location: string): Answer => ({ status: 303, headers: { location }, body: '' });
