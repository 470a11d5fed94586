import { mailTemplates } from '#mail-templates';
import { showInsights } from '../functions/insights/page.ts';
import { type SurveyConfig, survey as surveySchema } from '../shared/contracts/config/survey.ts';
import { aboutLine } from '../shared/render/about.ts';
import { invitationMail } from '../shared/render/invitation-mail.ts';
import { noticePage, unsubscribePage } from '../shared/render/other-pages.ts';
import { surveyPage } from '../shared/render/survey-page.ts';
import { thanksPage } from '../shared/render/thanks-page.ts';
import { wordingOf } from '../shared/render/wording.ts';
import config from './config.ts';
import { draw } from './screens/draw.ts';
import { letters } from './screens/letters.ts';
import { staffMails } from './screens/staff-mails.ts';
import { asked, pageDeps, shopFacts, tokens } from './unit/insights/shop.ts';

/** Pictures of every mail and of everything that customers see, in three languages, light and dark, on phones and on a desk: `npm run screens -- FOLDER`. */
const folder = process.argv[2] ?? 'test-results/screens';
const { brand } = config;

const surveys: Readonly<Record<string, SurveyConfig>> = Object.fromEntries(
  ['nps', 'csat', 'ces', 'cxi', 'smileys', 'stars', 'thumbs'].map((type) => [
    type,
    surveySchema.parse({
      type,
      ...(type === 'ces' && { high: 7 }),
      ...(type === 'nps' && {
        questions: [
          { id: 'part', type: 'choice', text: 'What was it about?', options: ['The product', 'The delivery'] },
          { id: 'speed', type: 'scale', text: 'How quick were we?', low: 'Slow', high: 'Fast' },
        ],
      }),
    }),
  ]),
);
const occasions: Readonly<Record<string, string>> = {
  en: 'order 1001, oak table',
  de: 'Bestellung 1001, Eichentisch',
  ar: 'الطلب 1001، طاولة بلوط',
};

const screensOf = (name: string, survey: SurveyConfig, language: string): Readonly<Record<string, string>> => {
  const wording = wordingOf(survey, brand, language);
  const title = occasions[language];
  const about = aboutLine(
    { title, occurredAt: '2026-11-20T09:30:00Z', timezone: 'Europe/London' },
    { language, brandLanguage: brand.language },
  );
  const lowest = wording.ratings[0] ?? 0;
  const selected = survey.type === 'cxi' ? { effective: 3, easy: 9 } : { score: lowest };
  const page = { brand, language, wording, about, answeredBefore: false, action: '/s/x', unsubscribePath: '/u/x' };
  const mail = {
    brand,
    language,
    wording,
    name: 'Ada',
    title,
    about,
    reminder: false,
    repliesRead: true,
    ratingUrl: (rating: number) => `https://f.example/s/x?score=${rating}`,
    trapUrl: 'https://f.example/s/x?trap=1',
    unsubscribeUrl: 'https://f.example/u/x',
  };
  const answers = survey.type === 'cxi' ? { effective: 3, easy: 9, enjoyed: 4 } : {};
  const response = { score: survey.type === 'cxi' ? 5 : lowest, answers, comment: 'The table top is cracked.' };
  return {
    [`mail-${name}-${language}`]: invitationMail(mail, mailTemplates()).html,
    [`page-${name}-${language}`]: surveyPage({ ...page, selected, group: 'detractor' }).html,
    [`thanks-${name}-${language}`]: thanksPage({
      brand,
      language,
      survey,
      wording,
      response,
      questions: survey.questions ?? [],
      path: '/s/x',
    }).html,
  };
};

const languages = Object.keys(occasions);
const screens: Readonly<Record<string, string>> = Object.assign(
  {},
  ...Object.entries(surveys).flatMap(([name, survey]) =>
    languages.map((language) => screensOf(name, survey, language)),
  ),
  ...languages.map((language) => ({
    [`closed-${language}`]: noticePage('closed', { brand, language }).html,
    [`leave-${language}`]: unsubscribePage({ brand, language, channel: 'email', action: '/u/x' }).html,
    [`left-${language}`]: unsubscribePage({ brand, language, channel: 'email', action: '/u/x', stopped: 'all' }).html,
  })),
  letters(),
  staffMails(),
  { insights: (await showInsights(asked(tokens.manager), await pageDeps(shopFacts()))).body },
);

for (const one of await draw(screens, folder)) process.stdout.write(`${one}\n`);
