import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { invitationMail } from '../shared/render/invitation-mail.ts';
import { noticePage, thanksPage, unsubscribePage } from '../shared/render/other-pages.ts';
import { surveyPage } from '../shared/render/survey-page.ts';
import { wordingOf } from '../shared/render/wording.ts';
import config from './config.ts';
import { launch } from './e2e/browser.ts';

/** Pictures of everything that customers see: `node test/screens.ts FOLDER`. */
const folder = process.argv[2] ?? 'test-results/screens';
const { brand } = config;
const language = 'en';
const wordings = {
  nps: wordingOf({ type: 'nps', low: 0 }, brand.name, language),
  csat: wordingOf({ type: 'csat', about: 'our help' }, brand.name, language),
  ces: wordingOf({ type: 'ces', high: 7 }, brand.name, language),
};
const title = 'order 1001, oak table';
const common = { brand, language, title, answeredBefore: false, action: '/s/x', unsubscribePath: '/u/x' };
const mail = (wording: (typeof wordings)['nps'], reminder: boolean) =>
  invitationMail({
    brand,
    language,
    wording,
    name: 'Ada',
    title,
    reminder,
    ratingUrl: (rating) => `https://f.example/s/x?score=${rating}`,
    unsubscribeUrl: 'https://f.example/u/x',
  }).html;

const screens: Readonly<Record<string, string>> = {
  'survey-nps': surveyPage({ ...common, wording: wordings.nps, selected: 3 }).html,
  'survey-csat': surveyPage({ ...common, wording: wordings.csat, selected: 5 }).html,
  'survey-ces': surveyPage({ ...common, wording: wordings.ces }).html,
  'survey-problem': surveyPage({ ...common, wording: wordings.nps, badRating: true, comment: 'Typed already.' }).html,
  thanks: thanksPage({
    brand,
    language,
    group: 'detractor',
    score: 3,
    comment: 'The table top is cracked.',
    changePath: '/s/x',
  }).html,
  closed: noticePage('closed', { brand, language }).html,
  unsubscribe: unsubscribePage({ brand, language, action: '/u/x', done: false }).html,
  'mail-nps': mail(wordings.nps, false),
  'mail-csat': mail(wordings.csat, true),
};

mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1024]) {
    const page = await browser.newPage({ viewport: { width, height: 640 }, colorScheme });
    for (const [name, html] of Object.entries(screens)) {
      await page.setContent(html);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
