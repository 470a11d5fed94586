import { showCauses } from '../functions/insights/causes.ts';
import { troublePage } from '../functions/insights/open-page.ts';
import { showInsights } from '../functions/insights/page.ts';
import { listPage } from '../shared/render/inbox/list-page.ts';
import { taskPage } from '../shared/render/inbox/task-page.ts';
import { brand, people, withPictures } from './screens/brand.ts';
import { counterScreens } from './screens/counter.ts';
import { draw, drawSmall } from './screens/draw.ts';
import { letters } from './screens/letters.ts';
import { staffMails } from './screens/staff-mails.ts';
import { surveyScreens } from './screens/surveys.ts';
import { asked, pageDeps, shopFacts, tokens } from './unit/insights/shop.ts';
import { deskView } from './world/desk-scene.ts';

/** Pictures of every mail and of everything that customers see, in three languages, and of the inbox, light and dark, on phones and on a desk: `npm run screens -- FOLDER`; those of the README: `npm run screens -- --readme`. */
const folder = process.argv[2] ?? 'test-results/screens';

const desk = { ...deskView, config: { ...deskView.config, brand, people } };

const screens: Readonly<Record<string, string>> = {
  ...surveyScreens(),
  ...counterScreens(),
  ...letters(),
  ...staffMails(),
  desk: taskPage(desk).html,
  'desk-list': listPage(desk).html,
  'insights-causes': (
    await showCauses({ ...asked(tokens.manager), path: '/app/insights/causes' }, await pageDeps(shopFacts()))
  ).body,
  'insights-away': troublePage({ path: '/app/insights', rawQuery: '' }, await pageDeps(shopFacts())).body,
  insights: (await showInsights(asked(tokens.manager), await pageDeps(shopFacts()))).body,
};

const pictures = {
  desk: { html: screens.desk ?? '', width: 1180, height: 700 },
  insights: { html: screens.insights ?? '', width: 1180, height: 760 },
  survey: { html: screens['page-nps-en'] ?? '', width: 375, height: 640 },
};
const drawn = Object.fromEntries(Object.entries(screens).map(([name, html]) => [name, withPictures(html)]));
if (process.argv.includes('--readme')) await drawSmall(pictures, 'docs/pictures');
else for (const one of await draw(drawn, folder)) process.stdout.write(`${one}\n`);
