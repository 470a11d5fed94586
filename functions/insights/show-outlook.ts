import { headline } from '../../shared/domain/insights/dimension.ts';
import { those } from '../../shared/domain/insights/fact-rows.ts';
import { day } from '../../shared/domain/timing/offsets.ts';
import { outlookPage } from '../../shared/render/insights/outlook.ts';
import { controlsOf } from './controls.ts';
import { countOutlook } from './count-outlook.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { improvementEffects } from './effects.ts';
import { isWithin } from './load.ts';
import { openPage, viewOf } from './open-page.ts';
import { outlookDays } from './outlook.ts';

/** Days before and after an improvement. */
const compared = 90;

/** `/app/insights/outlook`: where scores are heading, how goals stand, what improvements brought, who is about to leave. */
export const showOutlook = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish, today }) => {
    // The period of the address is what one looks at; a trend needs more behind it.
    const long = { ...wish, since: Math.min(wish.since, wish.until - outlookDays + 1) };
    const mayName = visit.viewer.role === 'manager';
    const [counted, improvements] = await Promise.all([
      countOutlook(long, mayName, deps),
      improvementEffects({ wish, days: compared }, deps),
    ]);
    const { facts, rows, days } = counted.answers;
    const { risk, churn, horizon } = counted.assessed;
    return outlookPage({
      ...viewOf(visit, deps),
      ...controlsOf(wish, {
        ...{ today, facts, path: '/app/insights/outlook', config: deps.config },
        rows: headline(facts, those(rows, isWithin(days, wish))),
      }),
      ...{ headings: counted.headings, goals: counted.goals },
      improvements: improvements.map(({ row, counted: effect }) => ({ ...row, effect })),
      ...{ risk, mayName, people: counted.people, horizonDays: horizon / day },
      lostBy: 'event' in churn ? churn.event : undefined,
    });
  });
