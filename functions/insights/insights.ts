import { listAnswers } from './answers.ts';
import { showCauses } from './causes.ts';
import { type Answer, type Asked, type InsightsDeps, problem } from './deps.ts';
import { funnel } from './funnel.ts';
import { listImprovements } from './improvements.ts';
import { journey } from './journey.ts';
import { metrics } from './metrics.ts';
import { money } from './money.ts';
import { outlook } from './outlook.ts';
import { showInsights } from './page.ts';
import { showProgrammes } from './programmes.ts';
import { listPrograms } from './programs.ts';
import { showMoney } from './show-money.ts';
import { showOutlook } from './show-outlook.ts';
import { listThemes } from './themes.ts';

/** The scores, for programs and for people. What the API is asked was checked for its key before. */
export const insights = async (asked: Asked, deps: InsightsDeps): Promise<Answer> => {
  const query = new URLSearchParams(asked.rawQuery);
  switch (asked.path) {
    case '/v1/metrics':
      return metrics(query, deps);
    case '/v1/answers':
      return listAnswers(query, asked.words, deps);
    case '/v1/journey':
      return journey(query, deps);
    case '/v1/funnel':
      return funnel(query, deps);
    case '/v1/programs':
      return listPrograms(query, deps);
    case '/app/insights/causes':
      return showCauses(asked, deps);
    case '/app/insights/programmes':
      return showProgrammes(asked, deps);
    case '/v1/improvements':
      return listImprovements(query, deps);
    case '/app/insights/money':
      return showMoney(asked, deps);
    case '/v1/money':
      return money(query, deps);
    case '/v1/themes':
      return listThemes(query, asked.words, deps);
    case '/v1/outlook':
      return outlook(query, asked.words, deps);
    case '/app/insights/outlook':
      return showOutlook(asked, deps);
    case '/app/insights':
      return showInsights(asked, deps);
    default:
      return problem(404, 'There is no such resource.');
  }
};
