import { type SurveyConfig, survey as surveySchema } from '../../shared/contracts/config/survey.ts';
import { aboutLine } from '../../shared/render/about.ts';
import { invitationMail } from '../../shared/render/invitation-mail.ts';
import { noticePage, unsubscribePage } from '../../shared/render/other-pages.ts';
import { surveyPage } from '../../shared/render/survey-page.ts';
import { thanksPage } from '../../shared/render/thanks-page.ts';
import { wordingOf } from '../../shared/render/wording.ts';
import { brand } from './brand.ts';

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
    reason: 'purchase' as const,
    repliesRead: true,
    ratingUrl: (rating: number) => `https://f.example/s/x?score=${rating}`,
    trapUrl: 'https://f.example/s/x?trap=1',
    unsubscribeUrl: 'https://f.example/u/x',
  };
  const answers = survey.type === 'cxi' ? { effective: 3, easy: 9, enjoyed: 4 } : {};
  const response = { score: survey.type === 'cxi' ? 5 : lowest, answers, comment: 'The table top is cracked.' };
  return {
    [`mail-${name}-${language}`]: invitationMail(mail).html,
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

/** Surveys as mail and page, and what else a customer is shown by a link. */
export const surveyScreens = (): Readonly<Record<string, string>> =>
  Object.assign(
    {},
    ...Object.entries(surveys).flatMap(([name, survey]) =>
      languages.map((language) => screensOf(name, survey, language)),
    ),
    ...languages.map((language) => ({
      [`closed-${language}`]: noticePage('closed', { brand, language }).html,
      [`leave-${language}`]: unsubscribePage({ brand, language, channel: 'email', action: '/u/x' }).html,
      [`left-${language}`]: unsubscribePage({
        brand,
        language,
        channel: 'email',
        action: '/u/x',
        done: { scope: 'all', isUndone: false },
      }).html,
    })),
  );
