import { moneyPage } from '../../shared/render/insights/money.ts';
import { controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { countMoney } from './money.ts';
import { openPage, viewOf } from './open-page.ts';

/** Days after the answer for which people are followed; the API follows them for less and for longer, too. */
const horizon = 180;
/** Whom one follows must have answered so long ago: the page looks at thirteen months at least. */
const shortest = 400;

/** `/app/insights/money`: what goes with a score in money, what is at risk, and what came back after a repair. */
export const showMoney = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish, today }) => {
    const long = { ...wish, since: Math.min(wish.since, wish.until - shortest + 1) };
    const { figures, facts, rows } = await countMoney(long, horizon, deps);
    return moneyPage({
      ...viewOf(visit, deps),
      ...controlsOf(wish, { today, facts, rows, path: '/app/insights/money' }),
      ...{ figures, followedSince: long.since },
    });
  });
