import { insightsPage } from '../../shared/render/insights/page.ts';
import { latestComments } from './comments.ts';
import { controlsOf } from './controls.ts';
import type { Answer, Asked, InsightsDeps } from './deps.ts';
import { openPage, viewOf } from './open-page.ts';
import { countInsights } from './view.ts';

/** `/app/insights`: a GET shows it; a POST of the same address searches the words, which then stand in no address. */
export const showInsights = (asked: Asked, deps: InsightsDeps): Promise<Answer> =>
  openPage(asked, deps, async ({ visit, wish, today }) => {
    const counted = await countInsights(wish, deps);
    const searched = asked.method === 'POST' ? (asked.form.q ?? '').trim().slice(0, 200) : '';
    return insightsPage({
      ...viewOf(visit, deps),
      ...controlsOf(wish, {
        ...{ today, facts: counted.answers.facts, rows: counted.rows },
        config: deps.config,
        properties: deps.config.insights.properties,
      }),
      ...counted.figures,
      moments: [...new Set(Object.values(deps.config.programs).map(({ moment }) => moment))],
      comments: await latestComments({ wish, searched, viewer: visit.viewer }, counted, deps),
    });
  });
