import { showInsights } from '../functions/insights/page.ts';
import { listPage } from '../shared/render/inbox/list-page.ts';
import { taskPage } from '../shared/render/inbox/task-page.ts';
import { draw } from './screens/draw.ts';
import { letters } from './screens/letters.ts';
import { staffMails } from './screens/staff-mails.ts';
import { surveyScreens } from './screens/surveys.ts';
import { asked, pageDeps, shopFacts, tokens } from './unit/insights/shop.ts';
import { deskView } from './world/desk-scene.ts';

/** Pictures of every mail and of everything that customers see, in three languages, and of the inbox, light and dark, on phones and on a desk: `npm run screens -- FOLDER`. */
const folder = process.argv[2] ?? 'test-results/screens';

const screens: Readonly<Record<string, string>> = {
  ...surveyScreens(),
  ...letters(),
  ...staffMails(),
  desk: taskPage(deskView).html,
  'desk-list': listPage(deskView).html,
  insights: (await showInsights(asked(tokens.manager), await pageDeps(shopFacts()))).body,
};

for (const one of await draw(screens, folder)) process.stdout.write(`${one}\n`);
