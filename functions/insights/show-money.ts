import { moneyPage } from '../../shared/render/insights/money.ts';
import { controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { countMoney, horizonIn, horizons } from './money.ts';
import { openPage, viewOf } from './open-page.ts';

/** Whom one follows must have answered so long ago: the page looks at thirteen months at least. */
const shortest = 400;

/** `/app/insights/money`: what goes with a score in money, what is at risk, and what came back after a repair. */
export const showMoney = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish, today }) => {
    const long = { ...wish, since: Math.min(wish.since, wish.until - shortest + 1) };
    // A number that there is not was not chosen here.
    const usual = deps.config.insights.horizon;
    const horizon = horizonIn(new URLSearchParams(asked.rawQuery), deps) ?? usual;
    const { figures, facts, rows } = await countMoney(long, horizon, deps);
    return moneyPage({
      ...viewOf(visit, deps),
      ...controlsOf(wish, { today, facts, rows, path: '/app/insights/money', config: deps.config }),
      shape: [followedFor(horizon, usual)],
      ...{ figures, followedSince: long.since },
    });
  });

const followedFor = (chosen: number, usual: number) => ({
  ...{ name: 'horizon', label: 'Followed for', none: `${usual} days` },
  options: horizons
    .filter((days) => days !== usual)
    .map((days) => ({ value: String(days), label: `${days} days`, isChosen: days === chosen })),
});
