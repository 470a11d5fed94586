import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { survey as schema } from '../../shared/contracts/config/survey.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { unsubscribePage } from '../../shared/render/other-pages.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';
import { browserIsMissing, launch, scrollsSideways, violations } from './browser.ts';
import { kinds } from './kinds.config.ts';

const { brand } = config;
let browser: Browser;
beforeAll(async () => {
  if (!browserIsMissing) browser = await launch();
});
afterAll(async () => {
  await browser?.close();
});

const questions = [
  { id: 'topic', type: 'choice', text: 'What was it about?', options: ['Product', 'Delivery'] },
  { id: 'liked', type: 'choices', text: 'What did you like?', options: ['Look', 'Feel'] },
  { id: 'speed', type: 'scale', text: 'How quick were we?', low: 'Slow', high: 'Quick' },
] as const;

const screensOf = (type: string, language: string): readonly string[] => {
  const survey = schema.parse({ type, questions });
  const wording = wordingOf(survey, brand, language);
  const answers = type === 'cxi' ? { effective: 3, easy: 3, enjoyed: 3 } : {};
  const score = type === 'cxi' ? 3 : (wording.ratings[0] ?? 0);
  const page = {
    brand,
    language,
    wording,
    about: 'order 1001',
    selected: { score },
    answeredBefore: false,
    action: '/s/x',
    unsubscribePath: '/u/x',
  };
  const mail = {
    ...{
      brand,
      language,
      wording,
      name: 'Ada',
      title: 'order 1001',
      about: 'order 1001',
      reminder: false,
      reason: 'purchase' as const,
      repliesRead: true,
    },
    ratingUrl: (rating: number) => `https://f.example/s/x?score=${rating}`,
    trapUrl: 'https://f.example/s/x?trap=1',
    unsubscribeUrl: 'https://f.example/u/x',
  };
  return [
    surveyPage(page).html,
    surveyPage({ ...page, selected: {}, badRating: true }).html,
    thanksPage({
      brand,
      language,
      survey,
      wording,
      response: { score, answers, comment: 'x' },
      questions: survey.questions ?? [],
      path: '/s/x',
    }).html,
    unsubscribePage({ brand, language, channel: 'email', action: '/u/x' }).html,
    invitationMail(mail).html,
  ];
};

describe.skipIf(browserIsMissing)('pages and mail of every kind', () => {
  it.each(['en', 'ar'])(
    'have no obstacles and never scroll sideways, in %s, light and dark, at 320 pixels',
    async (language) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const context = await browser.newContext({
          viewport: { width: 320, height: 640 },
          colorScheme,
          bypassCSP: true,
        });
        const page = await context.newPage();
        for (const kind of kinds) {
          for (const html of screensOf(kind, language)) {
            await page.setContent(html);
            const problems = await violations(page, colorScheme === 'dark' ? ['color-contrast'] : undefined);
            expect({ kind, problems, sideways: await scrollsSideways(page) }).toEqual({
              kind,
              problems: [],
              sideways: false,
            });
          }
        }
        await context.close();
      }
    },
  );
});
