import { describe, expect, it } from 'vitest';
import { survey as schema } from '../../shared/contracts/config/survey.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { isOneTouch, kioskPage } from '../../shared/render/kiosk-page.ts';
import { unsubscribePage } from '../../shared/render/other-pages.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import config from '../config.ts';
import { browserIsMissing, obstacles, useBrowser } from './browser.ts';
import { kinds } from './kinds.config.ts';

const { brand } = config;
const browser = useBrowser();

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
    ...(isOneTouch(wording) ? [kioskPage({ brand, language, wording, once: 'x', action: '/l/x' }).html] : []),
  ];
};

describe.skipIf(browserIsMissing)('pages and mail of every kind', () => {
  it.each(['en', 'ar'])(
    'have no obstacles and never scroll sideways, in %s, light and dark, at 320 pixels',
    async (language) => {
      const page = await browser.newPage({ bypassCSP: true });
      // What is the same of every kind, to the letter, is looked at once.
      const seen = new Set<string>();
      for (const kind of kinds) {
        for (const html of screensOf(kind, language).filter((screen) => !seen.has(screen))) {
          seen.add(html);
          await page.setContent(html);
          expect(await obstacles(page, [{ width: 320, height: 640 }]), kind).toEqual([]);
        }
      }
      await page.close();
    },
  );
});

describe.skipIf(browserIsMissing)('a tablet at a counter', () => {
  it('thanks for one touch, keeps it without a connection, sends it once there is one, and shows the question again', async () => {
    const wording = wordingOf({ type: 'smileys' }, brand, 'en');
    const { html, contentSecurityPolicy } = kioskPage({ brand, language: 'en', wording, once: 'x', action: '/l/x' });
    const page = await browser.newPage();
    const taken: string[] = [];
    let isThere = false;
    await page.route('http://counter.example/**', async (route) => {
      if (route.request().method() === 'GET')
        return route.fulfill({
          body: html,
          headers: { 'content-type': 'text/html', 'content-security-policy': contentSecurityPolicy },
        });
      if (!isThere) return route.abort();
      taken.push(route.request().postData() ?? '');
      return route.fulfill({ body: 'thanks' });
    });
    await page.goto('http://counter.example/l/x');
    await page.click('button[value="2"]');
    await page.waitForSelector('#thanks:not([hidden])');
    await page.waitForSelector('#waiting:not([hidden])');
    await page.waitForSelector('form:not([hidden])');
    isThere = true;
    await page.click('button[value="5"]');
    await page.waitForSelector('#waiting', { state: 'hidden' });
    expect(taken.map((form) => new URLSearchParams(form).get('score'))).toEqual(['2', '5']);
    expect(new Set(taken.map((form) => new URLSearchParams(form).get('once'))).size).toBe(2);
    await page.close();
  });
});
